/**
 * Chance without state: every number is a hash of what it is about, so that it can be asked for again, in any order, and for
 * any time in the past. The mixing step is MurmurHash3's finalizer (Appleby, public domain).
 */
export function mixHash(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over the text's UTF-16 units, as an unsigned 32-bit number. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** A number in [0, 1) that depends on both hashes alone. */
export const unitHash = (seed: number, key: number): number => mixHash(seed, key) / 0x1_0000_0000;

/** A standard normal number that depends on both hashes alone (Box and Muller, 1958). */
export function normalHash(seed: number, key: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - unitHash(seed, key)));
  return radius * Math.cos(2 * Math.PI * unitHash(seed ^ 0x5bd1e995, key));
}

/**
 * Smooth noise in [-1, 1] over time: hashed values at multiples of `period`, eased in between. Its correlation over half a
 * period is about one half, over more than two periods nothing.
 */
export function valueNoise(seed: number, time: number, period: number): number {
  const position = time / period;
  const cell = Math.floor(position);
  const f = position - cell;
  const eased = f * f * (3 - 2 * f);
  const before = mixHash(seed, cell | 0);
  const after = mixHash(seed, (cell + 1) | 0);
  return (before + (after - before) * eased) / 0x8000_0000 - 1;
}
