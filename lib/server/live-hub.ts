import type { ReadOnly } from '@/lib/api/read-only';
import type { LiveMessage } from '@/lib/api/schemas/events';

export interface LiveEntry {
  /** Journal revision for messages that are replayed to a client that resumes; null for passing ones. */
  readonly revision: number | null;
  readonly message: ReadOnly<LiveMessage>;
}

/** How many replayable messages are kept for clients that resume; older ones get a `reset`. */
const kept = 20_000;

/** Hands committed changes and passing news to every open event stream. */
export class LiveHub {
  private readonly listeners = new Set<(entry: LiveEntry) => void>();
  private recent: LiveEntry[] = [];

  publish(entry: LiveEntry): void {
    if (entry.revision !== null) {
      this.recent.push(entry);
      if (this.recent.length > kept * 1.5) this.recent = this.recent.slice(-kept);
    }
    for (const listener of this.listeners) listener(entry);
  }

  subscribe(listener: (entry: LiveEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What a client missed since a revision, or null when that is no longer kept. */
  since(revision: number): readonly LiveEntry[] | null {
    const oldest = this.recent[0]?.revision ?? null;
    if (oldest === null || oldest > revision + 1) return null;
    return this.recent.filter((entry) => (entry.revision ?? 0) > revision);
  }
}
