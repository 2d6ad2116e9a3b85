import type { Tone } from '@/components/ui/tone';
import type { PlanState, StepState } from '@/lib/domain/model/plan';

export const planTones: Readonly<Record<PlanState, Tone>> = {
  proposed: 'info',
  scheduled: 'paused',
  running: 'busy',
  'rolling-back': 'busy',
  simulated: 'unknown',
  succeeded: 'ok',
  failed: 'error',
  cancelled: 'off',
  'rolled-back': 'off',
  discarded: 'off',
};

export const stepTones: Readonly<Record<StepState, Tone>> = {
  waiting: 'unknown',
  running: 'busy',
  done: 'ok',
  failed: 'error',
  skipped: 'off',
  'no-longer-holds': 'warning',
  undone: 'paused',
};
