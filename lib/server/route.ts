import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ApiPath, Endpoint, PathParams } from '@/lib/api/endpoint';
import type { ReadOnly } from '@/lib/api/read-only';
import { type ApiAnswer, type ApiRequest, fromWebRequest, toWebResponse } from './api-request';
import { authorize } from './authorize';
import type { OperationContext, PoolRuntime } from './context';
import { findCurrentRuntime } from './current-runtime';
import { once, type Remember } from './idempotency';
import { log } from './log';
import { parseMoment, takeMoment } from './past/asked-moment';
import { pastContextOf } from './past/past-context';
import { ApiError, toProblem } from './problem';
import { requestSeconds } from './process-metrics';
import { parseBody, parseIfMatch, parseQuery, readBodyText } from './read-input';

/** What an operation is given beside its context: the request as its endpoint's schemas understood it. */
export interface OperationInput<Query = unknown, Body = unknown, Param extends string = string> {
  readonly params: Readonly<Record<Param, string>>;
  readonly query: Query;
  readonly body: Body;
  /** Revisions that If-Match accepts; null for any. */
  readonly ifMatch: readonly number[] | null;
  /** To be called by creates inside their mutation with the answer they give. */
  readonly remember: Remember;
  /** Revision after which a stream goes on; null for from now. */
  readonly lastEventId: number | null;
}

/** An operation's answer: what the schema says; text, whole or in pieces, where the endpoint produces it; nothing for 204. */
type Answered<Answer extends z.ZodType> =
  unknown extends z.input<Answer> ? string | AsyncIterable<string> | undefined : ReadOnly<z.input<Answer>>;

export type Operation<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath> = (
  context: OperationContext,
  input: OperationInput<z.output<Query>, z.output<Body>, PathParams<Path>>,
) => Promise<Answered<Answer>> | Answered<Answer>;

/** A Next route handler, which the server process can also call without Next. */
export interface Route {
  (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>;
  readonly serve: (request: ApiRequest) => Promise<ApiAnswer>;
}

const checksAnswers = process.env.NODE_ENV !== 'production';

/** The one wrapper of every API route: parse, authorize, call, answer; whatever goes wrong becomes a problem. */
export function route<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType, Path extends ApiPath>(
  endpoint: Endpoint<Query, Body, Answer, Path>,
  operation: Operation<Query, Body, Answer, Path>,
): Route {
  // The schemas just parsed what the operation's types say; from here on the wrapper is the same code for every endpoint.
  const untyped = operation as (context: OperationContext, input: OperationInput) => unknown;
  const serve = async (request: ApiRequest) => {
    const began = performance.now();
    const answer = await answerRequest(request, (requestId) => carryOut(endpoint, untyped, request, requestId));
    const tookMs = performance.now() - began;
    requestSeconds.observe({ operation: endpoint.id, status: answer.status }, tookMs / 1000);
    log.debug({ operation: endpoint.id, status: answer.status, tookMs, requestId: answer.headers['x-request-id'] }, 'answered');
    return answer;
  };
  const handler = async (request: Request, context: { params: Promise<Record<string, string>> }) =>
    toWebResponse(await serve(fromWebRequest(request, await context.params)));
  return Object.assign(handler, { serve });
}

/** Runs the work of one request and turns what it throws into a problem. */
export async function answerRequest(
  request: Pick<ApiRequest, 'method'>,
  work: (requestId: string) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const requestId = randomUUID();
  try {
    const answer = await work(requestId);
    return request.method === 'HEAD' ? { ...answer, body: null } : answer;
  } catch (error) {
    return answerProblem(error, requestId);
  }
}

function answerProblem(error: unknown, requestId: string): ApiAnswer {
  const problem = toProblem(error, requestId);
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  };
  if (problem.code === 'method-not-allowed') headers.allow = String(problem.params.allow);
  if (problem.code === 'starting-up') headers['retry-after'] = '1';
  return { status: problem.status, headers, body: JSON.stringify(problem) };
}

async function carryOut(
  endpoint: Endpoint,
  operation: (context: OperationContext, input: OperationInput) => unknown,
  request: ApiRequest,
  requestId: string,
): Promise<ApiAnswer> {
  authorize(request, endpoint);
  const runtime = findCurrentRuntime();
  if (!runtime) throw new ApiError('starting-up');
  const { at, search } = takeMoment(request.search);
  const context = await contextAt(contextFor(runtime, requestId), at, endpoint);
  const bodyText = await readBodyText(request, endpoint);
  const input: OperationInput = {
    params: request.params,
    query: parseQuery(search, endpoint.query),
    body: endpoint.body ? parseBody(bodyText, endpoint.body) : undefined,
    ifMatch: endpoint.ifMatch ? parseIfMatch(request.header('if-match')) : null,
    remember: () => {},
    lastEventId: parseLastEventId(request.header('last-event-id')),
  };
  const key = endpoint.idempotent ? request.header('idempotency-key') : null;
  if (key === null) return toAnswer(endpoint, endpoint.status, await operation(context, input), requestId);
  const keyed = { key, status: endpoint.status, identity: [request.method, request.path, bodyText] };
  const { status, answer } = await once(runtime, keyed, async (remember) => operation(context, { ...input, remember }));
  return toAnswer(endpoint, status, answer, requestId);
}

/** The pool as seen by one request. It inherits from the runtime rather than copying it, whose parts may be getters. */
export function contextFor(runtime: PoolRuntime, requestId: string): OperationContext {
  const actor = 'admin';
  return Object.assign(Object.create(runtime), { actor, cause: { kind: 'user', id: actor }, requestId, moment: null });
}

/** The pool as it was at the moment that is asked about; as it is when none is. */
async function contextAt(present: OperationContext, at: string | null, endpoint: Endpoint): Promise<OperationContext> {
  if (at === null) return present;
  return pastContextOf(present, await present.pictures.at(parseMoment(at, endpoint, present.presentMs())));
}

function toAnswer(endpoint: Endpoint, status: number, result: unknown, requestId: string): ApiAnswer {
  const headers: Record<string, string> = { 'cache-control': 'no-store', 'x-request-id': requestId };
  if (status === 204) return { status, headers, body: null };
  if (endpoint.produces) {
    headers['content-type'] = `${endpoint.produces}; charset=utf-8`;
    if (endpoint.produces === 'text/event-stream') Object.assign(headers, streamHeaders);
    if (endpoint.filename) headers['content-disposition'] = `attachment; filename="${endpoint.filename}"`;
    // Operations of endpoints that produce text answer it whole or in parts; nothing checks it against a schema.
    return { status, headers, body: result as string | AsyncIterable<string> };
  }
  headers['content-type'] = 'application/json; charset=utf-8';
  const answer = checksAnswers && endpoint.answer ? endpoint.answer.parse(result) : result;
  const revision = revisionOf(answer);
  if (revision !== null) headers.etag = `"${revision}"`;
  return { status, headers, body: JSON.stringify(answer) };
}

/** Proxies must neither keep nor compress nor collect a stream. */
const streamHeaders = { 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' };

/** Revision of an answer that is one versioned object: it has an id beside it. */
function revisionOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || !('revision' in answer)) return null;
  return typeof answer.revision === 'number' ? answer.revision : null;
}

function parseLastEventId(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}
