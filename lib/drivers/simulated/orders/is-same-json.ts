import { isDeepStrictEqual } from 'node:util';

/** Do two values say the same once written as JSON? The order of fields does not count: a database that keeps JSON changes it. */
export const isSameJson = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
