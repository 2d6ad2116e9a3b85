import type { MetricUnit } from '@/lib/domain/model/metric';

export type ChartUnit = MetricUnit | 'cores';

export interface ValueScale {
  readonly max: number;
  /** From 0 to max, evenly spaced. */
  readonly ticks: readonly number[];
}

const stepsPerDecade = [1, 2, 2.5, 5, 10];
const wholeUnits: ReadonlySet<ChartUnit> = new Set(['count']);

/** The smallest round step of which `count` reach `value`; bytes are round in powers of two. */
function roundStep(value: number, count: number, unit: ChartUnit): number {
  const raw = value / count;
  if (unit === 'bytes' || unit === 'bytes-per-second') return 2 ** Math.ceil(Math.log2(raw) - 1e-9);
  const decade = 10 ** Math.floor(Math.log10(raw));
  for (const step of stepsPerDecade) if (step * decade >= raw * (1 - 1e-9)) return step * decade;
  return 10 * decade;
}

/**
 * The value axis for data that reach `highest`: always from 0, so that heights compare; shares always to 100 %, so that
 * two hosts compare, unless they are no part of a capacity (`fittedTo` is then the least top); bytes in steps that are round in KiB, MiB, GiB.
 */
export function toValueScale(highest: number, unit: ChartUnit, fittedTo?: number, tickCount = 4): ValueScale {
  if (fittedTo !== undefined) return toFittedScale(Math.max(highest, fittedTo), unit, tickCount);
  if (unit === 'share') return { max: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
  return toFittedScale(highest, unit, tickCount);
}

/** Top of an axis on which nothing happens: one of the unit's usual size, so that it is not labelled in single bytes. */
const idleTop = (unit: ChartUnit): number => (unit === 'bytes' ? 2 ** 30 : unit === 'bytes-per-second' ? 2 ** 20 : 1);

function toFittedScale(highest: number, unit: ChartUnit, tickCount: number): ValueScale {
  if (!(highest > 0)) return { max: idleTop(unit), ticks: [0, idleTop(unit)] };
  const rounded = roundStep(highest, tickCount, unit);
  const step = wholeUnits.has(unit) ? Math.max(1, Math.ceil(rounded)) : rounded;
  const steps = Math.max(1, Math.ceil(highest / step - 1e-9));
  return { max: step * steps, ticks: Array.from({ length: steps + 1 }, (_, index) => index * step) };
}
