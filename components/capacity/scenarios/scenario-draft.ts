import { createParser, parseAsArrayOf } from 'nuqs';
import { z } from 'zod';
import type { ScenarioInput } from '@/lib/api/queries/capacity';
import { mostScenarios } from '@/lib/api/schemas/capacity';

const GIB = 2 ** 30;

const named = z.object({ id: z.string(), name: z.string() });

/** A scenario as its form holds it; empty numbers are null. */
export const scenarioDraft = z.object({
  name: z.string().max(60),
  vmCount: z.number().int().min(1).max(10_000).nullable(),
  vcpus: z.number().int().min(1).max(512).nullable(),
  memoryGib: z.number().min(0.25).max(65_536).nullable(),
  lose: z.array(named).max(50),
  hostCount: z.number().int().min(1).max(500).nullable(),
  likeHost: named.nullable(),
});
export type ScenarioDraft = z.infer<typeof scenarioDraft>;

export const firstScenario: ScenarioDraft = {
  name: '',
  vmCount: 10,
  vcpus: 2,
  memoryGib: 8,
  lose: [],
  hostCount: null,
  likeHost: null,
};

/** One draft as a word of the address; what is not one is left out. */
const parseDraft = createParser<ScenarioDraft>({
  parse: (text) => {
    try {
      return scenarioDraft.parse(JSON.parse(text));
    } catch {
      return null;
    }
  },
  serialize: (draft) => JSON.stringify(draft),
});

/** Drafts in the address, so that a comparison can be shared. */
export const parseDrafts = parseAsArrayOf(parseDraft, ';').withDefault([]);

export const isFull = (drafts: readonly ScenarioDraft[]): boolean => drafts.length >= mostScenarios - 1;

/** What the scheduler is asked; null while nothing would happen in it. */
export function toScenario(draft: ScenarioDraft): ScenarioInput | null {
  const { vmCount, vcpus, memoryGib, lose, hostCount, likeHost } = draft;
  const addVms = vmCount && vcpus && memoryGib ? [{ count: vmCount, vcpus, memoryBytes: Math.round(memoryGib * GIB) }] : [];
  const addHosts = hostCount && likeHost ? [{ likeHostId: likeHost.id, count: hostCount }] : [];
  if (addVms.length + addHosts.length + lose.length === 0) return null;
  return { name: draft.name, addVms, loseHostIds: lose.map(({ id }) => id), addHosts };
}
