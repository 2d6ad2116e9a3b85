import type { RefusedRestart } from '@/lib/domain/ha/place-restarts';

/** Guests named in an answer about many. */
export const mostNamed = 12;

export const guestRef = ({ id, name }: { readonly id: string; readonly name: string }) => ({ kind: 'guest' as const, id, name });
export const hostRef = ({ id, name }: { readonly id: string; readonly name: string }) => ({ kind: 'host' as const, id, name });

/** Who does not restart, and why. */
export const toLeftOff = ({ guest, why }: RefusedRestart) => ({ guest: guestRef(guest), why });
