import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiAnswer, ApiRequest } from './api-request';
import { log } from './log';

/** A node request as routes see it: no Request or Headers objects are made, which would cost more than most operations. */
export function fromNodeRequest(
  request: IncomingMessage,
  path: string,
  search: string,
  params: Readonly<Record<string, string>>,
): ApiRequest {
  return {
    method: request.method ?? 'GET',
    path,
    params,
    search,
    header: (name) => {
      const value = request.headers[name];
      return value === undefined ? null : String(value);
    },
    readBody: (maxBytes) => readBody(request, maxBytes),
  };
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  const [only] = chunks;
  return only && chunks.length === 1 ? only : Buffer.concat(chunks, size);
}

/** Writes an answer; a stream's iterator is returned when the client leaves. Never rejects. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: ApiAnswer): Promise<void> {
  const { body } = answer;
  // A body that was refused unread would be taken for the next request on this connection.
  if (!request.complete && answer.status >= 400) response.setHeader('connection', 'close');
  if (body !== null && typeof body !== 'string') return sendStream(response, answer, body);
  const length = body === null ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(body ?? undefined);
}

async function sendStream(response: ServerResponse, answer: ApiAnswer, body: AsyncIterable<string>): Promise<void> {
  const iterator = body[Symbol.asyncIterator]();
  response.on('close', () => void iterator.return?.());
  response.writeHead(answer.status, answer.headers);
  try {
    for (let next = await iterator.next(); !next.done && !response.destroyed; next = await iterator.next()) {
      if (!response.write(next.value)) await drained(response);
    }
    response.end();
  } catch (error) {
    log.error({ err: error }, 'A stream broke off');
    response.destroy();
  }
}

/** Waits until the client has taken what was written, or has left. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
