import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const css = readFileSync('app/globals.css', 'utf8');
const themes = ['light', 'dark'] as const;

/** First value of a token in each theme. */
function token(name: string): Record<(typeof themes)[number], Rgb> {
  const found = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`globals.css has no token ${name}`);
  return { light: parseHex(found[1]), dark: parseHex(found[2]) };
}

const parseHex = (hex: string): Rgb =>
  [0, 1, 2].map((part) => Number.parseInt(hex.slice(1 + 2 * part, 3 + 2 * part), 16) / 255) as unknown as Rgb;
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const dot = (row: readonly number[], [r, g, b]: Rgb) => (row[0] ?? 0) * r + (row[1] ?? 0) * g + (row[2] ?? 0) * b;
const apply = (matrix: readonly (readonly number[])[], colour: Rgb): Rgb => matrix.map((row) => dot(row, colour)) as unknown as Rgb;

/** Relative luminance and contrast of WCAG 2.2. */
const luminance = (colour: Rgb) => dot([0.2126, 0.7152, 0.0722], colour.map(linear) as unknown as Rgb);
const contrast = (a: Rgb, b: Rgb) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const sights: Record<string, readonly (readonly number[])[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab (Ottosson 2020), in which equal distances look equally different. */
function toOklab(rgb: Rgb): Rgb {
  const lms = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms.map((value) => Math.cbrt(Math.max(value, 0))) as unknown as Rgb,
  );
}

function seen(colour: Rgb, sight: string): Rgb {
  const matrix = sights[sight];
  if (!matrix) throw new Error(`no such sight: ${sight}`);
  return toOklab(apply(matrix, colour.map(linear) as unknown as Rgb));
}
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each(themes)('the chart palette on a %s ground', (theme) => {
  const series = Array.from({ length: 8 }, (_, index) => token(`chart-${index + 1}`)[theme]);
  it('stands out from the ground', () => {
    const ground = token('surface')[theme];
    for (const colour of series) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
  it.each(Object.keys(sights))('keeps its eight series apart for %s colour vision', (sight) => {
    const pairs = series.flatMap((a, i) =>
      series.slice(i + 1).map((b, j) => ({ pair: `${i + 1}-${i + j + 2}`, apart: distance(seen(a, sight), seen(b, sight)) })),
    );
    const closest = pairs.sort((a, b) => a.apart - b.apart)[0];
    expect(closest?.apart, closest?.pair).toBeGreaterThan(0.05);
  });
});

describe.each(themes)('text on a %s ground', (theme) => {
  it.each(['text', 'muted', 'accent', 'ok', 'busy', 'off', 'warning', 'error', 'past'])('%s can be read', (name) => {
    for (const ground of ['page', 'surface', 'raised', 'hover'])
      expect(contrast(token(name)[theme], token(ground)[theme]), ground).toBeGreaterThanOrEqual(4.5);
  });
});
