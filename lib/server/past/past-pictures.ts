import { openPast, type PastSources } from './open-past';
import type { PoolPicture } from './pool-picture';

/** Objects in all remembered pasts together, and pasts at most: what is not shared with the present is some 300 bytes an object. */
const most = { objects: 150_000, pictures: 8 };

/** Pasts by moment: each is made once, however many ask for it at the same time, and those asked for last are remembered. */
export class PastPictures {
  private readonly pictures = new Map<number, Promise<PoolPicture>>();
  private readonly made = new Map<number, PoolPicture>();

  constructor(private readonly sources: PastSources) {}

  async at(atMs: number): Promise<PoolPicture> {
    const known = this.pictures.get(atMs) ?? this.make(atMs);
    // To the end of the order, from whose beginning the oldest are dropped.
    this.pictures.delete(atMs);
    this.pictures.set(atMs, known);
    return known;
  }

  /** Gives up what is known: the pool it speaks of is gone. */
  forget(): void {
    this.pictures.clear();
    this.made.clear();
  }

  private make(atMs: number): Promise<PoolPicture> {
    const making = openPast(this.sources, atMs, [...this.made.values()]);
    making.then(
      (picture) => this.remember(atMs, making, picture),
      () => this.pictures.get(atMs) === making && this.pictures.delete(atMs),
    );
    return making;
  }

  private remember(atMs: number, making: Promise<PoolPicture>, picture: PoolPicture): void {
    if (this.pictures.get(atMs) !== making) return; // forgotten meanwhile
    this.made.set(atMs, picture);
    for (const oldest of this.pictures.keys()) {
      const objects = [...this.made.values()].reduce((sum, { inventory }) => sum + inventory.guests.size + inventory.hosts.size, 0);
      if (oldest === atMs || (objects <= most.objects && this.made.size <= most.pictures)) return;
      this.pictures.delete(oldest);
      this.made.delete(oldest);
    }
  }
}
