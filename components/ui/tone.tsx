import { CircleCheck, CircleDashed, CirclePause, CircleSlash, CircleX, Info, LoaderCircle, TriangleAlert } from 'lucide-react';
import { cn } from './cn';

/** How something fares. Each tone has a colour and a shape of its own, so that neither is needed alone. */
export type Tone = 'ok' | 'busy' | 'off' | 'paused' | 'warning' | 'error' | 'info' | 'unknown';

const icons = {
  ok: CircleCheck,
  busy: LoaderCircle,
  off: CircleSlash,
  paused: CirclePause,
  warning: TriangleAlert,
  error: CircleX,
  info: Info,
  unknown: CircleDashed,
} as const;

export const toneText: Readonly<Record<Tone, string>> = {
  ok: 'text-ok',
  busy: 'text-busy',
  off: 'text-off',
  paused: 'text-off',
  warning: 'text-warning',
  error: 'text-error',
  info: 'text-busy',
  unknown: 'text-off',
};

export const toneSoft: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok-soft text-ok',
  busy: 'bg-busy-soft text-busy',
  off: 'bg-off-soft text-off',
  paused: 'bg-off-soft text-off',
  warning: 'bg-warning-soft text-warning',
  error: 'bg-error-soft text-error',
  info: 'bg-busy-soft text-busy',
  unknown: 'bg-off-soft text-off',
};

export const toneFill: Readonly<Record<Tone, string>> = {
  ok: 'bg-ok',
  busy: 'bg-busy',
  off: 'bg-off',
  paused: 'bg-off',
  warning: 'bg-warning',
  error: 'bg-error',
  info: 'bg-busy',
  unknown: 'bg-off',
};

export function ToneIcon({ tone, className }: { tone: Tone; className?: string }) {
  const Icon = icons[tone];
  return <Icon aria-hidden className={cn('size-3.5 shrink-0', toneText[tone], tone === 'busy' && 'animate-spin', className)} />;
}
