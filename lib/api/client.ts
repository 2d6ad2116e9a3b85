import type { z } from 'zod';
import type { ApiPath, Endpoint, PathParams } from './endpoint';
import { ProblemError, unreachableProblem } from './problem-error';
import { problem } from './schemas/shared';
import { shownMoment } from './shown-moment';

/** A part of a call that the endpoint's schema describes; it may be left out when every field of it may. */
type Part<Name extends string, Schema extends z.ZodType> =
  unknown extends z.input<Schema>
    ? { [K in Name]?: undefined }
    : Record<never, never> extends z.input<Schema>
      ? { [K in Name]?: z.input<Schema> }
      : { [K in Name]: z.input<Schema> };

type Params<Path extends string> = [PathParams<Path>] extends [never]
  ? { params?: undefined }
  : { params: Record<PathParams<Path>, string> };

export type CallInput<Query extends z.ZodType, Body extends z.ZodType, Path extends ApiPath> = Part<'query', Query> &
  Part<'body', Body> &
  Params<Path>;

export interface CallOptions {
  /** Revision of the object as the user saw it: the write is refused with `stale` when it has changed since. */
  readonly ifMatch?: number;
  /** Makes a repeat of a create harmless: one key per press of the button. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** A moment of the past to ask about instead of the one that is shown. */
  readonly at?: string;
  /** Where the server is, for programs outside the browser: http://localhost:3000 */
  readonly baseUrl?: string;
}

/** What the endpoint answers: its schema's type, text for CSV and YAML, undefined for 204. */
export type CallAnswer<Answer extends z.ZodType> = unknown extends z.output<Answer> ? string | undefined : z.output<Answer>;

/** Calls one endpoint of the API. Throws a ProblemError for every answer that is not a success, also when there is none. */
export async function call<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  endpoint: Endpoint<Query, Body, Answer, Path>,
  input: CallInput<Query, Body, Path> & CallOptions,
): Promise<CallAnswer<Answer>> {
  const response = await send(endpoint, input);
  if (!response.ok) throw new ProblemError(await readProblem(response));
  // The server checks its answers against the same schema, so they are taken at their word here.
  return (response.status === 204 ? undefined : endpoint.produces ? await response.text() : await response.json()) as CallAnswer<Answer>;
}

interface LooseInput extends CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Path and query of a call: what a link to an export or a curl line needs. It asks about the moment that is shown. */
export function urlOf(endpoint: Pick<Endpoint, 'path' | 'presentOnly'>, input: Pick<LooseInput, 'params' | 'query' | 'at'>): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? ''));
  const given = Object.entries(input.query ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const at = endpoint.presentOnly ? null : (input.at ?? shownMoment());
  if (at !== null) given.push(['at', at]);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? path : `${path}?${query}`;
}

async function send(endpoint: Endpoint, input: LooseInput): Promise<Response> {
  const headers: Record<string, string> = {};
  if (endpoint.body) headers['content-type'] = 'application/json';
  if (input.ifMatch !== undefined) headers['if-match'] = `"${input.ifMatch}"`;
  if (input.idempotencyKey !== undefined) headers['idempotency-key'] = input.idempotencyKey;
  const body = endpoint.body ? JSON.stringify(input.body ?? {}) : null;
  try {
    return await fetch(`${input.baseUrl ?? ''}${urlOf(endpoint, input)}`, {
      method: endpoint.method,
      headers,
      body,
      signal: input.signal ?? null,
    });
  } catch (error) {
    if (input.signal?.aborted) throw error;
    throw new ProblemError(unreachableProblem(String(error)));
  }
}

async function readProblem(response: Response) {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : unreachableProblem(`The server answered ${response.status}.`, response.status);
}
