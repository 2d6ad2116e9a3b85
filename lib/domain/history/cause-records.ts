import type { Decision } from '../model/decision';
import type { JournalEntry } from '../model/journal';
import type { Plan } from '../model/plan';
import type { PoolEvent } from '../model/pool-event';
import type { Task } from '../model/task';

/** Everything that is kept of why things happen. */
export type CauseRecord =
  | { readonly kind: 'event'; readonly event: PoolEvent }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'change'; readonly entry: JournalEntry };

export const idOf = (record: CauseRecord): string => {
  switch (record.kind) {
    case 'event':
      return record.event.id;
    case 'task':
      return record.task.id;
    case 'plan':
      return record.plan.id;
    case 'decision':
      return record.decision.id;
    case 'change':
      return String(record.entry.revision);
  }
};
