import type { Tone } from '../ui/tone';

/** Below its threshold all is well; a level without one never minds. */
export const toneOfBalance = (imbalance: number, threshold: number | null): Tone =>
  threshold === null ? 'info' : imbalance <= threshold ? 'ok' : 'warning';
