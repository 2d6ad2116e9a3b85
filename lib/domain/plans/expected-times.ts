import type { Guest } from '../model/guest';

/** Usual times of what cannot be worked out from bytes and links, in seconds; a plan shows them as expectations, never as promises. */

const GIB = 2 ** 30;

/** Firmware, kernel and services of a VM, with a little more for large memories; a container is a process. */
export const bootSeconds = ({ kind, spec }: Pick<Guest, 'kind' | 'spec'>): number =>
  kind === 'vm' ? 11.5 + 0.04 * (spec.memoryBytes / GIB) : 1.1;

/** A guest's own system powers off. */
export const shutdownSeconds = ({ kind }: Pick<Guest, 'kind'>): number => (kind === 'vm' ? 8 : 0.9);

/** A guest is made known to another host. */
export const registerSeconds = 1;

/** Checks before and clean-up after the copying of a migration. */
export const migrationSetUpSeconds = 1.7;

/** A guest stands still while the last of its memory is copied: QEMU's limit. */
export const switchOverSeconds = 0.3;

/** A host's self-test, firmware and hypervisor. */
export const hostBootSeconds = 225;
/** A host's own orderly end, once it is empty. */
export const hostShutdownSeconds = 60;
