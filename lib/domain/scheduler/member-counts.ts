import { RowCounts } from './row-counts';

/** Where the active members of a group of guests are: how many on each host and rack. */
export class MemberCounts {
  /** By host row, on every host a member takes room on (two while it moves). */
  readonly onHost = new RowCounts();
  /** By host row, on the host each member is meant to stay on. */
  readonly atHome = new RowCounts();
  /** By rack row, one for each member's home. */
  readonly inRack = new RowCounts();

  get isEmpty(): boolean {
    return this.onHost.size === 0 && this.atHome.size === 0;
  }
}
