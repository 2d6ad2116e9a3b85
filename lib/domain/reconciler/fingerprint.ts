import type { Guest } from '../model/guest';

/** The part of a configuration that a hypervisor holds and that the manager keeps equal to the spec. */
export interface ConfigIdentity {
  readonly name: string;
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly memoryReservationBytes: number;
  readonly tags: readonly string[];
  readonly disks: readonly { readonly id: string; readonly sizeBytes: number }[];
  readonly nics: readonly { readonly id: string; readonly networkId: string }[];
}

/**
 * A number that is equal for equal configurations; it stands in for the whole configuration in a guest's status.
 * 53 bits of cyrb53 (bryc, public domain): an accidental clash would hide one drift in 10^15.
 */
export function fingerprint(config: ConfigIdentity): number {
  const disks = config.disks.map((disk) => `${disk.id}=${disk.sizeBytes}`);
  const nics = config.nics.map((nic) => `${nic.id}=${nic.networkId}`);
  const parts = [config.name, config.vcpus, config.memoryBytes, config.memoryReservationBytes, [...config.tags].sort(), disks, nics];
  return hash53(parts.join('\u0001'));
}

const wanted = new WeakMap<Guest, number>();

/** Fingerprint that the guest's hypervisor should hold. Kept by guest value: guests are immutable. */
export function wantedFingerprint(guest: Guest): number {
  const known = wanted.get(guest);
  if (known !== undefined) return known;
  const made = fingerprint({ ...guest.spec, name: guest.name });
  wanted.set(guest, made);
  return made;
}

function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
