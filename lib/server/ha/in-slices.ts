import { setImmediate } from 'node:timers/promises';

/** Longest time that others wait for their turn. */
const sliceMs = 12;

/** Does something for each item and lets others have their turn between slices. The pool may change meanwhile. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let startedAt = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - startedAt < sliceMs) continue;
    await setImmediate();
    startedAt = performance.now();
  }
}
