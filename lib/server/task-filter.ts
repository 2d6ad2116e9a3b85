import { taskStates } from '@/lib/api/schemas/tasks';
import { taskKinds } from '@/lib/domain/model/task';
import type { EventFilter, TaskFilter } from '@/lib/store/store';
import { readTerms } from './history-terms';

/** `state:running kind:migrate,clone object:vm-… web` as the store takes it. */
export function toTaskFilter(text: string): TaskFilter {
  const { words, free } = readTerms(text, { state: taskStates, kind: taskKinds, object: null });
  return {
    ...(words.state ? { states: words.state as TaskFilter['states'] } : {}), // readTerms let only listed words through
    ...(words.kind ? { kinds: words.kind as TaskFilter['kinds'] } : {}),
    ...(words.object?.[0] ? { objectId: words.object[0] } : {}),
    ...(free === '' ? {} : { text: free }),
  };
}

/** `severity:error,warning code:guest.crashed object:host-… web` as the store takes it. */
export function toEventFilter(text: string): EventFilter {
  const { words, free } = readTerms(text, { severity: ['info', 'warning', 'error'], code: null, object: null });
  return {
    ...(words.severity ? { severities: words.severity as EventFilter['severities'] } : {}), // as above
    ...(words.code ? { codes: words.code } : {}),
    ...(words.object?.[0] ? { objectId: words.object[0] } : {}),
    ...(free === '' ? {} : { text: free }),
  };
}
