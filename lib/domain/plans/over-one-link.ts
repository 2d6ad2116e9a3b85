import type { UnorderedStep } from './order-steps';
import { shareLink } from './share-link';

/** A step with the part of its time that is copying, had it the link for itself. */
export interface CopyingStep {
  readonly step: UnorderedStep;
  readonly copySeconds: number;
}

/** Steps of guests that all leave one host, or all come to one: their copies share its link. */
export function overOneLink(steps: readonly CopyingStep[], atOnce: number): UnorderedStep[] {
  const seconds = shareLink(
    steps.map(({ step, copySeconds }) => ({ before: step.seconds - copySeconds, alone: copySeconds })),
    atOnce,
  );
  return steps.map(({ step }, at) => {
    const longer = (seconds[at] ?? step.seconds) - step.seconds;
    const isDown = step.method !== 'live' && step.downtimeSeconds > 0;
    return { ...step, seconds: step.seconds + longer, downtimeSeconds: step.downtimeSeconds + (isDown ? longer : 0) };
  });
}
