import type { Candidate, Decision, ScorePart } from '@/lib/domain/model/decision';

/**
 * How decisions are kept. Written out, ten candidates with the names and weights of their scores are half of all bytes that a create
 * writes; here what they share stands once, and of each candidate only its values.
 */
export interface PackedDecision extends Omit<Decision, 'candidates'> {
  readonly packed: {
    readonly scorers: readonly (readonly [name: ScorePart['scorer'], weight: number])[];
    readonly candidates: readonly (PackedCandidate | Candidate)[];
  };
}

type PackedCandidate = readonly [
  hostId: string,
  total: number,
  scores: readonly (readonly [raw: number, weighted: number])[],
  predicted: readonly [cpu: number, memory: number, cpuBefore: number, memoryBefore: number],
  diskPools: Candidate['diskPools'],
];

/** Without loss; candidates that were refused, or scored by other scorers than the first, stay as they are. */
export function packDecision({ candidates, ...rest }: Decision): PackedDecision {
  const shared = candidates[0]?.scores ?? [];
  return {
    ...rest,
    packed: {
      scorers: shared.map(({ scorer, weight }) => [scorer, weight] as const),
      candidates: candidates.map((candidate) => (isLike(candidate, shared) ? packCandidate(candidate) : candidate)),
    },
  };
}

/** Decisions that were kept before they were packed are answered as they are. */
export function unpackDecision(kept: PackedDecision | Decision): Decision {
  if (!('packed' in kept)) return kept;
  const { packed, ...rest } = kept;
  const candidates = packed.candidates.map((candidate) => (isPacked(candidate) ? unpackCandidate(candidate, packed.scorers) : candidate));
  return { ...rest, candidates };
}

const isPacked = (candidate: PackedCandidate | Candidate): candidate is PackedCandidate => Array.isArray(candidate);

const isLike = ({ eligible, refusals, scores }: Candidate, shared: readonly ScorePart[]): boolean =>
  eligible &&
  refusals.length === 0 &&
  scores.length === shared.length &&
  scores.every(({ scorer, weight }, index) => scorer === shared[index]?.scorer && weight === shared[index]?.weight);

const packCandidate = ({ hostId, total, scores, predicted, diskPools }: Candidate): PackedCandidate => [
  hostId,
  total,
  scores.map(({ raw, weighted }) => [raw, weighted] as const),
  [predicted.cpu, predicted.memory, predicted.cpuBefore, predicted.memoryBefore],
  diskPools,
];

function unpackCandidate(
  [hostId, total, values, predicted, diskPools]: PackedCandidate,
  scorers: PackedDecision['packed']['scorers'],
): Candidate {
  const [cpu, memory, cpuBefore, memoryBefore] = predicted;
  const scores = scorers.map(([scorer, weight], index): ScorePart => {
    const [raw, weighted] = values[index] ?? [0, 0];
    return { scorer, weight, raw, weighted };
  });
  return { hostId, eligible: true, refusals: [], scores, total, predicted: { cpu, memory, cpuBefore, memoryBefore }, diskPools };
}
