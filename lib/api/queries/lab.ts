'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../client';
import { changeClock, clearFault, getLab, importFleet, injectFault, loadScenario } from '../endpoints/lab';
import type { changeClockRequest, FaultRequest, importRequest, loadScenarioRequest } from '../schemas/lab';
import { queryFor } from './query-for';

export const labQuery = () => queryFor(getLab, {});

const useLabMutation = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: [getLab.id] }) });
};

export const useChangeClock = () => useLabMutation((body: z.input<typeof changeClockRequest>) => call(changeClock, { body }));
export const useInjectFault = () => useLabMutation((body: FaultRequest) => call(injectFault, { body }));
export const useClearFault = () => useLabMutation((faultId: string) => call(clearFault, { params: { faultId } }));

/** Replaces the whole fleet: afterwards nothing that was cached is true. */
const useReplaceFleet = <Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries() });
};

export const useLoadScenario = () => useReplaceFleet((body: z.input<typeof loadScenarioRequest>) => call(loadScenario, { body }));
export const useImportFleet = () => useReplaceFleet((body: z.input<typeof importRequest>) => call(importFleet, { body }));
