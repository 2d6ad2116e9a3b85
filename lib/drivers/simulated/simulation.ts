import type { LoadFrame } from '@/lib/domain/model/metric';
import { happen } from './faults';
import { FrameBuffer } from './frame-buffer';
import { LoadSampler } from './loads/load-sampler';
import type { SimulatedFleet } from './simulated-fleet';

const frameMs = 20_000;
/** Guests in passing states tell their progress in this many steps. */
const progressSteps = 20;

/** Lets time pass over a fleet: what is due happens in order, and every 20 s its loads are sampled. */
export class Simulation {
  private readonly sampler: LoadSampler;
  readonly frames = new FrameBuffer();
  private nextFrameAt: number;
  private toldPosition = 0;
  private toldFrames = 0;
  private readonly toldProgress = new Map<string, number>();

  constructor(readonly fleet: SimulatedFleet) {
    this.sampler = new LoadSampler(fleet);
    this.nextFrameAt = nextFrameAfter(fleet.now);
    fleet.listen({
      guestChanged: (id, guest) => this.sampler.guestChanged(id, guest),
      fleetChanged: () => undefined,
      loadPeaksChanged: () => this.sampler.factorsChanged(),
    });
  }

  /**
   * Goes on to `target` (ms since the epoch), or as far as `mayGoOn` allows, or to the next moment that calls for attention;
   * answers whether it got there.
   */
  advance(target: number, mayGoOn: () => boolean): boolean {
    const { attention } = this.fleet;
    while (this.fleet.now < target) {
      const at = Math.min(target, this.fleet.events.nextAt, this.nextFrameAt);
      this.fleet.now = Math.max(this.fleet.now, at);
      this.carryOutDue();
      if (this.nextFrameAt <= this.fleet.now) this.sample();
      if (this.fleet.attention !== attention || !mayGoOn()) return this.fleet.now >= target;
    }
    return true;
  }

  /**
   * Goes to `target` without sampling what lies between: the hypervisors ran on while nobody watched. Ends with one sample of
   * the last whole 20 s, so that whoever opens the pool sees its loads at once.
   */
  skipTo(target: number): void {
    while (this.fleet.events.nextAt <= target) {
      this.fleet.now = Math.max(this.fleet.now, this.fleet.events.nextAt);
      this.carryOutDue();
    }
    this.fleet.now = Math.max(this.fleet.now, target);
    this.nextFrameAt = nextFrameAfter(this.fleet.now) - frameMs;
    this.sample();
  }

  /** Has anything become observable since this was last asked? */
  hasNews(): boolean {
    const isNew = this.fleet.changes.position !== this.toldPosition || this.frames.count > this.toldFrames;
    this.toldPosition = this.fleet.changes.position;
    this.toldFrames = this.frames.count;
    return isNew;
  }

  takeFrames(): readonly LoadFrame[] {
    this.toldFrames = 0;
    return this.frames.take();
  }

  /** Marks guests whose progress came a visible step further since they were last told of. */
  tellProgress(): void {
    for (const id of this.toldProgress.keys()) if (!this.fleet.inTransition.has(id)) this.toldProgress.delete(id);
    for (const id of this.fleet.inTransition) {
      const transition = this.fleet.guests.get(id)?.transition;
      if (!transition) continue;
      const share = (this.fleet.now - transition.startedAt) / (transition.endsAt - transition.startedAt);
      const step = Math.floor(share * progressSteps);
      if (this.toldProgress.get(id) === step) continue;
      if (this.toldProgress.has(id)) this.fleet.markChanged(id);
      this.toldProgress.set(id, step);
    }
  }

  private carryOutDue(): void {
    while (this.fleet.events.nextAt <= this.fleet.now) {
      const due = this.fleet.events.pop();
      if (due) happen(this.fleet, due.id);
    }
  }

  private sample(): void {
    this.frames.add(this.sampler.frame(this.nextFrameAt));
    this.nextFrameAt = nextFrameAfter(this.fleet.now);
  }
}

const nextFrameAfter = (now: number): number => (Math.floor(now / frameMs) + 1) * frameMs;
