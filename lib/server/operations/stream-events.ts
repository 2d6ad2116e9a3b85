import type { OperationContext } from '../context';
import type { LiveEntry } from '../live-hub';

const heartbeatMs = 15_000;
/** A client that takes nothing for this many messages is told to start over. */
const mostWaiting = 50_000;

/**
 * Live changes as server-sent events, from now or after the revision the client saw last. A client that was away too long, or
 * that does not keep up, gets `reset`. A comment every 15 s tells proxies and clients that the line is alive.
 */
export function streamEvents(context: OperationContext, { lastEventId }: { lastEventId: number | null }): AsyncIterable<string> {
  return { [Symbol.asyncIterator]: () => new EventStream(context, lastEventId) };
}

/** Written out rather than a generator: return() must end a next() that waits for the next event. */
class EventStream implements AsyncIterator<string> {
  private waiting: string[] = [];
  private wake: (() => void) | null = null;
  private ended = false;
  private readonly leave: () => void;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly context: OperationContext,
    lastEventId: number | null,
  ) {
    // Headers go out with the first piece only, so there is one at once; it also sets how soon a browser comes back.
    this.push('retry: 2000\n: connected\n\n');
    for (const entry of lastEventId === null ? [] : missedSince(context, lastEventId)) this.push(toMessage(entry));
    this.leave = context.live.subscribe((entry) => this.take(entry));
    this.heartbeat = setInterval(() => this.push(': alive\n\n'), heartbeatMs);
  }

  async next(): Promise<IteratorResult<string>> {
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.ended) return { done: true, value: undefined };
    const value = this.waiting.join('');
    this.waiting = [];
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<string>> {
    this.ended = true;
    this.leave();
    clearInterval(this.heartbeat);
    this.wake?.();
    return { done: true, value: undefined };
  }

  private take(entry: LiveEntry): void {
    if (this.waiting.length > mostWaiting) this.waiting = [toMessage(resetEntry(this.context))];
    else this.push(toMessage(entry));
  }

  private push(text: string): void {
    this.waiting.push(text);
    this.wake?.();
    this.wake = null;
  }
}

function missedSince(context: OperationContext, revision: number): readonly LiveEntry[] {
  if (revision === context.inventory.revision) return [];
  // A client that saw more than there is comes from another life of this pool.
  if (revision > context.inventory.revision) return [resetEntry(context)];
  return context.live.since(revision) ?? [resetEntry(context)];
}

const resetEntry = ({ inventory }: OperationContext): LiveEntry => ({
  revision: inventory.revision,
  message: { type: 'reset', revision: inventory.revision },
});

function toMessage({ revision, message }: LiveEntry): string {
  const data = JSON.stringify(message);
  return revision === null ? `data: ${data}\n\n` : `id: ${revision}\ndata: ${data}\n\n`;
}
