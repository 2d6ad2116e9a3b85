import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { suggestions } from '@/lib/api/schemas/suggestions';
import type { Suggestions } from '@/lib/domain/filter/suggest-terms';

export const toSuggestions = ({ items, total, error }: Suggestions): ReadOnly<z.input<typeof suggestions>> => ({
  items,
  total,
  error: error && { position: error.position, message: error.message, code: error.code, word: error.word },
});
