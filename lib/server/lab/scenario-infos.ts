import type { z } from 'zod';
import type { scenarioInfo } from '@/lib/api/schemas/lab';
import { parseScenario } from '@/lib/drivers/simulated/parse-scenario';
import { builtInScenarios } from '@/lib/drivers/simulated/scenarios/built-in';

type ScenarioInfo = z.infer<typeof scenarioInfo>;

let known: ScenarioInfo[] | null = null;

/** The scenarios that come with Onepool and their sizes. Parsed once: the biggest takes some milliseconds. */
export const scenarioInfos = (): ScenarioInfo[] => (known ??= Object.values(builtInScenarios).flatMap(toInfo));

function toInfo(text: string): ScenarioInfo[] {
  const { definition } = parseScenario(text);
  if (!definition) return [];
  const total = (groups: readonly { count: number }[]) => groups.reduce((sum, group) => sum + group.count, 0);
  return [{ name: definition.name, hosts: total(definition.hosts), guests: total(definition.guests), description: definition.description }];
}
