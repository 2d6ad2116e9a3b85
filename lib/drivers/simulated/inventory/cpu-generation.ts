/** Ordered patterns of processor names; the generation is an ordinal within the vendor, as in Host.cpuGeneration. First match wins. */
const patterns: readonly { readonly pattern: RegExp; readonly generation: number }[] = [
  { pattern: /(platinum|gold|silver|bronze)\s*\d1\d\d/i, generation: 1 }, // Skylake-SP
  { pattern: /(platinum|gold|silver|bronze)\s*\d2\d\d/i, generation: 2 }, // Cascade Lake
  { pattern: /(platinum|gold|silver|bronze)\s*\d3\d\d/i, generation: 3 }, // Ice Lake, Cooper Lake
  { pattern: /(platinum|gold|silver|bronze|max)\s*\d4\d\d/i, generation: 4 }, // Sapphire Rapids
  { pattern: /(platinum|gold|silver|bronze)\s*\d5\d\d/i, generation: 5 }, // Emerald Rapids
  { pattern: /xeon\s*6\s*\d{3}/i, generation: 6 }, // Granite Rapids, Sierra Forest
  { pattern: /epyc\s*7\w\w1/i, generation: 1 }, // Naples
  { pattern: /epyc\s*7\w\w2/i, generation: 2 }, // Rome
  { pattern: /epyc\s*7\w\w3/i, generation: 3 }, // Milan
  { pattern: /epyc\s*[89]\w\w4/i, generation: 4 }, // Genoa, Bergamo, Siena
  { pattern: /epyc\s*9\w\w5/i, generation: 5 }, // Turin
];

/** 0 for processors older than these, or unknown: a guest that asks for a generation is not sent there. */
export const cpuGenerationOf = (cpuModel: string): number => patterns.find(({ pattern }) => pattern.test(cpuModel))?.generation ?? 0;
