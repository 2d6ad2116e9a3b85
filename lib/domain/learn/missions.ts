import type { Inventory } from '../inventory/inventory';
import type { Guest } from '../model/guest';
import type { Plan, PlanKind } from '../model/plan';
import type { PoolEvent } from '../model/pool-event';
import type { Rule } from '../model/rule';
import type { Task } from '../model/task';
import { guestIdsOfRule, violatorsOfRule } from '../rule-violations';

export const missionIds = ['create-without-host', 'self-repair', 'host-failure', 'maintenance', 'imbalance', 'apart'] as const;
export type MissionId = (typeof missionIds)[number];

/** What a mission is judged by: the pool as it is, and what happened since the mission began. */
export interface MissionFacts {
  readonly inventory: Inventory;
  /** Revision of the pool when it began. */
  readonly sinceRevision: number;
  readonly events: readonly PoolEvent[];
  readonly tasks: readonly Task[];
  /** Newest first, as tasks are. */
  readonly plans: readonly Plan[];
  /** Kinds of faults that were injected since. */
  readonly faultKinds: ReadonlySet<string>;
}

export interface MissionStep {
  /** Names its sentence in the messages, `learn.missions.<mission>.steps.<code>`. */
  readonly code: string;
  /** Where it is done on the live interface. */
  readonly href: string;
  /** Where its outcome is to be looked at, once there is one. */
  readonly seenAt?: (facts: MissionFacts) => string | null;
  readonly isDone: (facts: MissionFacts) => boolean;
}

export interface Mission {
  readonly id: MissionId;
  readonly steps: readonly MissionStep[];
}

/** The lecture as missions on the live interface, in its order. Each step is judged by the state of the pool alone, so there is no way around doing it. */
export const missions: readonly Mission[] = [
  {
    id: 'create-without-host',
    steps: [
      { code: 'created', href: '/vms/new', isDone: (facts) => createdFreely(facts).length > 0 },
      {
        code: 'placed',
        href: '/vms',
        seenAt: (facts) => pageOfVm(facts, '/placement'),
        isDone: (facts) => createdFreely(facts).some(({ assignment }) => assignment !== null),
      },
      {
        code: 'running',
        href: '/vms',
        seenAt: (facts) => pageOfVm(facts, ''),
        isDone: (facts) => createdFreely(facts).some(({ status }) => status.state === 'running'),
      },
    ],
  },
  {
    id: 'self-repair',
    steps: [
      { code: 'broken', href: '/lab', isDone: ({ events }) => happened(events, 'guest.vanished', 'guest.crashed') },
      {
        code: 'noticed',
        href: '/tasks',
        seenAt: ({ tasks }) => pageOf('/tasks/', tasks.find(({ kind }) => kind === 'repair')?.id),
        isDone: ({ tasks }) => tasks.some(({ kind }) => kind === 'repair'),
      },
      { code: 'repaired', href: '/events', isDone: ({ events }) => happened(events, 'guest.repaired') },
    ],
  },
  {
    id: 'host-failure',
    steps: [
      { code: 'broken', href: '/lab', isDone: ({ events }) => happened(events, 'host.down', 'host.hung', 'host.isolated') },
      {
        code: 'planned',
        href: '/plans',
        seenAt: (facts) => pageOfPlan(facts, 'failover'),
        isDone: (facts) => plansOf(facts, 'failover').length > 0,
      },
      {
        code: 'restarted',
        href: '/plans',
        seenAt: (facts) => pageOfPlan(facts, 'failover'),
        isDone: (facts) => plansOf(facts, 'failover').some(({ runs }) => Object.values(runs).some(({ state }) => state === 'done')),
      },
      { code: 'mended', href: '/lab', isDone: (facts) => plansOf(facts, 'failover').length > 0 && allUp(facts.inventory) },
    ],
  },
  {
    id: 'maintenance',
    steps: [
      {
        code: 'planned',
        href: '/hosts',
        seenAt: (facts) => pageOfPlan(facts, 'evacuation'),
        isDone: (facts) => plansOf(facts, 'evacuation').length > 0,
      },
      {
        code: 'emptied',
        href: '/hosts',
        seenAt: (facts) => pageOfPlan(facts, 'evacuation'),
        isDone: ({ events }) => happened(events, 'host.maintenance-entered'),
      },
      {
        code: 'back',
        href: '/hosts',
        seenAt: (facts) => pageOf('/hosts/', plansOf(facts, 'evacuation')[0]?.scope.find(({ kind }) => kind === 'host')?.id),
        isDone: ({ events }) => happened(events, 'host.maintenance-left'),
      },
    ],
  },
  {
    id: 'imbalance',
    steps: [
      { code: 'caused', href: '/lab', isDone: ({ faultKinds }) => faultKinds.has('load-peak') },
      {
        code: 'proposed',
        href: '/balance',
        seenAt: (facts) => pageOfPlan(facts, 'rebalance'),
        isDone: (facts) => plansOf(facts, 'rebalance').some(({ spec }) => spec.steps.length > 0),
      },
      {
        code: 'applied',
        href: '/balance',
        seenAt: (facts) => pageOfPlan(facts, 'rebalance'),
        isDone: (facts) => plansOf(facts, 'rebalance').some(({ status }) => status.state === 'running' || status.state === 'succeeded'),
      },
    ],
  },
  {
    id: 'apart',
    steps: [
      { code: 'written', href: '/rules', isDone: (facts) => newApartRules(facts).length > 0 },
      { code: 'speaks', href: '/rules', isDone: (facts) => newApartRules(facts).some((rule) => membersOf(rule, facts) >= 2) },
      {
        code: 'kept',
        href: '/rules',
        isDone: (facts) =>
          newApartRules(facts).some((rule) => membersOf(rule, facts) >= 2 && violatorsOfRule(rule, facts.inventory).size === 0),
      },
    ],
  },
];

export const findMission = (id: string): Mission | null => missions.find((mission) => mission.id === id) ?? null;

const happened = (events: readonly PoolEvent[], ...codes: string[]): boolean => events.some(({ code }) => codes.includes(code));

const plansOf = ({ plans }: MissionFacts, kind: PlanKind): Plan[] => plans.filter((plan) => plan.kind === kind);

const pageOf = (path: string, id: string | undefined): string | null => (id === undefined ? null : `${path}${id}`);

/** The newest plan of a kind. */
const pageOfPlan = (facts: MissionFacts, kind: PlanKind): string | null => pageOf('/plans/', plansOf(facts, kind)[0]?.id);

function pageOfVm(facts: MissionFacts, tab: string): string | null {
  const [vm] = createdFreely(facts);
  return vm ? `/vms/${vm.id}${tab}` : null;
}

/** VMs that were asked for without naming a host. */
function createdFreely({ inventory, tasks }: MissionFacts): Guest[] {
  const created = tasks.filter(({ kind }) => kind === 'create').flatMap(({ object }) => inventory.guests.get(object.id) ?? []);
  return created.filter(({ spec }) => spec.placement.pinnedHostId === null && !spec.deleted);
}

const allUp = ({ hosts }: Inventory): boolean => [...hosts.values()].every(({ status }) => status.state === 'up');

const newApartRules = ({ inventory, sinceRevision }: MissionFacts): Rule[] =>
  [...inventory.rules.values()].filter(({ relation, enabled, revision }) => relation === 'apart' && enabled && revision > sinceRevision);

const membersOf = (rule: Rule, { inventory }: MissionFacts): number =>
  [...guestIdsOfRule(rule, inventory)].filter((id) => inventory.guests.has(id)).length;
