/** A request as routes see it, whether it came through Next or straight from the server process. */
export interface ApiRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** Raw query without the question mark; '' for none. */
  readonly search: string;
  header(name: string): string | null;
  /** The whole body; null when it is longer than `maxBytes`. */
  readBody(maxBytes: number): Promise<Uint8Array | null>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A stream's iterator is returned when the client leaves. */
  readonly body: string | AsyncIterable<string> | null;
}

export function fromWebRequest(request: Request, params: Readonly<Record<string, string>>): ApiRequest {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    params,
    search: url.search.slice(1),
    header: (name) => request.headers.get(name),
    readBody: (maxBytes) => readStream(request.body, maxBytes),
  };
}

async function readStream(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks, size);
}

export function toWebResponse(answer: ApiAnswer): Response {
  const { body, status, headers } = answer;
  return new Response(body === null || typeof body === 'string' ? body : toStream(body), { status, headers });
}

function toStream(source: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
