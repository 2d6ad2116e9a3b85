'use client';
import { StateBadge } from '../ui/state-badge';
import type { Tone } from '../ui/tone';
import { type SentenceFamily, useSentence } from '../ui/use-sentence';

/** Tone of every state that a guest, host, storage pool or task can be in. */
const tones: Readonly<Record<string, Tone>> = {
  running: 'ok',
  up: 'ok',
  online: 'ok',
  succeeded: 'ok',
  stopped: 'off',
  cancelled: 'off',
  suspended: 'paused',
  queued: 'unknown',
  'in-maintenance': 'paused',
  entering: 'busy',
  none: 'ok',
  crashed: 'error',
  missing: 'error',
  down: 'error',
  offline: 'error',
  failed: 'error',
  hung: 'error',
  isolated: 'error',
  degraded: 'warning',
  unknown: 'unknown',
  pending: 'busy',
};

/** Passing states end in -ing and are busy. */
export const toneOfState = (state: string): Tone => tones[state] ?? (state.endsWith('ing') ? 'busy' : 'unknown');
export const toneOfTask = (state: string): Tone => (state === 'running' ? 'busy' : toneOfState(state));

const families = {
  guest: 'guestState',
  host: 'hostState',
  maintenance: 'maintenance',
  'storage-pool': 'storageState',
  task: 'taskState',
} as const satisfies Record<string, SentenceFamily>;

/** State of an object as shape, colour and word in the reader's language. */
export function ObjectState({ kind, state, pill }: { kind: keyof typeof families; state: string; pill?: boolean }) {
  const sentence = useSentence();
  return (
    <StateBadge tone={kind === 'task' ? toneOfTask(state) : toneOfState(state)} pill={pill ?? false}>
      {sentence(families[kind], state)}
    </StateBadge>
  );
}
