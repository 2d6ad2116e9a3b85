import type { Balance } from '@/lib/api/schemas/balance';

type Policy = Balance['policy'];

/** A cluster's weights and guard rails as the form holds them; a number is null while its field is empty. */
export interface PolicyDraft {
  readonly weights: Policy['weights'];
  readonly cooldownMinutes: number | null;
  readonly holdMinutes: number | null;
  readonly minimumGainPercent: number | null;
  readonly movesPerHost: number | null;
  readonly movesPerRound: number | null;
  readonly hasQuietHours: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly excludedTags: readonly string[];
  readonly excludedGuests: Balance['excludedGuests'];
}

export const toPolicyDraft = ({ policy, excludedGuests }: Pick<Balance, 'policy' | 'excludedGuests'>): PolicyDraft => ({
  weights: policy.weights,
  cooldownMinutes: policy.cooldownMinutes,
  holdMinutes: policy.holdMinutes,
  minimumGainPercent: Math.round(policy.minimumGain * 100_000) / 1000,
  movesPerHost: policy.movesPerHost,
  movesPerRound: policy.movesPerRound,
  hasQuietHours: policy.quietHours !== null,
  quietFrom: policy.quietHours?.from ?? '08:00',
  quietTo: policy.quietHours?.to ?? '18:00',
  excludedTags: policy.excludedTags,
  excludedGuests,
});

/** Least and most of each number; whole numbers but for the gain. */
const bounds = {
  cooldownMinutes: [0, 10_080],
  holdMinutes: [0, 1_440],
  minimumGainPercent: [0, 100],
  movesPerHost: [1, 16],
  movesPerRound: [1, 5_000],
} as const;

export type DraftProblems = Partial<Record<keyof PolicyDraft, true>>;

/** Fields that cannot be saved as they are. */
export function problemsOf(draft: PolicyDraft): DraftProblems {
  const problems: DraftProblems = {};
  for (const name of Object.keys(bounds) as (keyof typeof bounds)[]) {
    const value = draft[name];
    const [least, most] = bounds[name];
    const isWhole = name === 'minimumGainPercent' || Number.isInteger(value);
    if (value === null || !(value >= least && value <= most) || !isWhole) problems[name] = true;
  }
  for (const name of ['quietFrom', 'quietTo'] as const) if (draft.hasQuietHours && !/^\d\d:\d\d$/.test(draft[name])) problems[name] = true;
  return problems;
}

/** What is sent of a draft without problems. */
export const toPolicyChange = (draft: PolicyDraft) => ({
  weights: draft.weights,
  cooldownMinutes: draft.cooldownMinutes ?? 0,
  holdMinutes: draft.holdMinutes ?? 0,
  minimumGain: (draft.minimumGainPercent ?? 0) / 100,
  movesPerHost: draft.movesPerHost ?? 1,
  movesPerRound: draft.movesPerRound ?? 1,
  quietHours: draft.hasQuietHours ? { from: draft.quietFrom, to: draft.quietTo } : null,
  excludedTags: [...draft.excludedTags],
  excludedGuestIds: draft.excludedGuests.map(({ id }) => id),
});
