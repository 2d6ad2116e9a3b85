import type { LabClock } from '../driver';
import type { SavedClock } from './fleet-record';

/** How far simulated time should be by the wall clock, and how far it got. It keeps no time of its own: `wallMs` is always given. */
export class SimulationClock {
  private anchorWallMs: number;
  private anchorMs: number;
  private speed: number;
  private paused: boolean;
  /** True until it was first changed. */
  followsWall: boolean;
  /** Speed reached lately, smoothed over about five seconds. */
  private achieved: number;
  private lastTick: { readonly wallMs: number; readonly nowMs: number };

  constructor(saved: SavedClock, wallMs: number) {
    this.anchorWallMs = wallMs;
    this.anchorMs = saved.followsWall ? Math.max(saved.nowMs, wallMs) : saved.nowMs;
    this.speed = saved.speed;
    this.paused = saved.paused;
    this.followsWall = saved.followsWall;
    this.achieved = saved.paused ? 0 : saved.speed;
    this.lastTick = { wallMs, nowMs: this.anchorMs };
  }

  /** Simulated time due at a moment of the wall clock. */
  target(wallMs: number): number {
    return this.paused ? this.anchorMs : this.anchorMs + Math.max(0, wallMs - this.anchorWallMs) * this.speed;
  }

  /** Time goes on from `nowMs`: after a step by hand, a change of speed, or when the machine could not keep up. */
  anchor(wallMs: number, nowMs: number): void {
    this.anchorWallMs = wallMs;
    this.anchorMs = nowMs;
  }

  change(change: { speed?: number; paused?: boolean }, wallMs: number, nowMs: number): void {
    this.anchor(wallMs, nowMs);
    this.followsWall = false;
    this.speed = change.speed ?? this.speed;
    this.paused = change.paused ?? this.paused;
    this.achieved = this.paused ? 0 : this.speed;
    this.lastTick = { wallMs, nowMs };
  }

  /** Tells how far time came by now. */
  tick(wallMs: number, nowMs: number): void {
    const elapsed = wallMs - this.lastTick.wallMs;
    if (elapsed < 200) return;
    const weight = Math.min(1, elapsed / 5000);
    this.achieved += weight * ((nowMs - this.lastTick.nowMs) / elapsed - this.achieved);
    this.lastTick = { wallMs, nowMs };
  }

  toLab(nowMs: number): LabClock {
    const achieved = Math.abs(this.achieved - this.speed) < 0.02 * this.speed ? this.speed : this.achieved;
    return { nowMs, speed: this.speed, paused: this.paused, achievedSpeed: this.paused ? 0 : Math.round(achieved * 100) / 100 };
  }

  toSaved(nowMs: number): SavedClock {
    return { nowMs, speed: this.speed, paused: this.paused, followsWall: this.followsWall };
  }
}
