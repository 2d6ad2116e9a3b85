import type { GuestConfig } from '../../driver';
import { hashText, mixHash, unitHash } from '../hash-noise';

/** How long things take on the simulated hypervisors, in ms; each guest and attempt differs a little. */

const gibi = 1024 ** 3;

const between = (least: number, most: number, config: GuestConfig, now: number): number =>
  Math.round(least + (most - least) * unitHash(mixHash(hashText(config.id), Math.floor(now / 1000)), 21));

const isVm = (config: GuestConfig): boolean => config.kind === 'vm';

export const defineMs = (config: GuestConfig, now: number): number => between(600, 1600, config, now) + 150 * config.disks.length;

/** Firmware, kernel, services; large memories take longer to set up. */
export const bootMs = (config: GuestConfig, now: number): number =>
  isVm(config) ? between(7000, 16_000, config, now) + (config.memoryBytes / gibi) * 40 : between(400, 1800, config, now);

export const shutdownMs = (config: GuestConfig, now: number): number =>
  isVm(config) ? between(4000, 12_000, config, now) : between(300, 1500, config, now);

/** A power cut and the way back to the firmware. */
export const powerCycleMs = 900;

/** Memory goes to the datastore, and comes back, at 800 MB/s. */
export const saveMemoryMs = (memoryBytes: number): number => 800 + (memoryBytes / 800e6) * 1000;

export const deleteMs = (config: GuestConfig, now: number): number => between(500, 1500, config, now) + 100 * config.disks.length;

/** Disks are copied at 450 MB/s within one array, after a second of preparation. */
export const copyDisksMs = (diskBytes: number): number => 1000 + (diskBytes / 450e6) * 1000;

/** A BMC takes the order and the power supplies fall: two to five seconds. */
export const fenceMs = (hostId: string, now: number): number =>
  Math.round(2_000 + 3_000 * unitHash(hashText(hostId), Math.floor(now / 1000) + 1));

/** Off this long before the power comes on again, so that nothing keeps its charge (fence agents wait as long). */
export const fencedPauseMs = 10_000;

/** Services stop and the file systems are unmounted: fifteen to thirty seconds. */
export const hostShutdownMs = (hostId: string, now: number): number =>
  Math.round(15_000 + 15_000 * unitHash(hashText(hostId), Math.floor(now / 1000) + 2));

/** Self-test, firmware and hypervisor of a server: three to four and a half minutes. */
export const hostBootMs = (hostId: string, now: number): number =>
  Math.round(180_000 + 90_000 * unitHash(hashText(hostId), Math.floor(now / 1000)));
