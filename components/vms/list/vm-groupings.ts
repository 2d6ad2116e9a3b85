/** What the list can be grouped by, as the address says it. */
export const vmGroupings = ['host', 'cluster', 'tag', 'type', 'state'] as const;
export type VmGrouping = (typeof vmGroupings)[number];
