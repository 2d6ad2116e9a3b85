/**
 * Rows in the order they changed, so that whoever keeps something per row can catch up with what changed since it last looked
 * instead of looking at all rows. It remembers a bounded past; a reader further behind starts over.
 */
export class ChangeLog {
  private readonly ring: Int32Array;
  /** Length of the ring less one: a power of two less one, so that a position is found by a mask. */
  private readonly mask: number;
  private readonly lastAt: Float64Array;
  readonly listed: Int32Array;
  private restartedAt = 0;
  private next = 0;

  constructor(rows: number) {
    const length = 2 ** Math.ceil(Math.log2(2 * rows + 1024));
    this.ring = new Int32Array(length);
    this.mask = length - 1;
    this.listed = new Int32Array(rows);
    this.lastAt = new Float64Array(rows).fill(-1);
  }

  /** Where a reader that has seen everything stands. */
  get head(): number {
    return this.next;
  }

  mark(row: number): void {
    this.ring[this.next & this.mask] = row;
    this.lastAt[row] = this.next++;
  }

  /** Every row changed: all readers start over. */
  markAll(): void {
    this.restartedAt = this.next + 1;
    this.next += 1;
  }

  /** Must a reader that stood at `cursor` start over? */
  hasForgotten(cursor: number): boolean {
    return cursor < this.restartedAt || this.next - cursor > this.mask;
  }

  /** Lists the rows that changed since `cursor`, each once, in `listed`, and answers how many. Good until it is asked again. */
  listSince(cursor: number): number {
    let count = 0;
    for (let position = cursor; position < this.next; position++) {
      const row = this.ring[position & this.mask] ?? 0;
      if (this.lastAt[row] === position) this.listed[count++] = row; // else it changed again later, and comes then
    }
    return count;
  }
}
