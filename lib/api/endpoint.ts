import type { z } from 'zod';

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export type ApiPath = `/api/v1/${string}`;

/** Names of a path's parameters: PathParams<'/api/v1/vms/{vmId}'> is 'vmId'. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | PathParams<Rest> : never;

/**
 * One line of the contract: what a path takes and gives. The route, the client, the OpenAPI document and the fuzz test
 * are all made from it. A path parameter is written `{vmId}`, as in OpenAPI.
 */
export interface Endpoint<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Path extends ApiPath = ApiPath,
> {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: Path;
  readonly tag: string;
  readonly summary: string;
  readonly query?: Query;
  readonly body?: Body;
  /** Biggest body accepted, in bytes; 256 KiB when left out. */
  readonly maxBodyBytes?: number;
  /** It knows the present only (or what belongs to no moment): `at`, which every other GET takes, is refused, and screens do not send it. */
  readonly presentOnly?: boolean;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: Answer;
  /** Content type of the answer when it is not JSON. */
  readonly produces?: 'text/event-stream' | 'text/csv' | 'application/yaml' | 'text/plain';
  /** Name under which a browser saves the answer. */
  readonly filename?: string;
  /** Writes that take If-Match with the object's revision. */
  readonly ifMatch?: boolean;
  /** Creates that take an Idempotency-Key. */
  readonly idempotent?: boolean;
}

/** Keeps the literal types of an endpoint's parts. */
export const endpoint = <Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, const Path extends ApiPath>(
  definition: Endpoint<Query, Body, Answer, Path>,
): Endpoint<Query, Body, Answer, Path> => definition;
