import { describe, expect, it } from 'vitest';
import { problemCodes } from '@/lib/api/codes';
import type { Endpoint } from '@/lib/api/endpoint';
import { endpoints } from '@/lib/api/endpoints/all';
import { operationsOf } from '@/lib/testing/fuzz/make-requests';
import { makeOpenApi } from './open-api';

// The document is checked as a reader of it would see it: as JSON.
const document = JSON.parse(JSON.stringify(makeOpenApi()));
const all: readonly Endpoint[] = Object.values(endpoints);

describe('the OpenAPI document', () => {
  it('describes every endpoint once, under its path and method', () => {
    const described = operationsOf(document).map(({ operationId, method, path }) => `${operationId} ${method} ${path}`);
    expect(described.sort()).toEqual(all.map(({ id, method, path }) => `${id} ${method} ${path}`).sort());
  });

  it('declares every path parameter', () => {
    for (const { path, parameters } of operationsOf(document)) {
      const declared = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => `{${parameter.name}}`);
      expect(path.match(/\{\w+\}/g) ?? [], path).toEqual(declared);
    }
  });

  it('tells of every problem code under its status', () => {
    const told = JSON.stringify(document.paths);
    const untold = problemCodes.filter((code) => !told.includes(code));
    // A path or method that is not there belongs to no endpoint; the others come from creates that take a key, or from a stale verdict.
    expect(untold.filter((code) => !['no-such-path', 'method-not-allowed', 'selection-expired'].includes(code))).toEqual([]);
  });

  it('leaves out of a request what has a default, and of an answer nothing', () => {
    const { requestBody, responses } = document.paths['/api/v1/vms'].post;
    expect(requestBody.content['application/json'].schema.required).toEqual(['name', 'vcpus', 'memoryBytes']);
    expect(responses['202'].content['application/json'].schema.properties.vm.required).toContain('status');
  });
});
