import { ObjectState } from './object-state';

const families = { vm: 'guest', host: 'host', 'storage-pool': 'storage-pool', task: 'task' } as const;

/** State of a search hit; nothing for kinds that have none. */
export function SearchHitState({ kind, state }: { kind: string; state: string | null }) {
  const family = Object.entries(families).find(([name]) => name === kind)?.[1];
  return family && state !== null ? <ObjectState kind={family} state={state} /> : null;
}
