/** Something due at a moment of simulated time; `id` names the guest, host or fault it is about. */
export interface DueEvent {
  readonly at: number;
  readonly id: string;
}

/** A binary heap of events, the earliest first; events of the same moment come out in the order they were put in. */
export class EventQueue {
  private readonly heap: { readonly at: number; readonly order: number; readonly id: string }[] = [];
  private pushed = 0;

  get size(): number {
    return this.heap.length;
  }

  /** Time of the earliest event; Infinity when there is none. */
  get nextAt(): number {
    return this.heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  push(at: number, id: string): void {
    this.heap.push({ at, order: this.pushed++, id });
    this.rise(this.heap.length - 1);
  }

  pop(): DueEvent | null {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last) return null;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
    return first;
  }

  private rise(start: number): void {
    let i = start;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.isBefore(i, parent)) return;
      this.swap(i, parent);
      i = parent;
    }
  }

  private sink(start: number): void {
    let i = start;
    for (;;) {
      const left = 2 * i + 1;
      let least = i;
      if (this.isBefore(left, least)) least = left;
      if (this.isBefore(left + 1, least)) least = left + 1;
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  private isBefore(i: number, j: number): boolean {
    const a = this.heap[i];
    const b = this.heap[j];
    if (!a || !b) return false;
    return a.at !== b.at ? a.at < b.at : a.order < b.order;
  }

  private swap(i: number, j: number): void {
    const a = this.heap[i];
    const b = this.heap[j];
    if (!a || !b) return;
    this.heap[i] = b;
    this.heap[j] = a;
  }
}
