/**
 * What changed, in order: an observer's cursor is a position in it. An object that changed often is read once. Old entries
 * are dropped, and a cursor from before them reads as null: everything must be told again.
 */
export class ChangeLog {
  private ids: string[] = [];
  private dropped = 0;

  constructor(private readonly keep: number) {}

  get position(): number {
    return this.dropped + this.ids.length;
  }

  add(id: string): void {
    this.ids.push(id);
    if (this.ids.length < 2 * this.keep) return;
    this.ids = this.ids.slice(-this.keep);
    this.dropped = this.dropped + this.keep;
  }

  /** Objects that changed since a position; null when it is older than the log. */
  since(position: number): ReadonlySet<string> | null {
    if (position < this.dropped || position > this.position) return null;
    return new Set(this.ids.slice(position - this.dropped));
  }
}
