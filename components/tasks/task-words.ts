'use client';
import type { Task } from '@/lib/api/schemas/tasks';
import { useSentence } from '../ui/use-sentence';

/** A task in words: what it does, and why it failed. */
export function useTaskWords() {
  const sentence = useSentence();
  return {
    title: (task: Pick<Task, 'kind' | 'object' | 'params'>) => sentence('taskKind', task.kind, { ...task.params, name: task.object.name }),
    error: (task: Pick<Task, 'error'>) => (task.error ? sentence('taskError', task.error.code, task.error.params) : null),
    step: (name: string) => sentence('step', name),
  };
}
