import type { Random } from './random';

/** The parts of JSON Schema that the OpenAPI document uses. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** Real words for strings: ids and names of a pool, filters, addresses. */
export type Words = readonly string[];

/** A value that fits a schema, as far as patterns can be met by the given words. */
export function sampleOf(schema: JsonSchema, random: Random, words: Words): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sampleOf(random.pick(choices), random, words);
  switch (Array.isArray(schema.type) ? random.pick(schema.type) : schema.type) {
    case 'object':
      return sampleObject(schema, random, words);
    case 'array':
      return Array.from({ length: Math.max(schema.minItems ?? 0, random.below(3)) }, () => sampleOf(schema.items ?? {}, random, words));
    case 'integer':
    case 'number':
      return sampleNumber(schema, random);
    case 'boolean':
      return random.chance(0.5);
    case 'string':
      return sampleString(schema, random, words);
    default:
      return null;
  }
}

function sampleObject({ properties = {}, required = [] }: JsonSchema, random: Random, words: Words): Record<string, unknown> {
  const names = Object.keys(properties).filter((name) => required.includes(name) || random.chance(0.4));
  return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name] ?? {}, random, words)]));
}

function sampleNumber({ minimum = 0, maximum = minimum + 1000, multipleOf = 1, type }: JsonSchema, random: Random): number {
  // Sizes are mostly small, so that many of the requests get past the scheduler.
  const end = random.chance(0.7) ? Math.min(maximum, minimum + 8 * multipleOf) : maximum;
  const value = minimum + random.next() * (end - minimum);
  return type === 'integer' ? Math.max(minimum, Math.floor(value / multipleOf) * multipleOf) : value;
}

const made: Readonly<Record<string, (random: Random) => string>> = {
  'date-time': (random) => new Date(Date.parse('2026-11-22T10:00:00.000Z') - random.below(86_400_000)).toISOString(),
  mac: (random) => `02:00:00:00:00:${random.below(256).toString(16).padStart(2, '0')}`,
  ipv4: (random) => `10.0.${random.below(4)}.${random.below(256)}`,
};

function sampleString({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema, random: Random, words: Words): string {
  const known = made[format ?? ''];
  if (known) return known(random);
  const fitting = words.filter((word) => word.length >= minLength && word.length <= maxLength && fits(pattern, word));
  return fitting.length > 0 ? random.pick(fitting) : 'a'.repeat(Math.max(1, minLength));
}

const fits = (pattern: string | undefined, word: string) => pattern === undefined || new RegExp(pattern, 'u').test(word);
