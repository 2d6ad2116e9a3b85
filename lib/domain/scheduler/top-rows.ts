import { REFUSED } from './evaluate';

/** The best few rows seen, best first, of equals the first row first, offered in any order. */
export class TopRows {
  readonly rows: number[] = [];
  readonly totals: number[] = [];

  constructor(private readonly limit: number) {}

  /** A total below this is not among the best. */
  get threshold(): number {
    return this.rows.length < this.limit ? 0 : (this.totals[this.limit - 1] ?? 0);
  }

  offer(row: number, total: number): void {
    if (total === REFUSED || total < this.threshold) return;
    let place = this.rows.length;
    while (place > 0 && this.isAfter(place - 1, row, total)) place--;
    if (place === this.limit) return;
    this.rows.splice(place, 0, row);
    this.totals.splice(place, 0, total);
    if (this.rows.length <= this.limit) return;
    this.rows.pop();
    this.totals.pop();
  }

  private isAfter(place: number, row: number, total: number): boolean {
    const there = this.totals[place] ?? 0;
    return there < total || (there === total && (this.rows[place] ?? 0) > row);
  }
}
