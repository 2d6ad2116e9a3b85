import { name as nameRule } from '@/lib/api/schemas/shared';

export const maxNames = 200;
const range = /\{(\d+)\.\.(\d+)\}/;

/**
 * The names a pattern stands for: web-{01..03} gives web-01, web-02, web-03, keeping the zeros of the first number.
 * A text without a range is one name. Null when the range runs backwards or is longer than `maxNames`.
 */
export const expandNames = (pattern: string): string[] | null => {
  const found = range.exec(pattern);
  if (!found) return [pattern];
  const [text = '', first = '', last = ''] = found;
  const from = Number(first);
  const length = Number(last) - from + 1;
  if (length < 1 || length > maxNames) return null;
  return Array.from({ length }, (_, index) => pattern.replace(text, String(from + index).padStart(first.length, '0')));
};

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
