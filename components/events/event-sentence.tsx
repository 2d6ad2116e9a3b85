'use client';
import type { PoolEvent } from '@/lib/api/schemas/events';
import { ObjectLink } from '../shell/object-link';
import { useSentence } from '../ui/use-sentence';

/** Params that are words of the sentence, not names of objects. */
const words = new Set(['reason', 'operation', 'nic']);
/** Set around names before the sentence is made, so that they can be found in it in any language. */
const open = '\u0001';
const close = '\u0002';

/** What happened, in the reader's language, with the names of objects as links. */
export function EventSentence({ event }: { event: Pick<PoolEvent, 'code' | 'params' | 'objects'> }) {
  const sentence = useSentence();
  const marked = Object.entries(event.params).map(([name, value]) => [
    name,
    typeof value === 'string' && !words.has(name) ? `${open}${value}${close}` : value,
  ]);
  const parts = sentence('event', event.code, Object.fromEntries(marked)).split(open);
  return (
    <span>
      {parts.map((part, index) => {
        const [name = '', rest] = part.split(close);
        const object = rest === undefined ? undefined : event.objects.find((candidate) => candidate.name === name);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never change places
          <span key={index}>
            {object ? <ObjectLink {...object} /> : name}
            {rest}
          </span>
        );
      })}
    </span>
  );
}
