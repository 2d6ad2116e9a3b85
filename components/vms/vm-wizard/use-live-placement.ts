'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type PlacementPreviewInput, previewQuery } from '@/lib/api/queries/placements';
import { draftErrors, isPlaceable, namesOf } from './draft-errors';
import { areNamesValid, toPattern } from './name-pattern';
import { toCreateVmsRequest } from './to-request';
import type { VmDraft } from './vm-draft';

const askAfterMs = 300;

/** What the scheduler is asked for a draft; null while its size or disks make no sense. The name matters only by its count. */
const toQuestion = (draft: VmDraft): PlacementPreviewInput | null => {
  if (!isPlaceable(draftErrors(draft))) return null;
  const { name, description: _, ...rest } = toCreateVmsRequest(draft);
  const count = namesOf(draft).length;
  return { ...rest, name: count < 2 ? '' : areNamesValid(name) ? name : toPattern('vm', count), countFits: true };
};

/** Where a draft would go, asked 300 ms after the last change. The last answer stays until the next is there. */
export function useLivePlacement(draft: VmDraft) {
  const question = JSON.stringify(toQuestion(draft));
  const [asked, setAsked] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(question), askAfterMs);
    return () => clearTimeout(timer);
  }, [question]);
  const body: PlacementPreviewInput | null = JSON.parse(asked);
  const query = useQuery({ ...previewQuery(body ?? { vcpus: 1, memoryBytes: 2 ** 30 }), enabled: body !== null });
  return {
    preview: body === null ? undefined : query.data,
    error: query.error,
    isIncomplete: question === 'null',
    isAsking: asked !== question || query.isFetching,
  };
}

export type LivePlacement = ReturnType<typeof useLivePlacement>;
