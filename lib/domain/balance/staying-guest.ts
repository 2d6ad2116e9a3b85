import type { NotDone } from '../model/plan';
import type { StayingGuest } from './read-columns';

/** A guest that may not move, as a plan tells it. */
export const stayingGuest = ({ guest, why }: StayingGuest): NotDone => ({
  object: { kind: 'guest', id: guest.id, name: guest.name },
  why: { code: `stays-${why}`, params: {} },
  choices: [],
});
