import type { PlanStep } from '../model/plan';

export type UnorderedStep = Omit<PlanStep, 'startsAtSecond'>;

interface Parallel {
  readonly plan: number;
  readonly host: number;
}

/** Steps under way on each host, and in all. */
class Busy {
  private readonly onHost = new Map<string, number>();
  total = 0;

  constructor(private readonly parallel: Parallel) {}

  takes(step: UnorderedStep): boolean {
    return hostIdsOf(step).every((id) => (this.onHost.get(id) ?? 0) < this.parallel.host);
  }

  get isFull(): boolean {
    return this.total >= this.parallel.plan;
  }

  count(step: UnorderedStep, sign: 1 | -1): void {
    this.total += sign;
    for (const id of hostIdsOf(step)) this.onHost.set(id, (this.onHost.get(id) ?? 0) + sign);
  }
}

/** Hosts whose links and processors a step uses; a host that was lost has none to spare or to share. */
export const hostIdsOf = ({ method, fromHostId, toHostId }: Pick<PlanStep, 'method' | 'fromHostId' | 'toHostId'>): string[] =>
  [...new Set(method === 'restart' ? [toHostId] : [fromHostId, toHostId])].filter((id) => id !== null);

/**
 * When each step is expected to begin: in the order they are listed, as soon as all it comes `after` have ended and neither the plan
 * nor one of its hosts has too many under way. The same rule by which they are carried out. A step that waits for one that is not
 * in the list (left out) or for itself never begins and is put after all others.
 */
export function orderSteps(steps: readonly UnorderedStep[], parallel: Parallel): PlanStep[] {
  const startsAt = new Map<string, number>();
  const ended = new Set<string>();
  const running: { readonly step: UnorderedStep; readonly endsAt: number }[] = [];
  const busy = new Busy(parallel);
  const waiting = [...steps];
  let second = 0;
  while (waiting.length > 0) {
    beginSteps(waiting, ended, busy, (step) => {
      startsAt.set(step.id, second);
      insertByEnd(running, { step, endsAt: second + step.seconds });
    });
    const first = running.shift();
    if (!first) break;
    second = first.endsAt;
    end(first.step);
    while (running[0] && running[0].endsAt <= second) end(running.shift()?.step ?? first.step);
  }
  function end(step: UnorderedStep): void {
    busy.count(step, -1);
    ended.add(step.id);
  }
  return steps.map((step) => ({ ...step, startsAtSecond: startsAt.get(step.id) ?? second }));
}

/** Takes what may begin now out of what waits: in place, as a plan of thousands of steps asks this at the end of each. */
function beginSteps(waiting: UnorderedStep[], ended: ReadonlySet<string>, busy: Busy, begin: (step: UnorderedStep) => void): void {
  let at = 0;
  for (let step = waiting[at]; step && !busy.isFull; step = waiting[at]) {
    if (step.after.every((id) => ended.has(id)) && busy.takes(step)) {
      waiting.splice(at, 1);
      busy.count(step, 1);
      begin(step);
    } else at++;
  }
}

function insertByEnd<Item extends { readonly endsAt: number }>(sorted: Item[], item: Item): void {
  let at = sorted.length;
  while (at > 0 && (sorted[at - 1]?.endsAt ?? 0) > item.endsAt) at--;
  sorted.splice(at, 0, item);
}

/** Seconds from the beginning of a plan to the end of its last step. */
export const secondsOf = (steps: readonly Pick<PlanStep, 'startsAtSecond' | 'seconds'>[]): number =>
  steps.reduce((last, { startsAtSecond, seconds }) => Math.max(last, startsAtSecond + seconds), 0);
