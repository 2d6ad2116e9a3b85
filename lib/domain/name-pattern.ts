const range = /\{(\d{1,9})\.\.(\d{1,9})\}/;

/**
 * The names a pattern stands for: web-{01..03} gives web-01, web-02, web-03, keeping the zeros of the first number. A plain text
 * with a count above 1 is numbered from 1: web and 12 give web-01 to web-12. Null when the range runs backwards, holds more than
 * `most` names, or disagrees with a count above 1.
 */
export function expandNames(pattern: string, count: number, most: number): string[] | null {
  const found = range.exec(pattern);
  if (!found && count === 1) return [pattern];
  const [text = '', first = '', last = ''] = found ?? ['', '1'.padStart(String(count).length, '0'), String(count)];
  const from = Number(first);
  const length = Number(last) - from + 1;
  if (length < 1 || length > most || (count > 1 && count !== length)) return null;
  const whole = found ? pattern : `${pattern}-`;
  const place = found ? (number: string) => whole.replace(text, number) : (number: string) => whole + number;
  return Array.from({ length }, (_, index) => place(String(from + index).padStart(first.length, '0')));
}
