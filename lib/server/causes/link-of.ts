import type { ReadOnly } from '@/lib/api/read-only';
import type { CauseLink } from '@/lib/api/schemas/causes';
import type { Root } from '@/lib/domain/history/cause-chain';
import { type CauseRecord, idOf } from '@/lib/domain/history/cause-records';
import type { Inventory } from '@/lib/domain/inventory/inventory';
import type { Decision } from '@/lib/domain/model/decision';
import type { JournalEntry } from '@/lib/domain/model/journal';
import type { Plan } from '@/lib/domain/model/plan';
import type { PoolEvent } from '@/lib/domain/model/pool-event';
import type { Task } from '@/lib/domain/model/task';

type Link = ReadOnly<CauseLink>;
type Words = Pick<Link, 'name' | 'at' | 'sentence' | 'basedOn' | 'page'>;
type Names = Pick<{ readonly inventory: Inventory }, 'inventory'>;

const say = (code: string, params: Link['sentence']['params'] = {}): Link['sentence'] => ({ family: 'cause', code, params });

/** A record as a link of the chain; `effect` is the link before it, for which a plan tells its reason. */
export function linkOf(names: Names, record: CauseRecord, effect: CauseRecord | null): Link {
  return { kind: record.kind, id: idOf(record), ...wordsOf(names, record, effect) };
}

function wordsOf({ inventory }: Names, record: CauseRecord, effect: CauseRecord | null): Words {
  switch (record.kind) {
    case 'event':
      return eventWords(record.event);
    case 'task':
      return taskWords(record.task);
    case 'plan':
      return planWords(record.plan, effect);
    case 'decision':
      return decisionWords(record.decision, inventory);
    case 'change':
      return changeWords(record.entry, inventory);
  }
}

function eventWords({ code, params, objects, at }: PoolEvent): Words {
  const [about] = objects;
  return { name: about?.name ?? '', at, sentence: { family: 'event', code, params }, basedOn: [], page: about ?? null };
}

const taskWords = ({ id, kind, object, createdAt, actor }: Task): Words => ({
  name: object.name,
  at: createdAt,
  sentence: say('task', { taskKind: kind, object: object.name, actor }),
  basedOn: [],
  page: { kind: 'task', id, name: object.name },
});

/** Based on: the reason of the very step that had the effect, and what was found before the plan was worked out. */
function planWords({ id, kind, scope, spec, status, createdAt, runs }: Plan, effect: CauseRecord | null): Words {
  const name = scope.map((each) => each.name).join(', ');
  const taskId = effect?.kind === 'task' ? effect.task.id : null;
  const step = spec.steps.find((each) => runs[each.id]?.taskId === taskId && taskId !== null);
  const found = status.story.slice(
    0,
    status.story.findIndex((moment) => moment.code === 'planned'),
  );
  return {
    name,
    at: createdAt,
    sentence: say('plan', { planKind: kind, scope: name, steps: spec.steps.length }),
    basedOn: [...(step ? [step.why] : []), ...found].map(({ code, params }) => ({ family: 'plan-reason', code, params })),
    page: { kind: 'plan', id, name },
  };
}

function decisionWords(decision: Decision, inventory: Inventory): Words {
  const { guestId, chosen, kind, hostsConsidered, eligibleCount, policy, at } = decision;
  const guest = inventory.guests.get(guestId ?? '')?.name ?? guestId ?? '';
  const host = inventory.hosts.get(chosen ?? '')?.name ?? chosen;
  return {
    name: guest,
    at,
    sentence: say(host === null ? 'refusal' : 'decision', { decisionKind: kind, guest, host }),
    basedOn: [say('decision-basis', { hosts: hostsConsidered, eligible: eligibleCount, policy })],
    page: guestId === null ? null : { kind: 'vm', id: guestId, name: guest },
  };
}

function changeWords({ objectKind, objectId, at, fields }: JournalEntry, inventory: Inventory): Words {
  const object = inventory.find(objectKind, objectId);
  const name = object && 'name' in object ? object.name : objectId;
  const page = objectKind === 'guest' || objectKind === 'host' || objectKind === 'task' ? { kind: objectKind, id: objectId, name } : null;
  return { name, at, sentence: say('change', { objectKind, object: name, count: Object.keys(fields).length }), basedOn: [], page };
}

/** The end of a chain. */
export function linkOfRoot({ inventory }: Names, { kind, id }: Root): Link {
  const root = { id, at: null, basedOn: [], page: null };
  if (kind === 'plan-gone') return { ...root, kind: 'plan', name: '', sentence: say('plan-gone') };
  if (kind === 'user') return { ...root, kind, name: id ?? '', sentence: say('user', { user: id ?? '' }) };
  if (kind === 'rule') return { ...root, kind, name: nameOf(inventory, id), sentence: say('rule', { rule: nameOf(inventory, id) }) };
  if (kind !== 'fault') return { ...root, kind, name: '', sentence: say(kind) };
  const object = id === null ? null : faultyObject(inventory, id);
  return { ...root, kind, name: object?.name ?? id ?? '', sentence: say('fault', { object: object?.name ?? id ?? '' }), page: object };
}

const nameOf = (inventory: Inventory, ruleId: string | null) => inventory.rules.get(ruleId ?? '')?.name ?? ruleId ?? '';

function faultyObject({ hosts, guests, storagePools }: Inventory, id: string): { kind: string; id: string; name: string } | null {
  const host = hosts.get(id);
  if (host) return { kind: 'host', id, name: host.name };
  const guest = guests.get(id);
  if (guest) return { kind: 'vm', id, name: guest.name };
  const pool = storagePools.get(id);
  return pool ? { kind: 'storage-pool', id, name: pool.name } : null;
}
