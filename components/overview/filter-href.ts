/** Pages that list what a sentence about the pool speaks of. Storage has no list of its own yet. */
const pageOfCode: Readonly<Record<string, 'hosts' | 'vms' | 'tasks'>> = {
  'hosts-down': 'hosts',
  'hosts-in-maintenance': 'hosts',
  suffering: 'hosts',
  'guests-troubled': 'vms',
  'guests-unplaced': 'vms',
  'pending-changes': 'vms',
  'rules-violated': 'vms',
  'tasks-failed': 'tasks',
};

const listed: ReadonlySet<string> = new Set(['hosts', 'vms', 'tasks', 'events']);

const toHref = (page: string, filter: string): string => (filter === '' ? `/${page}` : `/${page}?filter=${encodeURIComponent(filter)}`);

/** Where the objects of a verdict are listed; null when it has no filter or no page. */
export function filterHref(code: string, filter: string | null): string | null {
  const page = pageOfCode[code];
  return page === undefined || filter === null ? null : toHref(page, filter);
}

export const attentionHref = (page: string, filter: string): string | null => (listed.has(page) ? toHref(page, filter) : null);
