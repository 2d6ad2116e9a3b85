import { name as nameRule } from '@/lib/api/schemas/shared';
import { expandNames as expand } from '@/lib/domain/name-pattern';

export const maxNames = 200;
const range = /\{\d+\.\.\d+\}/;

/** The names a text stands for: itself, or those of its range. Null when the range cannot be filled. */
export const expandNames = (pattern: string): string[] | null => expand(pattern, 1, maxNames);

/** Writes a plain name and a count as a pattern: web and 12 become web-{01..12}. A pattern or a count of 1 stays as it is. */
export const toPattern = (name: string, count: number): string => {
  if (count <= 1 || range.test(name)) return name;
  return `${name}-{${'1'.padStart(String(count).length, '0')}..${count}}`;
};

export const isPattern = (name: string): boolean => range.test(name);

/** Every name that a pattern makes is one the server accepts. */
export const areNamesValid = (pattern: string): boolean => {
  const names = expandNames(pattern.trim());
  return names?.every((one) => nameRule.safeParse(one).success) ?? false;
};
