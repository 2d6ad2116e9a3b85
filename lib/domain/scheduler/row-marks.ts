/** A set of host rows, and of the blocks they are in, that is emptied at no cost. */
export class RowMarks {
  private readonly rows: Uint32Array;
  private readonly blocks: Uint32Array;
  private round = 0;

  constructor(private readonly blockOf: Int32Array) {
    this.rows = new Uint32Array(blockOf.length);
    this.blocks = new Uint32Array(blockOf.length);
  }

  clear(): void {
    if (++this.round < 2 ** 32) return;
    this.rows.fill(0);
    this.blocks.fill(0);
    this.round = 1;
  }

  add(row: number): void {
    this.rows[row] = this.round;
    this.blocks[this.blockOf[row] ?? 0] = this.round;
  }

  has(row: number): boolean {
    return this.rows[row] === this.round;
  }

  hasInBlock(block: number): boolean {
    return this.blocks[block] === this.round;
  }
}
