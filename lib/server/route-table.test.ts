import { describe, expect, it } from 'vitest';
import { apiRoutes } from '@/generated/api-routes';
import type { Endpoint } from '@/lib/api/endpoint';
import { endpoints } from '@/lib/api/endpoints/all';
import { RouteTable } from './route-table';

describe('the routes under app/', () => {
  const table = new RouteTable(apiRoutes);
  const all: readonly Endpoint[] = Object.values(endpoints);

  it.each(all.map((endpoint) => [endpoint.id, endpoint] as const))('serve %s', (_, { path, method }) => {
    const found = table.find(path.replaceAll(/\{\w+\}/g, 'x-1'));
    expect(found?.module[method]).toBeTypeOf('function');
    expect(Object.keys(found?.params ?? {})).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  it('prefer a literal segment to a parameter', () => {
    expect(table.find('/api/v1/vms/export')?.params).toEqual({});
    expect(table.find('/api/v1/vms/export-1')?.params).toEqual({ vmId: 'export-1' });
  });

  it('do not serve other paths', () => {
    for (const path of [
      '/api/v1',
      '/api/v1/',
      '/api/v1/vms/',
      '/api/v1/vms/a/b',
      '/api/v1/vms/%E0%A4%A',
      '/api/v1/vms/a%00',
      '/api/v1/__proto__',
    ]) {
      expect(table.find(path), path).toBeNull();
    }
  });
});
