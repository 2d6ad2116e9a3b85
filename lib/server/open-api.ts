import { z } from 'zod';
import type { Endpoint } from '@/lib/api/endpoint';
import { endpoints } from '@/lib/api/endpoints/all';
import { problem } from '@/lib/api/schemas/shared';
import packageJson from '@/package.json';
import { problemKinds } from './problem-kinds';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the whole API, from the schemas that requests and answers are checked with. */
export function makeOpenApi(): Json {
  const all: readonly Endpoint[] = Object.values(endpoints);
  const paths: Record<string, Json> = {};
  for (const endpoint of all) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = toOperation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onepool',
      version: packageJson.version,
      description:
        'Hosts, storage and networks as one pool. Units: bytes, vCPUs, milliseconds, ISO 8601 UTC. Errors are application/problem+json (RFC 9457) with a code and params.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(all.map((endpoint) => endpoint.tag))].map((name) => ({ name })),
    paths,
    components: { parameters: { at: atParameter }, schemas: { Problem: toSchema(problem, 'output') } },
  };
}

function toOperation(endpoint: Endpoint): Json {
  const { id, tag, summary, body } = endpoint;
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint), ...momentParameters(endpoint), ...headerParameters(endpoint)],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: toSchema(body, 'input') } } } } : {}),
    responses: { [endpoint.status]: toAnswer(endpoint), ...problemAnswers(endpoint) },
  };
}

/** What a client may send has defaults left out; what it gets has them filled in. */
const toSchema = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });

const pathParameters = ({ path }: Endpoint): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

function queryParameters({ query }: Endpoint): Json[] {
  if (!query) return [];
  // The schema of a query is an object's.
  const { properties = {}, required = [] } = toSchema(query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

/** Common to all that show state: described once, refused where the present alone is known. */
const atParameter: Json = {
  name: 'at',
  in: 'query',
  required: false,
  description:
    'A moment of the past in pool time: the answer is what it would have been then. Lists of events, tasks, decisions and histories end there. The past is read only.',
  schema: { type: 'string', format: 'date-time' },
};

const momentParameters = ({ method, presentOnly }: Endpoint): Json[] =>
  method === 'GET' && !presentOnly ? [{ $ref: '#/components/parameters/at' }] : [];

function headerParameters({ ifMatch, idempotent }: Endpoint): Json[] {
  const header = (name: string, description: string) => ({ name, in: 'header', required: false, description, schema: { type: 'string' } });
  return [
    ...(ifMatch ? [header('If-Match', 'Quoted revision of the object as you saw it; 412 when it has changed since')] : []),
    ...(idempotent ? [header('Idempotency-Key', 'A repeat under the same key gets the first answer and creates nothing')] : []),
  ];
}

function toAnswer({ status, answer, produces }: Endpoint): Json {
  if (status === 204) return { description: 'Done' };
  if (produces) return { description: 'OK', content: { [produces]: { schema: { type: 'string' } } } };
  const description = status === 202 ? 'Accepted: the task tells how it goes' : status === 201 ? 'Created' : 'OK';
  return { description, content: { 'application/json': { schema: answer ? toSchema(answer, 'output') : {} } } };
}

/** Statuses with the codes that come under them. */
function problemAnswers(endpoint: Endpoint): Record<string, Json> {
  const statuses = [403, 421, 422, 500, 503];
  if (endpoint.path.includes('{')) statuses.push(404);
  if (endpoint.body) statuses.push(400, 413, 415);
  if (endpoint.method !== 'GET') statuses.push(409);
  if (endpoint.ifMatch) statuses.push(400, 412);
  return Object.fromEntries(
    [...new Set(statuses)].sort().map((status) => [
      String(status),
      {
        description: codesOf(status).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const codesOf = (status: number): string[] =>
  Object.entries(problemKinds)
    .filter(([, kind]) => kind.status === status)
    .map(([code]) => code);
