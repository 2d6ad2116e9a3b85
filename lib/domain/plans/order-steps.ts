import type { PlanStep } from '../model/plan';
import { MinHeap } from './min-heap';

export type UnorderedStep = Omit<PlanStep, 'startsAtSecond'>;

interface Parallel {
  readonly plan: number;
  readonly host: number;
}

/** Hosts whose links and processors a step uses; a host that was lost has none to spare or to share. */
export function hostIdsOf({ method, fromHostId, toHostId }: Pick<PlanStep, 'method' | 'fromHostId' | 'toHostId'>): string[] {
  const fromId = method === 'restart' ? null : fromHostId;
  if (fromId === null || fromId === toHostId) return toHostId === null ? [] : [toHostId];
  return toHostId === null ? [fromId] : [fromId, toHostId];
}

/**
 * When each step is expected to begin: in the order they are listed, as soon as all it comes `after` have ended and neither the plan
 * nor one of its hosts has too many under way. The same rule by which they are carried out. A step that waits for one that is not
 * in the list (left out) or for itself never begins and is put after all others.
 */
export function orderSteps(steps: readonly UnorderedStep[], parallel: Parallel): PlanStep[] {
  const times = new Timetable(steps, parallel);
  const last = times.run();
  return steps.map((step, at) => ({ ...step, startsAtSecond: times.startsAt[at] ?? last }));
}

/** Plays the steps in time. A step that cannot begin is put aside under what it waits for, and looked at again when that is over. */
class Timetable {
  /** By place in the list; undefined for those that never begin. */
  readonly startsAt: (number | undefined)[] = [];
  private readonly ready = new MinHeap<number>((a, b) => a < b);
  private readonly running = new MinHeap<{ readonly at: number; readonly endsAt: number }>((a, b) => a.endsAt < b.endsAt);
  private readonly busy = new Map<string, number>();
  private readonly ended = new Set<string>();
  private readonly aside = new Map<string, number[]>();
  private runningCount = 0;

  constructor(
    private readonly steps: readonly UnorderedStep[],
    private readonly parallel: Parallel,
  ) {
    for (let at = 0; at < steps.length; at++) this.ready.push(at);
  }

  /** Answers the second at which the last step ends. */
  run(): number {
    let second = 0;
    this.beginReady(second);
    for (let first = this.running.least; first !== undefined; first = this.running.least) {
      second = first.endsAt;
      while ((this.running.least?.endsAt ?? Number.POSITIVE_INFINITY) <= second) this.endFirst();
      this.beginReady(second);
    }
    return second;
  }

  private beginReady(second: number): void {
    while (this.ready.least !== undefined && this.runningCount < this.parallel.plan) {
      const at = this.ready.pop();
      const step = at === undefined ? undefined : this.steps[at];
      if (at === undefined || step === undefined) return;
      const awaited = this.whatItWaitsFor(step);
      if (awaited === null) this.begin(step, at, second);
      else this.putAside(awaited, at);
    }
  }

  /** Id of a step or a host. */
  private whatItWaitsFor(step: UnorderedStep): string | null {
    for (const id of step.after) if (!this.ended.has(id)) return id;
    for (const id of hostIdsOf(step)) if ((this.busy.get(id) ?? 0) >= this.parallel.host) return id;
    return null;
  }

  private putAside(awaited: string, at: number): void {
    const others = this.aside.get(awaited);
    if (others) others.push(at);
    else this.aside.set(awaited, [at]);
  }

  private begin(step: UnorderedStep, at: number, second: number): void {
    this.startsAt[at] = second;
    this.runningCount++;
    for (const id of hostIdsOf(step)) this.busy.set(id, (this.busy.get(id) ?? 0) + 1);
    this.running.push({ at, endsAt: second + step.seconds });
  }

  private endFirst(): void {
    const step = this.steps[this.running.pop()?.at ?? -1];
    if (!step) return;
    this.runningCount--;
    this.ended.add(step.id);
    this.release(step.id);
    for (const id of hostIdsOf(step)) {
      this.busy.set(id, (this.busy.get(id) ?? 0) - 1);
      this.release(id);
    }
  }

  private release(id: string): void {
    for (const at of this.aside.get(id) ?? []) this.ready.push(at);
    this.aside.delete(id);
  }
}

/** Seconds from the beginning of a plan to the end of its last step. */
export const secondsOf = (steps: readonly Pick<PlanStep, 'startsAtSecond' | 'seconds'>[]): number =>
  steps.reduce((last, { startsAtSecond, seconds }) => Math.max(last, startsAtSecond + seconds), 0);
