'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { aboutQuery } from '@/lib/api/queries/pool';
import { shownMoment } from '@/lib/api/shown-moment';

/** Pool time as last heard: what it was, when we heard it, and how fast it runs against the wall clock. */
export interface PoolClock {
  readonly atMs: number;
  readonly heardAtMs: number;
  readonly speed: number;
  readonly paused: boolean;
  readonly simulated: boolean;
}

/** Pool time at a moment of this computer's clock. */
export const poolTimeAt = (clock: PoolClock, wallMs: number): number =>
  clock.atMs + (clock.paused ? 0 : Math.max(wallMs - clock.heardAtMs, 0) * clock.speed);

let clock: PoolClock | null = null;
const listeners = new Set<() => void>();

export function hearPoolTime(heard: Partial<PoolClock> & { atMs: number }): void {
  const before = clock ?? { speed: 1, paused: false, simulated: false };
  clock = { ...before, ...heard, heardAtMs: Date.now() };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePoolClock = (): PoolClock | null =>
  useSyncExternalStore(
    subscribe,
    () => clock,
    () => null,
  );

/** Pool time now in ms, whatever moment is shown. */
export const presentNow = (): number => (clock ? poolTimeAt(clock, Date.now()) : Date.now());

/** Pool time in ms, without subscribing: the moment of the past while one is shown. */
export function poolNow(): number {
  const at = shownMoment();
  return at === null ? presentNow() : Date.parse(at);
}

/** Pool time of the answer that came with the page: the same on the server and for the first drawing here. */
function drawnAt(client: QueryClient): number | null {
  const about = client.getQueryData<{ now: string }>(aboutQuery().queryKey);
  return about ? Date.parse(about.now) : null;
}

const ticking = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

/** Pool time in ms, renewed every second by one timer for the whole page. At first it is what the server drew the page with. */
export function usePoolNow(): number {
  const client = useQueryClient();
  const [now, setNow] = useState(() => (clock || shownMoment() !== null ? poolNow() : (drawnAt(client) ?? Date.now())));
  useEffect(() => {
    const tick = () => setNow(poolNow());
    ticking.add(tick);
    timer ??= setInterval(() => {
      for (const listener of ticking) listener();
    }, 1000);
    tick();
    return () => {
      ticking.delete(tick);
      if (ticking.size > 0 || !timer) return;
      clearInterval(timer);
      timer = null;
    };
  }, []);
  return now;
}
