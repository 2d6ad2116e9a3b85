import { describe, expect, it } from 'vitest';
import { FleetSaver } from './fleet-saver';
import type { SimulatedFleetStore } from './simulated-fleet-store';

type Change = Parameters<SimulatedFleetStore['save']>[0];

/** A store whose saves end when the test says so. */
class SlowStore implements SimulatedFleetStore {
  readonly saves: { readonly change: Change; end(error?: Error): void }[] = [];

  save(change: Change): Promise<void> {
    return new Promise((resolve, reject) => {
      this.saves.push({ change, end: (error) => (error ? reject(error) : resolve()) });
    });
  }
  async load(): Promise<null> {
    return null;
  }
  async replace(): Promise<void> {}
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const makeSaver = (store: SlowStore, guests: ReadonlyMap<string, unknown>) =>
  new FleetSaver(store, { toSavedFleet: () => ({ scenario: 's', seed: 1, value: 'fleet' }), savedGuest: (id) => guests.get(id) });

describe('saving a fleet', () => {
  it('carries everything that piled up during one save with the next', async () => {
    const store = new SlowStore();
    const saver = makeSaver(
      store,
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
    saver.guestChanged('a');
    const first = saver.flushed();
    await turn();
    saver.guestChanged('b');
    saver.guestChanged('gone');
    const second = saver.flushed();
    expect(saver.flushed()).toBe(second);
    await turn();
    expect(store.saves.length).toBe(1);
    store.saves[0]?.end();
    await first;
    await turn();
    expect(store.saves[1]?.change).toEqual({ guests: [{ id: 'b', value: 2 }], removedGuestIds: ['gone'] });
    store.saves[1]?.end();
    await second;
  });

  it('acknowledges nothing that is not saved, and tries it again', async () => {
    const store = new SlowStore();
    const saver = makeSaver(store, new Map([['a', 1]]));
    saver.guestChanged('a');
    saver.fleetChanged();
    const first = saver.flushed();
    await turn();
    store.saves[0]?.end(new Error('disk full'));
    await expect(first).rejects.toThrow('disk full');
    const second = saver.flushed();
    await turn();
    expect(store.saves[1]?.change).toMatchObject({ fleet: { value: 'fleet' }, guests: [{ id: 'a', value: 1 }] });
    store.saves[1]?.end();
    await second;
  });

  it('waits for the save under way when nothing is new', async () => {
    const store = new SlowStore();
    const saver = makeSaver(store, new Map([['a', 1]]));
    saver.guestChanged('a');
    const first = saver.flushed();
    await turn();
    let acknowledged = false;
    const later = saver.flushed().then(() => {
      acknowledged = true;
    });
    await turn();
    expect(acknowledged).toBe(false);
    store.saves[0]?.end();
    await Promise.all([first, later]);
  });
});
