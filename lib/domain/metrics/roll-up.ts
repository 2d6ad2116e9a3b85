/**
 * Samples of one object gathered into longer steps: the average of averages weighted by how many samples each stands for, the least minimum
 * and the greatest maximum. A step without samples stays a gap. Samples may come in any order, from any finer step, and in several goes;
 * rolling up what was rolled up gives the same as rolling up the samples.
 */
export class RollUp {
  private readonly weights: Float64Array;
  private readonly sums: Float64Array;
  private readonly minima: Float64Array;
  private readonly maxima: Float64Array;

  constructor(
    readonly startMs: number,
    readonly stepMs: number,
    readonly steps: number,
    readonly metrics: number,
  ) {
    this.weights = new Float64Array(steps * metrics);
    this.sums = new Float64Array(steps * metrics);
    this.minima = new Float64Array(steps * metrics);
    this.maxima = new Float64Array(steps * metrics);
    this.clear();
  }

  get endMs(): number {
    return this.startMs + this.stepMs * this.steps;
  }

  /** Has it no sample at all? */
  get isEmpty(): boolean {
    return this.weights.every((weight) => weight === 0);
  }

  /** The step a time falls into, or -1 when it is outside. */
  stepAt(atMs: number): number {
    const step = Math.floor((atMs - this.startMs) / this.stepMs);
    return step < this.steps ? Math.max(step, -1) : -1;
  }

  /** Takes one value into a step of stepAt(): its average over `weight` samples, and their extremes. NaN and steps below 0 are left out. */
  add(step: number, metric: number, weight: number, average: number, minimum: number, maximum: number): void {
    if (step < 0 || Number.isNaN(average) || weight <= 0) return;
    const at = metric * this.steps + step;
    this.weights[at] = (this.weights[at] ?? 0) + weight;
    this.sums[at] = (this.sums[at] ?? 0) + weight * average;
    if (minimum < (this.minima[at] ?? 0)) this.minima[at] = minimum;
    if (maximum > (this.maxima[at] ?? 0)) this.maxima[at] = maximum;
  }

  /** NaN for a gap, as are minimum() and maximum(). */
  average(step: number, metric: number): number {
    const at = metric * this.steps + step;
    return (this.sums[at] ?? 0) / (this.weights[at] ?? 0);
  }

  minimum(step: number, metric: number): number {
    return this.weight(step, metric) > 0 ? (this.minima[metric * this.steps + step] ?? Number.NaN) : Number.NaN;
  }

  maximum(step: number, metric: number): number {
    return this.weight(step, metric) > 0 ? (this.maxima[metric * this.steps + step] ?? Number.NaN) : Number.NaN;
  }

  /** How many samples stand behind a step. */
  weight(step: number, metric: number): number {
    return this.weights[metric * this.steps + step] ?? 0;
  }

  /** Forgets every sample, so that one instance serves many objects. */
  clear(): void {
    this.weights.fill(0);
    this.sums.fill(0);
    this.minima.fill(Number.POSITIVE_INFINITY);
    this.maxima.fill(Number.NEGATIVE_INFINITY);
  }
}
