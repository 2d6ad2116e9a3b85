import type { DefinitionError } from './check-references';
import type { ScenarioDefinition } from './scenario-definition';

/** The largest fleet that is taken in from a file: twice the 2,500 hosts and 45,000 guests that Onepool is measured with. */
export const fleetLimits = { hosts: 5_000, guests: 100_000 } as const;

/** Says where a definition counts out to more than a server should build, before anything is counted out. */
export const checkFleetSize = (definition: Pick<ScenarioDefinition, 'hosts' | 'guests'>): readonly DefinitionError[] => [
  ...checkTotal('hosts', definition.hosts),
  ...checkTotal('guests', definition.guests),
];

/** The error stands at the group with which the limit is passed. */
function checkTotal(list: keyof typeof fleetLimits, groups: readonly { readonly count: number }[]): DefinitionError[] {
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const limit = fleetLimits[list];
  if (total <= limit) return [];
  let soFar = 0;
  const i = groups.findIndex(({ count }) => {
    soFar += count;
    return soFar > limit;
  });
  return [{ path: [list, i], message: `the file counts ${toWords(total)} ${list} in all; at most ${toWords(limit)} can be loaded` }];
}

const toWords = (count: number): string => count.toLocaleString('en');
