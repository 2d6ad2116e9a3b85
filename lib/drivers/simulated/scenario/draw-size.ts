import { unitHash } from '../hash-noise';

/** The same draw picks vCPUs and memory, so that sizes written in step stay in step: 2 with 4 GiB, 4 with 8 GiB. */
export const drawSize = (values: readonly number[], draw: number): number =>
  values[Math.floor(unitHash(draw, 1) * values.length)] ?? values[0] ?? 1;
