import type { Random } from './random';
import { type JsonSchema, sampleOf, type Words } from './sample-schema';
import { nastyText, spoil, spoilText } from './spoil';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | null;
}

export interface FuzzRequest {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}
interface RawOperation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: JsonSchema } } };
}

/** Every operation of an OpenAPI document. */
export const operationsOf = (document: Document): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody }]) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      parameters: parameters.flatMap((parameter) => ('$ref' in parameter ? (common(document, parameter.$ref) ?? []) : parameter)),
      body: requestBody?.content['application/json'].schema ?? null,
    })),
  );

const common = ({ components }: Document, ref: string) => components.parameters[ref.replace('#/components/parameters/', '')];

/** One request for an operation: now and then a right one, mostly one with something wrong in it. */
export function makeRequest(operation: Operation, random: Random, words: Words): FuzzRequest {
  const headers: Record<string, string> = {};
  const query = new URLSearchParams();
  let path = operation.path;
  for (const parameter of operation.parameters) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(pathValue(parameter.name, random, words)));
    else if (parameter.in === 'query') addQuery(query, parameter, random, words);
    else if (random.chance(0.4)) headers[parameter.name] = headerValue(parameter.name, random);
  }
  if (random.chance(0.05)) query.append('unknown', nastyText(random));
  const search = query.size > 0 ? `?${query}` : '';
  const { text, type } = makeBody(operation, random, words);
  if (text !== null) headers['content-type'] = type;
  return { operationId: operation.operationId, method: operation.method, path: path + search, headers, body: text };
}

const actions = ['start', 'shutdown', 'stop', 'reboot', 'reset', 'suspend', 'resume', 'migrate', 'clone', 'revert-pending'];

function pathValue(name: string, random: Random, words: Words): string {
  if (random.chance(0.1))
    return (
      nastyText(random)
        .replaceAll(/\p{Surrogate}/gu, '')
        .slice(0, 300) || 'x'
    );
  return random.pick(name === 'action' ? [...actions, 'enter-maintenance', 'exit-maintenance'] : words);
}

function addQuery(query: URLSearchParams, { name, required, schema }: Parameter, random: Random, words: Words): void {
  if (!required && random.chance(0.5)) return;
  query.append(name, random.chance(0.4) ? nastyText(random) : String(sampleOf(schema, random, words)));
  if (random.chance(0.02)) query.append(name, 'again');
}

const headerValue = (name: string, random: Random): string =>
  name === 'If-Match'
    ? random.pick(['*', '"1"', 'W/"2"', '1', '"abc"', '"999999999999999999999"', '"1", "2"', ''])
    : random.pick(['key-1', 'key-2', 'k'.repeat(300), 'with space', '']);

function makeBody({ body: schema, method }: Operation, random: Random, words: Words): { text: string | null; type: string } {
  const type = 'application/json';
  if (!schema) return { text: method !== 'GET' && random.chance(0.05) ? '{}' : null, type };
  const value = sampleOf(schema, random, words);
  if (random.chance(0.1)) return spoilText(JSON.stringify(value), random);
  if (random.chance(0.2)) return { text: JSON.stringify(value), type };
  let spoilt = spoil(value, random);
  while (random.chance(0.3)) spoilt = spoil(spoilt, random);
  return { text: JSON.stringify(spoilt), type };
}
