/** What one guest takes of the fleet, in rows of the columns. Made by the index from a guest, or for a guest that is only thought of. */
export interface Hold {
  /** Hosts whose vCPUs and memory it takes; none when it is off, two while it moves. */
  readonly hosts: readonly number[];
  /** The host it is meant to stay on; -1 for none, or when it is off. */
  readonly home: number;
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** CPU it uses or is expected to use, in thousandths of a core. */
  readonly demandMilli: number;
  /** Expected use while there is no sample, and the vCPUs that a sample is a share of. */
  readonly expectedMilli: number;
  readonly seenVcpus: number;
  /** Keys of the groups it is a member of. */
  readonly groups: readonly string[];
  readonly disks: readonly { readonly pool: number; readonly bytes: number }[];
}

/** Keys of groups whose members' places are counted. */
export const groupKey = {
  tag: (tag: string): string => `tag:${tag}`,
  /** Guests that avoid a guest id or `tag:WORD`. */
  avoiding: (target: string): string => `avoid:${target}`,
  /** Guests that want to be with a guest id. */
  with: (target: string): string => `with:${target}`,
  rule: (ruleId: string): string => `rule:${ruleId}`,
};
