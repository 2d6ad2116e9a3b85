/** One event of a server-sent stream. */
export interface StreamEvent {
  readonly id: string | null;
  readonly data: string;
}

/** Cuts a server-sent stream into events; keeps what is not complete yet. Comments (heartbeats) give nothing. */
export class EventStreamParser {
  private rest = '';

  push(text: string): StreamEvent[] {
    const blocks = (this.rest + text).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => eventOf(block) ?? []);
  }
}

function eventOf(block: string): StreamEvent | null {
  const data: string[] = [];
  let id: string | null = null;
  for (const line of block.split('\n')) {
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
    else if (line.startsWith('id:')) id = line.slice(3).trim();
  }
  return data.length === 0 ? null : { id, data: data.join('\n') };
}

export interface StreamOptions {
  readonly url: string;
  readonly lastEventId: string | null;
  readonly signal: AbortSignal;
  /** Called for the connection and for every piece that arrives, heartbeats too. */
  readonly onAlive: () => void;
  readonly onEvent: (event: StreamEvent) => void;
}

/** Reads the stream until it ends or `signal` aborts. fetch, not EventSource, which cannot resume after it was closed on purpose. */
export async function readEventStream({ url, lastEventId, signal, onAlive, onEvent }: StreamOptions): Promise<void> {
  const headers: Record<string, string> = { accept: 'text/event-stream' };
  if (lastEventId !== null) headers['last-event-id'] = lastEventId;
  const response = await fetch(url, { headers, signal, cache: 'no-store' });
  if (!response.ok || !response.body) throw new Error(`The event stream answered ${response.status}.`);
  onAlive();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventStreamParser();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onAlive();
    for (const event of parser.push(value)) onEvent(event);
  }
}
