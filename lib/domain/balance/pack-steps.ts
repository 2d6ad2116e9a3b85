import type { Host } from '../model/infrastructure';
import { estimateMove } from '../plans/estimate-move';
import { hostBootSeconds, hostShutdownSeconds } from '../plans/expected-times';
import type { UnorderedStep } from '../plans/order-steps';
import type { PlanningView } from '../plans/planning-view';
import type { EmptiedHost } from './empty-hosts';

/** Steps that wake hosts, then those that empty hosts, each switched off after its last guest has left. */
export function toPackSteps(view: PlanningView, wake: readonly Host[], emptied: readonly EmptiedHost[]): UnorderedStep[] {
  const steps: UnorderedStep[] = wake.map((host, i) => toPowerStep(host, 'power-on', `s${i + 1}`, []));
  for (const { host, moves } of emptied) {
    const moveIds: string[] = [];
    for (const { guest, to } of moves) {
      const id = `s${steps.length + 1}`;
      const diskPools = guest.assignment?.diskPools ?? {};
      moveIds.push(id);
      steps.push({
        id,
        object: { kind: 'guest', id: guest.id, name: guest.name },
        method: 'live',
        fromHostId: host.id,
        toHostId: to.id,
        diskPools,
        after: [],
        why: { code: 'empties', params: { host: host.name } },
        gain: moves.length > 0 ? host.watts.idle / moves.length : 0,
        ...estimateMove(view, guest, to, { method: 'live', diskPools }),
      });
    }
    steps.push(toPowerStep(host, 'power-off', `s${steps.length + 1}`, moveIds));
  }
  return steps;
}

/** The watts that a switched-off host saves are the gain of the moves that empty it; a step of a host has none of its own. */
const toPowerStep = (host: Host, method: 'power-on' | 'power-off', id: string, after: readonly string[]): UnorderedStep => ({
  id,
  object: { kind: 'host', id: host.id, name: host.name },
  method,
  fromHostId: host.id,
  toHostId: null,
  diskPools: {},
  after,
  why: { code: method === 'power-on' ? 'wakes' : 'saves-watts', params: { host: host.name, watts: host.watts.idle } },
  gain: 0,
  bytesToCopy: 0,
  seconds: method === 'power-on' ? hostBootSeconds : hostShutdownSeconds,
  downtimeSeconds: 0,
});
