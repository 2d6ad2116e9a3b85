import type { GuestConfig } from '../../driver';
import { hashText, mixHash, normalHash, unitHash, valueNoise } from '../hash-noise';
import type { Trace } from '../scenario/scenario-definition';
import { type DemandProfile, demandProfiles } from './demand-profiles';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const burstWindowMs = 3 * hourMs;
/** Short enough that samples 5 minutes apart hardly agree. */
const quickNoiseMs = 200_000;
/** Time constant with which a booted guest touches its memory. */
const touchMs = 6 * hourMs;

/** What one guest will ask for at any moment: its type's profile with its own draw of the spread. */
export interface GuestDemand {
  readonly config: GuestConfig;
  readonly profile: DemandProfile;
  readonly hash: number;
  /** Its own mean CPU share. */
  readonly mean: number;
  /** Its own standard deviation of the quick noise's logarithm. */
  readonly quickNoise: number;
  /** Own hour of the peak, touched and active shares of memory. */
  readonly peakHour: number;
  readonly touched: number;
  readonly active: number;
  /** 1 / mean of the daily shape, so that the shape keeps the mean. */
  readonly shapeScale: number;
  readonly trace: Trace | null;
}

/** The demand of a guest; the same for the same seed, id and type. */
export function guestDemand(seed: number, config: GuestConfig, traces: Readonly<Record<string, Trace>>): GuestDemand {
  const profile = demandProfiles[config.type];
  const hash = mixHash(seed, hashText(config.id));
  return {
    config,
    profile,
    hash,
    mean: Math.min(0.95, profile.cpuMedian * Math.exp(profile.cpuSpread * normalHash(hash, 1))),
    quickNoise: Math.min(1.3, profile.quickNoise * Math.exp(0.6 * normalHash(hash, 5))),
    peakHour: profile.peakHour + 2 * (unitHash(hash, 2) - 0.5),
    touched: Math.min(1, profile.touched * (0.85 + 0.3 * unitHash(hash, 3))),
    active: Math.min(0.9, profile.active * Math.exp(0.3 * normalHash(hash, 4))),
    shapeScale: 1 / meanOfShape(profile.peakSharpness),
    trace: (config.demand !== null && traces[config.demand.replace(/^trace:/, '')]) || null,
  };
}

/** Mean over a day of ((1 + cos) / 2)^k: the central binomial coefficient over 4^k, by the gamma function for whole k. */
function meanOfShape(k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product *= (2 * i - 1) / (2 * i);
  return product;
}

/**
 * CPU the guest wants at `timeMs` as a share of its vCPUs, 0..1: daily rhythm, weekend, noise of two time scales, bursts; or
 * its trace, repeated for ever. It has no state: any moment, also of the past, takes the same few dozen operations.
 */
export function cpuDemand(demand: GuestDemand, timeMs: number): number {
  if (demand.trace) return traceShare(demand.trace, timeMs);
  const { profile } = demand;
  const day = Math.floor(timeMs / dayMs);
  const hour = (timeMs - day * dayMs) / hourMs;
  const shape = ((1 + Math.cos((Math.PI / 12) * (hour - demand.peakHour))) / 2) ** profile.peakSharpness;
  const rhythm = 1 - profile.dayShare + profile.dayShare * shape * demand.shapeScale;
  const weekday = (day + 4) % 7; // 1 January 1970 was a Thursday; Sunday is 0
  const week = weekday === 0 || weekday === 6 ? profile.weekend : 1;
  const wanted = demand.mean * rhythm * week * noiseFactor(demand, timeMs) + burst(demand, timeMs);
  return wanted > 1 ? 1 : wanted;
}

/** Standard deviation of valueNoise() over lattice and in between: uniform values eased into each other. */
const noiseDeviation = 0.494;

/** A lognormal factor of mean 1: what is new every few minutes, and what lasts hours. */
function noiseFactor({ hash, profile, quickNoise }: GuestDemand, timeMs: number): number {
  const quick = (quickNoise / noiseDeviation) * valueNoise(hash, timeMs, quickNoiseMs);
  const slow = (profile.slowNoise / noiseDeviation) * valueNoise(hash ^ 0x51ed270b, timeMs, 2 * hourMs);
  return Math.exp(quick + slow - (quickNoise ** 2 + profile.slowNoise ** 2) / 2);
}

/** At most one burst per three hours: 5 to 45 minutes long, rising at once and ending at once. */
function burst(demand: GuestDemand, timeMs: number): number {
  const window = Math.floor(timeMs / burstWindowMs);
  const seed = demand.hash ^ 0x3c6ef372;
  if (unitHash(seed, 3 * window) >= demand.profile.burstChance) return 0;
  const lengthMs = (5 + 40 * unitHash(seed, 3 * window + 1)) * 60_000;
  const startsAt = window * burstWindowMs + unitHash(seed, 3 * window + 2) * (burstWindowMs - lengthMs);
  if (timeMs < startsAt || timeMs >= startsAt + lengthMs) return 0;
  return demand.profile.burstHeight * (0.4 + 0.6 * unitHash(seed, 3 * window + 1));
}

function traceShare(trace: Trace, timeMs: number): number {
  const step = Math.floor(timeMs / (trace.stepSeconds * 1000)) % trace.cpuPercent.length;
  return (trace.cpuPercent[step] ?? 0) / 100;
}

/** Bytes of memory the hypervisor had to back so far: the guest touches its own share bit by bit after it booted. */
export const touchedBytes = (demand: GuestDemand, memoryBytes: number, upMs: number): number =>
  memoryBytes * demand.touched * (0.35 + 0.65 * (1 - Math.exp(-Math.max(0, upMs) / touchMs)));

/** Bytes in use at this time: its own share, breathing with its slow noise and a little with its CPU. Never more than touched. */
export function activeBytes(demand: GuestDemand, memoryBytes: number, touched: number, cpuShare: number, timeMs: number): number {
  const breath = 1 + 0.18 * valueNoise(demand.hash ^ 0x1b873593, timeMs, 4 * hourMs) + 0.25 * (cpuShare - demand.mean);
  return Math.min(touched, memoryBytes * demand.active * breath);
}
