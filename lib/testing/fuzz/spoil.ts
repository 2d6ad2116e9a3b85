import type { Random } from './random';

type Container = Record<string, unknown> | unknown[];

function nest(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** Values that break careless code. */
const nasty: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0,
  () => 1.5,
  () => 1e308,
  () => 2 ** 53,
  () => -(2 ** 63),
  () => '',
  () => ' ',
  () => 'x'.repeat(70_000),
  () => '\u0000',
  () => 'a\ud800b',
  () => '\u202egnp.exe 💥 ﷽',
  () => "'; DROP TABLE guests; --",
  () => '../../etc/passwd',
  () => '%00%ff',
  () => '__proto__',
  () => 'constructor',
  () => 'tag:',
  () => '0000-01-01T00:00:00Z',
  () => '9999-12-31T23:59:59.999Z',
  () => '{999999999..0}',
  () => 'a-{1..999999999}',
  () => 'state:"',
  () => 'cpu>1e999 -tag:*,,',
  () => '****************a',
  () => [],
  () => ({}),
  () => nest(4000),
  () => Array.from({ length: 3000 }, (_, index) => index),
  () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
];

const oddNames = ['unknown', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'id', 'revision', 'status', '\u0000'];

/** Spoils one place of a value, in place where it can, and answers it. */
export function spoil(value: unknown, random: Random): unknown {
  const containers = containersIn(value);
  if (containers.length === 0 || random.chance(0.05)) return random.pick(nasty)();
  const container = random.pick(containers);
  const keys = Object.keys(container);
  const kind = random.below(4);
  if (kind === 0 || keys.length === 0) set(container, random.pick(oddNames), random.pick(nasty)());
  else if (kind === 1) Reflect.deleteProperty(container, random.pick(keys));
  else set(container, random.pick(keys), random.pick(nasty)());
  return value;
}

export const nastyText = (random: Random): string => {
  const value = random.pick(nasty)();
  return typeof value === 'string' ? value.slice(0, 3000) : JSON.stringify(value).slice(0, 3000);
};

/** Down to the depth of what schemas describe: a nasty value may go thousands deep. */
function containersIn(value: unknown, depth = 8): Container[] {
  if (!isContainer(value) || depth === 0) return [];
  return [value, ...Object.values(value).flatMap((part) => containersIn(part, depth - 1))];
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** As an own property, also for __proto__, which an assignment would take for the prototype. */
const set = (container: Container, key: string, value: unknown) =>
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });

/** Bodies that are no JSON of the right kind at all. */
export function spoilText(json: string, random: Random): { text: string; type: string } {
  return random.pick<{ text: string; type: string }>([
    { text: json.slice(0, random.below(json.length + 1)), type: 'application/json' },
    { text: `${json}}`, type: 'application/json' },
    { text: '', type: 'application/json' },
    { text: 'null', type: 'application/json' },
    { text: '"text"', type: 'application/json' },
    { text: '['.repeat(100_000), type: 'application/json' },
    { text: `{"name":"${'x'.repeat(300_000)}"}`, type: 'application/json' },
    { text: '{"a":1,"a":2}', type: 'application/json' },
    { text: '\ufeff{}', type: 'application/json' },
    { text: json, type: 'text/plain' },
    { text: json, type: 'application/x-www-form-urlencoded' },
    { text: json, type: 'application/json; charset=utf-16' },
  ]);
}
