/** Measured numbers by flat name, the unit in the name: 'placement.perCpuSecond.2500'. */
export type Figures = Record<string, number>;

export interface Benchmark {
  readonly name: string;
  readonly what: string;
  run(say: (line: string) => void): Promise<Figures> | Figures;
}

/** p50, p95 and worst of some measured times, rounded to microseconds. */
export function spread(name: string, values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { [`${name}.p50Ms`]: at(0.5), [`${name}.p95Ms`]: at(0.95), [`${name}.worstMs`]: at(1) };
}

export const round = (value: number): number => Number(value.toPrecision(5));

/** CPU of this process so far, in seconds. */
export const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
