'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { streamEvents } from '@/lib/api/endpoints/tasks';
import { aboutQuery } from '@/lib/api/queries/pool';
import { type LiveMessage, liveMessage } from '@/lib/api/schemas/events';
import { readEventStream } from './event-stream';
import { reachOf } from './live-reach';
import { setLiveState } from './live-state';
import { patchProgress } from './patch-progress';
import { hearPoolTime } from './pool-clock';
import { refreshStale } from './refresh-stale';
import { Staleness } from './staleness';

const refreshEveryMs = 250;
const pollEveryMs = 10_000;
const retryMs = { first: 500, most: 15_000 };
/** The server sends something at least every 15 s; silence beyond this means the connection is dead without saying so. */
const silenceMs = 45_000;

/** Keeps every shown answer fresh from one event stream per tab; stops while the tab is hidden and catches up when it is back. */
export function LiveUpdates() {
  const client = useQueryClient();
  useEffect(() => {
    const connection = new LiveConnection(client);
    const follow = () => (document.hidden ? connection.stop() : connection.start());
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      connection.stop();
    };
  }, [client]);
  return null;
}

class LiveConnection {
  private abort: AbortController | null = null;
  private lastEventId: string | null = null;
  private heardAtMs: number | null = null;
  private readonly staleness = new Staleness();
  private timers: ReturnType<typeof setInterval>[] = [];

  constructor(private readonly client: QueryClient) {}

  start(): void {
    if (this.abort) return;
    this.abort = new AbortController();
    this.timers = [
      setInterval(() => refreshStale(this.client, this.staleness, Date.now()), refreshEveryMs),
      setInterval(() => this.watch(), pollEveryMs),
    ];
    void this.run(this.abort.signal);
  }

  stop(): void {
    this.abort?.abort();
    this.abort = null;
    for (const timer of this.timers) clearInterval(timer);
    this.timers = [];
  }

  /** Connects again and again, waiting longer after each failure, until stopped. */
  private async run(signal: AbortSignal): Promise<void> {
    let waitMs = retryMs.first;
    while (!signal.aborted) {
      const before = this.heardAtMs;
      const attempt = new AbortController();
      signal.addEventListener('abort', () => attempt.abort(), { once: true });
      this.attempt = attempt;
      await this.listen(attempt.signal).catch(() => undefined);
      if (signal.aborted) return;
      setLiveState({ connected: false, heardAtMs: this.heardAtMs });
      waitMs = this.heardAtMs === before ? Math.min(waitMs * 2, retryMs.most) : retryMs.first;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  private attempt: AbortController | null = null;

  private listen(signal: AbortSignal): Promise<void> {
    // The first time it goes on from the revision the page was drawn at, so that nothing falls between; without one, look at it all.
    this.lastEventId ??= this.client.getQueryData<{ revision: number }>(aboutQuery().queryKey)?.revision.toString() ?? null;
    if (this.lastEventId === null) this.staleness.mark('everything', Date.now());
    return readEventStream({
      url: streamEvents.path,
      lastEventId: this.lastEventId,
      signal,
      onAlive: () => {
        this.heardAtMs = Date.now();
        setLiveState({ connected: true, heardAtMs: this.heardAtMs });
      },
      onEvent: ({ id, data }) => {
        if (id !== null) this.lastEventId = id;
        const message = parseMessage(data);
        if (message) this.take(message);
      },
    });
  }

  private take(message: LiveMessage): void {
    if (message.type === 'clock') hearPoolTime({ atMs: Date.parse(message.at), speed: message.speed, paused: message.paused });
    if (message.type === 'progress') patchProgress(this.client, message);
    const reach = reachOf(message);
    if (reach) this.staleness.mark(reach, Date.now());
  }

  /** Drops a connection that has gone silent, and polls while there is none. */
  private watch(): void {
    const silent = this.heardAtMs !== null && Date.now() - this.heardAtMs > silenceMs;
    if (silent) this.attempt?.abort();
    if (silent || this.heardAtMs === null) this.staleness.mark('everything', Date.now());
  }
}

/** Null for a message that this version does not know. */
function parseMessage(data: string): LiveMessage | null {
  try {
    const parsed = liveMessage.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
