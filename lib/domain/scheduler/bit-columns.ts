/** Which of a fixed list of words each row has, a bit a word: "does host 17 carry VLAN 40" is one load and one mask. */
export class BitColumns {
  private readonly bits = new Map<string, number>();
  private readonly wordsPerRow: number;
  private readonly words: Uint32Array;

  constructor(rows: readonly (readonly string[])[]) {
    for (const names of rows) for (const name of names) if (!this.bits.has(name)) this.bits.set(name, this.bits.size);
    this.wordsPerRow = (this.bits.size >> 5) + 1;
    this.words = new Uint32Array(rows.length * this.wordsPerRow);
    rows.forEach((names, row) => {
      this.setRow(row, names);
    });
  }

  /** The bit of a word, or -1 when no row has it. */
  bitOf(name: string): number {
    return this.bits.get(name) ?? -1;
  }

  has(row: number, bit: number): boolean {
    return bit >= 0 && ((this.words[row * this.wordsPerRow + (bit >> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Replaces a row's words; answers false, having done nothing, when one of them was not in the first list. */
  setRow(row: number, names: readonly string[]): boolean {
    if (names.some((name) => !this.bits.has(name))) return false;
    const start = row * this.wordsPerRow;
    this.words.fill(0, start, start + this.wordsPerRow);
    for (const name of names) {
      const bit = this.bitOf(name);
      this.words[start + (bit >> 5)] = (this.words[start + (bit >> 5)] ?? 0) | (1 << (bit & 31));
    }
    return true;
  }
}
