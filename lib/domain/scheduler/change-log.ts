/**
 * Rows in the order they changed, so that whoever keeps something per row can catch up with what changed since it last looked
 * instead of looking at all rows. It remembers a bounded past; a reader further behind starts over.
 */
export class ChangeLog {
  private readonly ring: Int32Array;
  private readonly lastAt: Float64Array;
  private restartedAt = 0;
  private next = 0;

  constructor(rows: number) {
    this.ring = new Int32Array(2 * rows + 1024);
    this.lastAt = new Float64Array(rows).fill(-1);
  }

  /** Where a reader that has seen everything stands. */
  get head(): number {
    return this.next;
  }

  mark(row: number): void {
    this.ring[this.next % this.ring.length] = row;
    this.lastAt[row] = this.next++;
  }

  /** Every row changed: all readers start over. */
  markAll(): void {
    this.restartedAt = ++this.next;
  }

  /** Must a reader that stood at `cursor` start over? */
  hasForgotten(cursor: number): boolean {
    return cursor < this.restartedAt || this.next - cursor > this.ring.length;
  }

  /** The row whose change is at `position`, or -1 when it changed again later (and comes then). */
  rowAt(position: number): number {
    const row = this.ring[position % this.ring.length] ?? -1;
    return this.lastAt[row] === position ? row : -1;
  }
}
