import type { ChangeListener, LabClock } from '../driver';
import type { FleetRecord } from './fleet-record';
import { FleetSaver } from './fleet-saver';
import { freshFleet, type ScenarioChoice, toSavedFleet, toSavedGuests } from './saved-fleet';
import type { SimulatedFleet } from './simulated-fleet';
import type { SimulatedFleetStore } from './simulated-fleet-store';
import { Simulation } from './simulation';
import { SimulationClock } from './simulation-clock';

/** Work of one tick; what does not fit lowers the achieved speed. */
const tickBudgetMs = 120;
/** A step by hand is carried out in slices of this length; whatever else waits has its turn between them. */
const stepSliceMs = 30;
/** A clock that follows the wall never skips less than this; a longer gap (the machine slept) is not sampled. */
const longGapMs = 600_000;
const saveClockEveryMs = 10_000;
/** How long a step by hand waits for somebody to take the loads it brought, before it lets the oldest go. */
const takerPatienceMs = 2_500;
/** How long a step by hand waits at a moment that calls for attention. */
const watcherPatienceMs = 5_000;

/** Holds the one fleet that is being simulated: drives its time, saves it, tells its listeners, and swaps it for another. */
export class SimulationHost {
  fleet: SimulatedFleet;
  simulation: Simulation;
  epoch: number;
  private clock: SimulationClock;
  private saver: FleetSaver;
  private readonly listeners = new Set<ChangeListener>();
  private newsIsDue = false;
  private lastClockSave: number;
  /** True while the clock stands at a moment that somebody has to see. */
  private heeding = false;
  /** Set while another fleet is taken on. */
  private loading: Promise<void> | null = null;

  constructor(
    private readonly store: SimulatedFleetStore,
    private readonly wallClock: () => number,
    fleet: SimulatedFleet,
    record: FleetRecord,
  ) {
    this.epoch = record.epoch;
    this.fleet = fleet;
    this.clock = new SimulationClock({ ...record.clock, nowMs: fleet.now }, wallClock());
    this.saver = this.makeSaver();
    this.simulation = this.takeOn(fleet);
    this.simulation.skipTo(this.clock.target(wallClock()));
    this.lastClockSave = wallClock();
  }

  /** Lets simulated time catch up with the wall clock, within the budget of a tick. */
  tick(): void {
    if (this.loading || this.heeding) return;
    const wallMs = this.wallClock();
    const { attention } = this.fleet;
    const target = this.clock.target(wallMs);
    if (this.clock.followsWall && target - this.fleet.now > longGapMs) this.simulation.skipTo(target - longGapMs);
    const arrived = this.simulation.advance(target, () => this.wallClock() - wallMs < tickBudgetMs);
    if (!arrived && !this.clock.followsWall) this.clock.anchor(wallMs, this.fleet.now);
    this.clock.tick(wallMs, this.fleet.now);
    this.simulation.tellProgress();
    if (this.fleet.attention !== attention) this.holdForAttention();
    else if (this.simulation.hasNews()) this.announce();
    if (!this.clock.followsWall && wallMs - this.lastClockSave > saveClockEveryMs) this.saver.fleetChanged();
    this.saveSoon();
  }

  /** Gives an order at the present moment; resolves when what it changed is saved. */
  async order<Answer>(give: (fleet: SimulatedFleet) => Answer): Promise<Answer> {
    while (this.loading) await this.loading;
    const answer = give(this.fleet);
    this.announce();
    await this.saver.flushed();
    return answer;
  }

  labClock(): LabClock {
    return this.clock.toLab(this.fleet.now);
  }

  async setClock(change: { speed?: number; paused?: boolean; advanceMs?: number }): Promise<LabClock> {
    this.clock.change(change, this.wallClock(), this.fleet.now);
    if (change.advanceMs) await this.step(this.fleet.now + change.advanceMs);
    this.saver.fleetChanged();
    this.announce();
    await this.saver.flushed();
    return this.labClock();
  }

  /** Replaces the fleet, while orders wait. Time does not go back, and cursors of the former fleet are known to be old. */
  async load(choice: ScenarioChoice): Promise<void> {
    while (this.loading) await this.loading;
    const replacing = this.replaceFleet(choice);
    // whoever waits goes on in any case; the caller of load() hears of a failure
    this.loading = replacing.catch(() => undefined);
    try {
      await replacing;
    } finally {
      this.loading = null;
    }
  }

  private async replaceFleet(choice: ScenarioChoice): Promise<void> {
    const now = Math.max(this.fleet.now, this.wallClock());
    const { fleet, record } = freshFleet(choice, now, this.epoch + 1);
    await this.saver.flushed();
    await this.store.replace(toSavedFleet(fleet, record), toSavedGuests(fleet));
    this.epoch = record.epoch;
    this.clock = new SimulationClock(record.clock, this.wallClock());
    this.saver = this.makeSaver();
    this.fleet = fleet;
    this.simulation = this.takeOn(fleet);
    this.simulation.skipTo(now);
    this.announce();
  }

  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when everything that happened up to now is saved. */
  changesSaved(): Promise<void> {
    return this.saver.flushed();
  }

  /** Saves the clock and whatever else changed. */
  async saved(): Promise<void> {
    this.saver.fleetChanged();
    await this.saver.flushed();
  }

  /** Steps by hand in slices, so that a long step holds up neither requests nor whoever records the loads. */
  private async step(target: number): Promise<void> {
    for (;;) {
      const began = this.wallClock();
      const { attention } = this.fleet;
      const arrived = this.simulation.advance(target, () => this.wallClock() - began < stepSliceMs);
      this.clock.anchor(this.wallClock(), this.fleet.now);
      if (arrived) return;
      if (this.fleet.attention !== attention) await this.heeded();
      else this.announce();
      await new Promise((resolve) => setImmediate(resolve));
      await this.simulation.frames.hasRoom(takerPatienceMs);
    }
  }

  private holdForAttention(): void {
    this.heeding = true;
    void this.heeded().finally(() => {
      this.heeding = false;
      if (!this.clock.followsWall) this.clock.anchor(this.wallClock(), this.fleet.now);
    });
  }

  /** Lets whoever watches see the present moment and act on it. */
  private async heeded(): Promise<void> {
    const watching = Promise.allSettled([...this.listeners].map((listener) => listener(true)));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([watching, new Promise((resolve) => (timer = setTimeout(resolve, watcherPatienceMs)))]);
    clearTimeout(timer);
  }

  private takeOn(fleet: SimulatedFleet): Simulation {
    fleet.listen({
      guestChanged: (id) => this.saver.guestChanged(id),
      fleetChanged: () => this.saver.fleetChanged(),
    });
    return new Simulation(fleet);
  }

  private makeSaver(): FleetSaver {
    return new FleetSaver(this.store, {
      toSavedFleet: () => {
        this.lastClockSave = this.wallClock();
        return toSavedFleet(this.fleet, this.fleet.toRecord(this.clock.toSaved(this.fleet.now), this.epoch));
      },
      savedGuest: (id) => this.fleet.guests.get(id),
    });
  }

  /** What simulated time brought about is saved without anybody waiting; a failure is tried again with the next tick. */
  private saveSoon(): void {
    this.saver.flushed().catch(() => undefined);
  }

  /** Many changes of one turn make one hint. */
  private announce(): void {
    if (this.newsIsDue) return;
    this.newsIsDue = true;
    setImmediate(() => {
      this.newsIsDue = false;
      for (const listener of this.listeners) void listener(false);
    });
  }
}
