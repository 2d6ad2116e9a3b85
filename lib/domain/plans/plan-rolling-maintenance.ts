import type { Host } from '../model/infrastructure';
import type { NotDone, PlanCheck, PlanDraft } from '../model/plan';
import { isActive } from '../scheduler/guest-use';
import { regressionBaseline } from './find-regression';
import { forecastHosts } from './forecast-hosts';
import { orderSteps, secondsOf, type UnorderedStep } from './order-steps';
import { planEvacuation } from './plan-evacuation';
import type { PlanningView } from './planning-view';

export interface RollingOptions {
  /** Hosts of the cluster to maintain; all of them when null. */
  readonly hostIds: readonly string[] | null;
  readonly minutesPerHost: number;
  readonly liveMigration: boolean;
}

/**
 * Takes the hosts of a cluster into maintenance one after the other, those with the fewest guests first, so that the first mistake
 * hurts the fewest. Each host is emptied by a plan of its own, stays in maintenance for a while, and gets its guests back before the
 * next one goes. Times are what emptying each of them would take now.
 */
export function planRollingMaintenance(view: PlanningView, clusterId: string, options: RollingOptions): PlanDraft {
  const hosts = [...view.inventory.hosts.values()].filter(
    (host) => host.clusterId === clusterId && (options.hostIds === null || options.hostIds.includes(host.id)),
  );
  const able = hosts
    .filter((host) => whyNot(host) === null)
    .sort((a, b) => busyOn(view, a) - busyOn(view, b) || a.name.localeCompare(b.name));
  const trials = able.map((host) => ({ host, trial: emptying(view, host, options) }));
  const parallel = { plan: 1, host: 1 };
  const stuck = trials.flatMap(({ trial }) => trial.notDone.filter(({ object }) => object.kind === 'guest'));
  return {
    kind: 'rolling-maintenance',
    scope: [{ kind: 'cluster', id: clusterId, name: view.inventory.clusters.get(clusterId)?.name ?? clusterId }],
    steps: orderSteps(
      trials.map(({ host, trial }, at) => toStep(view, host, trial, `s${at + 1}`, options)),
      parallel,
    ),
    notDone: [...hosts.flatMap(toNotDone), ...stuck.map((each) => ({ ...each, choices: [] }))],
    hosts: forecastHosts(
      view,
      able.map(({ id }) => ({ guestId: '', fromHostId: id, toHostId: null })),
    ),
    imbalance: null,
    checks: [toCheck(able.length, stuck.length)],
    parallel,
    options: { clusterId, minutesPerHost: options.minutesPerHost, ...regressionBaseline(view, clusterId) },
  };
}

const emptying = (view: PlanningView, host: Host, { liveMigration }: RollingOptions): PlanDraft =>
  planEvacuation(view, host, { choices: {}, bringBack: true, liveMigration });

const busyOn = ({ inventory }: PlanningView, host: Host): number =>
  [...inventory.guestIdsOn(host.id)].filter((id) => {
    const guest = inventory.guests.get(id);
    return guest !== undefined && isActive(guest);
  }).length;

/** Guests come home the way they went. */
function toStep(view: PlanningView, host: Host, trial: PlanDraft, id: string, { minutesPerHost }: RollingOptions): UnorderedStep {
  const moving = secondsOf(trial.steps);
  return {
    id,
    object: { kind: 'host', id: host.id, name: host.name },
    method: 'maintain',
    fromHostId: host.id,
    toHostId: null,
    diskPools: {},
    after: [],
    why: { code: 'host-next', params: { guests: busyOn(view, host) } },
    gain: 0,
    bytesToCopy: 2 * trial.steps.reduce((sum, { bytesToCopy }) => sum + bytesToCopy, 0),
    seconds: 2 * moving + minutesPerHost * 60,
    downtimeSeconds: 0,
  };
}

const whyNot = ({ status, spec }: Host): string | null =>
  status.state !== 'up' ? 'host-not-up' : spec.maintenance ? 'host-in-maintenance' : null;

function toNotDone(host: Host): NotDone[] {
  const code = whyNot(host);
  return code === null
    ? []
    : [{ object: { kind: 'host', id: host.id, name: host.name }, why: { code, params: { host: host.name } }, choices: [] }];
}

const toCheck = (hosts: number, stuck: number): PlanCheck => ({
  name: 'capacity',
  ok: stuck === 0,
  why: stuck === 0 ? { code: 'each-can-be-emptied', params: { hosts } } : { code: 'some-cannot-leave', params: { guests: stuck } },
});
