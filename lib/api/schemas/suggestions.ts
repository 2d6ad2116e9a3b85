import { z } from 'zod';

export const suggestionsQuery = z.strictObject({ text: z.string().max(500).default('') });

export const suggestions = z.object({
  items: z.array(z.object({ text: z.string(), label: z.string(), count: z.number().nullable() })),
  /** How many objects the text as it stands matches; null when it does not parse. */
  total: z.number().nullable(),
  /** `code` and `word` let the screen say it in the reader's language. */
  error: z.object({ position: z.number(), message: z.string(), code: z.string(), word: z.string() }).nullable(),
});
