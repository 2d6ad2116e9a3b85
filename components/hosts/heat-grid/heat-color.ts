import { tightShare } from '@/components/ui/meter-bar';

/**
 * Colour of a share: one hue that grows stronger, then the colours of tight and too full, at the same shares as every bar.
 * Lightness alone tells the order, so it reads without colour vision.
 */
export function heatColor(heat: number | null): string {
  if (heat === null) return 'repeating-linear-gradient(135deg, var(--color-line-strong) 0 2px, var(--color-off-soft) 2px 5px)';
  if (heat >= tightShare.error) return 'var(--color-error)';
  if (heat >= tightShare.warning) return 'var(--color-warning)';
  const strength = Math.round(8 + Math.max(0, heat / tightShare.warning) * 72);
  return `color-mix(in oklab, var(--color-chart-1) ${strength}%, var(--color-surface))`;
}

/** Colours side by side as one background: a rack in a line. */
export function heatStrip(heats: readonly (number | null)[]): string {
  const width = 100 / Math.max(1, heats.length);
  const stops = heats.map((heat, index) => {
    const color = heat === null ? 'var(--color-line-strong)' : heatColor(heat);
    return `${color} ${(index * width).toFixed(2)}% ${((index + 1) * width).toFixed(2)}%`;
  });
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}
