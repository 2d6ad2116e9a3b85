'use client';
import { useSentence } from '../ui/use-sentence';
import { ObjectLink } from './object-link';

/** Kinds of objects with pages of their own; their ids begin with the kind. */
const linkedKinds = ['task', 'plan', 'host', 'vm'] as const;

/** Who or what was behind it; a link where the cause has a page of its own. */
export function CauseText({ cause, actor }: { cause: { kind: string; id: string | null }; actor?: string }) {
  const sentence = useSentence();
  const words = cause.kind === 'user' && actor ? actor : sentence('cause', cause.kind);
  const kind = linkedKinds.find((candidate) => cause.id?.startsWith(`${candidate}-`));
  if (!kind || cause.id === null) return <span>{words}</span>;
  return <ObjectLink kind={kind} id={cause.id} name={words} className="truncate" />;
}
