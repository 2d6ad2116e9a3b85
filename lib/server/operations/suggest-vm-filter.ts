import { searchableGuests } from '@/lib/domain/filter/guest-fields';
import { suggestTerms } from '@/lib/domain/filter/suggest-terms';
import { toSuggestions } from '../answers/to-suggestions';
import type { OperationContext } from '../context';
import { guestPictureOf } from '../guest-picture';

/** Completions of a filter of VMs, with counts. */
export const suggestVmFilter = (context: OperationContext, { query }: { query: { text: string } }) =>
  toSuggestions(suggestTerms(query.text, searchableGuests, () => context.inventory.guests.values(), guestPictureOf(context)));
