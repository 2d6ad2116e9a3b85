'use client';
import { useSentence } from '../ui/use-sentence';
import { ObjectLink } from './object-link';

/** Who or what was behind it; a link where the cause has a page of its own. */
export function CauseText({ cause, actor }: { cause: { kind: string; id: string | null }; actor?: string }) {
  const sentence = useSentence();
  const words = cause.kind === 'user' && actor ? actor : sentence('cause', cause.kind);
  if (cause.id?.startsWith('task-')) return <ObjectLink kind="task" id={cause.id} name={words} />;
  return <span>{words}</span>;
}
