import type { StepMethod, StepRun } from '@/lib/domain/model/plan';
import type { StepAtWork, StepStanding } from './step-deeds';

/** How a step of a host is begun and followed. */
export interface HostStep {
  /** Answers the task to watch; null when there is none. */
  begin(work: StepAtWork): string | null;
  standing(work: StepAtWork, run: StepRun): StepStanding;
}

/** By method. */
export const hostSteps: Partial<Record<StepMethod, HostStep>> = {};
