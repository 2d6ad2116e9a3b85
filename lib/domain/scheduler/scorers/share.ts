/** Keeps a share within 0..1. */
export const within01 = (share: number): number => (share > 1 ? 1 : share > 0 ? share : 0);
