/** Names whose keys are remembered; a pool of the largest size has fewer. */
const most = 200_000;
const keys = new Map<string, string>();

/**
 * Compares names as people do: runs of digits by their number, letters without regard to case. web-2 comes before web-10.
 * Names that differ only in case or leading zeros are told apart by their text, so the order is total.
 */
export function compareNaturally(left: string, right: string): number {
  if (left === right) return 0;
  const a = naturalKey(left);
  const b = naturalKey(right);
  if (a !== b) return a < b ? -1 : 1;
  return left < right ? -1 : 1;
}

/**
 * Text that compares by plain `<` as the name does naturally: each run of digits without its leading zeros, behind a character
 * that says how long it is. Remembered, because a list of 45,000 names is compared again and again.
 */
export function naturalKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const made = name.toLowerCase().replace(/\d+/g, lengthFirst);
  if (keys.size >= most) keys.clear();
  keys.set(name, made);
  return made;
}

function lengthFirst(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  return String.fromCharCode(48 + number.length) + number;
}
