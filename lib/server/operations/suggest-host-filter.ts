import { searchableHosts } from '@/lib/domain/filter/host-fields';
import { suggestTerms } from '@/lib/domain/filter/suggest-terms';
import { toSuggestions } from '../answers/to-suggestions';
import type { OperationContext } from '../context';

/** Completions of a filter of hosts, with counts. */
export const suggestHostFilter = (context: OperationContext, { query }: { query: { text: string } }) =>
  toSuggestions(suggestTerms(query.text, searchableHosts, () => context.inventory.hosts.values(), context));
