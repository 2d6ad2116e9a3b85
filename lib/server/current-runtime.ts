import type { PoolRuntime } from './context';

declare global {
  // On globalThis because Next bundles modules more than once: a module-level variable would be empty in its copies.
  var onepoolRuntime: PoolRuntime | null | undefined;
}

/** Makes a runtime the one that routes and pages of this process serve; null when it is closing. */
export function setCurrentRuntime(runtime: PoolRuntime | null): void {
  globalThis.onepoolRuntime = runtime;
}

/** The runtime that this process serves, or null while it starts or closes. */
export const findCurrentRuntime = (): PoolRuntime | null => globalThis.onepoolRuntime ?? null;
