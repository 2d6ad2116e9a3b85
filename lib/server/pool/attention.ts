import type { Pool } from '@/lib/api/schemas/pool';
import type { Findings } from './verdict';

type Item = Pool['attention'][number];

/** Things that need a look, each with the list that shows them; what is zero is left out. */
export function attentionTo(found: Findings, failedTasks: number): Item[] {
  const items: Item[] = [
    { code: 'guests-troubled', count: found.guests.troubled, page: 'vms', filter: 'is:troubled' },
    { code: 'guests-unplaced', count: found.guests.unplaced, page: 'vms', filter: 'is:unplaced' },
    { code: 'hosts-down', count: found.down.length, page: 'hosts', filter: 'is:failed' },
    { code: 'suffering', count: found.suffering.length, page: 'hosts', filter: 'suffering>=25' },
    { code: 'storage-degraded', count: found.degraded.length, page: 'storage', filter: '' },
    { code: 'rules-violated', count: found.rulesViolated, page: 'vms', filter: 'rule:violated' },
    { code: 'pending-changes', count: found.guests.pending, page: 'vms', filter: 'is:pending' },
    { code: 'tasks-failed', count: failedTasks, page: 'tasks', filter: 'state:failed' },
  ];
  return items.filter(({ count }) => count > 0);
}
