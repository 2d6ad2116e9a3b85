import { type LadderStep, ladder, sampleMs } from '@/lib/domain/metrics/ladder';
import type { RollUp } from '@/lib/domain/metrics/roll-up';

/**
 * How samples lie in `metric_chunks.samples`: one record of fixed length an object, 64 objects a chunk, little-endian 16-bit words.
 *  - finest step: for each metric a scale (float32, two words) and a code a step
 *  - coarser steps: a count of samples a step; then for each metric a scale and the codes of average, minimum and maximum, each a code a step
 * A value is code × scale ÷ 65534: the scale is the greatest value of the record, so the error is under a hundred-thousandth of it.
 * Code 65535 is a gap. Metrics are never negative.
 */
export const blockSize = 64;

const gap = 0xffff;
const greatestCode = 0xfffe;
const scaleWords = 2;

const hasExtremes = (step: LadderStep): boolean => step.stepMs > sampleMs;

/** Words of a record before its first metric, and for each metric. */
export const fixedWords = (step: LadderStep): number => (hasExtremes(step) ? step.chunkSteps : 0);
export const metricWords = (step: LadderStep): number => scaleWords + step.chunkSteps * (hasExtremes(step) ? 3 : 1);
export const recordWords = (step: LadderStep, metrics: number): number => fixedWords(step) + metrics * metricWords(step);

/** A block without any sample. */
export const makeEmptyBlock = (step: LadderStep, metrics: number): Uint16Array =>
  new Uint16Array(blockSize * recordWords(step, metrics)).fill(gap);

/** Columns and row of one object in each step of a chunk; null where it has no sample. */
export type SampleSource = readonly ({ readonly values: Float32Array; readonly row: number } | null)[];

/** Writes the record of an object's samples at the finest step. */
export function encodeSamples(words: Uint16Array, at: number, metrics: number, source: SampleSource): void {
  const length = metricWords(ladder[0]);
  for (let metric = 0; metric < metrics; metric++) {
    const begin = at + metric * length;
    let scale = 0;
    for (const sample of source) {
      const value = sample ? (sample.values[sample.row * metrics + metric] ?? 0) : 0;
      if (value > scale) scale = value;
    }
    writeScale(words, begin, scale);
    for (let step = 0; step < source.length; step++) {
      const sample = source[step];
      words[begin + scaleWords + step] = sample ? toCode(sample.values[sample.row * metrics + metric] ?? Number.NaN, scale) : gap;
    }
  }
}

/** Writes the record of an object's roll-up at a coarser step. */
export function encodeRollUp(words: Uint16Array, at: number, step: LadderStep, rollUp: RollUp): void {
  const steps = step.chunkSteps;
  for (let index = 0; index < steps; index++) words[at + index] = Math.min(greatestCode, weightOf(rollUp, index));
  for (let metric = 0; metric < rollUp.metrics; metric++) {
    const begin = at + fixedWords(step) + metric * metricWords(step);
    let scale = 0;
    for (let index = 0; index < steps; index++) scale = Math.max(scale, rollUp.maximum(index, metric) || 0);
    writeScale(words, begin, scale);
    for (let index = 0; index < steps; index++) {
      words[begin + scaleWords + index] = toCode(rollUp.average(index, metric), scale);
      words[begin + scaleWords + steps + index] = toCode(rollUp.minimum(index, metric), scale);
      words[begin + scaleWords + 2 * steps + index] = toCode(rollUp.maximum(index, metric), scale);
    }
  }
}

export interface StoredRecord {
  readonly step: LadderStep;
  readonly startMs: number;
  /** Metrics the record was written with. */
  readonly metrics: number;
  readonly words: Uint16Array;
  readonly at: number;
}

/** Adds a record to a roll-up of the same or a coarser step. What lies before `sinceMs` belongs to a former object and is left out. */
export function pourRecord({ step, startMs, metrics, words, at }: StoredRecord, sinceMs: number, into: RollUp): void {
  const targets = targetSteps(step, startMs, sinceMs, into);
  const coarse = hasExtremes(step);
  const steps = step.chunkSteps;
  for (let metric = 0; metric < Math.min(metrics, into.metrics); metric++) {
    const begin = at + fixedWords(step) + metric * metricWords(step);
    const unit = readScale(words, begin) / greatestCode;
    for (let index = 0; index < steps; index++) {
      const code = words[begin + scaleWords + index] ?? gap;
      const target = targets[index] ?? -1;
      if (code === gap || target < 0) continue;
      const value = code * unit;
      if (!coarse) {
        into.add(target, metric, 1, value, value, value);
        continue;
      }
      const least = words[begin + scaleWords + steps + index] ?? code;
      const most = words[begin + scaleWords + 2 * steps + index] ?? code;
      into.add(target, metric, words[at + index] ?? 0, value, least * unit, most * unit);
    }
  }
}

const targetsOfRecord = new Int32Array(Math.max(...ladder.map((step) => step.chunkSteps)));

/** The roll-up's step of each of a record's steps, or -1. The array is used again by the next call. */
function targetSteps(step: LadderStep, startMs: number, sinceMs: number, into: RollUp): Int32Array {
  for (let index = 0; index < step.chunkSteps; index++) {
    const fromMs = startMs + index * step.stepMs;
    targetsOfRecord[index] = fromMs < sinceMs ? -1 : into.stepAt(fromMs);
  }
  return targetsOfRecord;
}

const toCode = (value: number, scale: number): number => {
  if (Number.isNaN(value)) return gap;
  return scale === 0 ? 0 : Math.max(0, Math.round((value / scale) * greatestCode));
};

/** Samples of a step: metrics are missing together (host down), so the fullest one speaks for all. */
function weightOf(rollUp: RollUp, step: number): number {
  let weight = 0;
  for (let metric = 0; metric < rollUp.metrics; metric++) weight = Math.max(weight, rollUp.weight(step, metric));
  return weight;
}

const scaleFloat = new Float32Array(1);
const scaleParts = new Uint16Array(scaleFloat.buffer);

function writeScale(words: Uint16Array, at: number, scale: number): void {
  scaleFloat[0] = scale;
  words[at] = scaleParts[0] ?? 0;
  words[at + 1] = scaleParts[1] ?? 0;
}

function readScale(words: Uint16Array, at: number): number {
  scaleParts[0] = words[at] ?? 0;
  scaleParts[1] = words[at + 1] ?? 0;
  return scaleFloat[0] ?? 0;
}

/** Bytes as they come from the database, as words; copied when they do not lie on a word's boundary. */
export function toWords(bytes: Uint8Array): Uint16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 2);
}
