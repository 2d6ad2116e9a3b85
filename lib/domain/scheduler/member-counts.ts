type Counts = Map<number, number>;

/** Where the active members of a group of guests are: how many on each host and rack. */
export class MemberCounts {
  /** By host row, on every host a member takes room on (two while it moves). */
  readonly onHost: Counts = new Map();
  /** By host row, on the host each member is meant to stay on. */
  readonly atHome: Counts = new Map();
  /** By rack row, one for each member's home. */
  readonly inRack: Counts = new Map();

  get isEmpty(): boolean {
    return this.onHost.size === 0 && this.atHome.size === 0;
  }
}

/** Adds to a count and forgets it at 0, so that what was added and taken away leaves no trace. */
export function bump(counts: Counts, key: number, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
