'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/input';
import { search } from '@/lib/api/endpoints/pool';
import { queryFor } from '@/lib/api/queries/query-for';
import type { FieldParts } from './labelled-field';

export interface PickedObject {
  readonly kind: 'vm' | 'host';
  readonly id: string;
  readonly name: string;
}

/**
 * A text field that finds VMs or hosts by name and completes them with the browser's own list, which works with every keyboard
 * and phone. `onPick` is told as soon as the text is the name of one; null while it is not.
 */
export function ObjectPicker({
  kinds,
  text,
  onTextChange,
  onPick,
  parts,
  placeholder,
}: {
  kinds: readonly PickedObject['kind'][];
  text: string;
  onTextChange: (text: string) => void;
  onPick: (picked: PickedObject | null) => void;
  parts: FieldParts & { onBlur?: () => void };
  placeholder: string;
}) {
  const listId = useId();
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery({
    ...queryFor(search, { query: { q: text, limit: 12 } }),
    enabled: wanted && text !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const found = (data?.groups ?? []).flatMap((group): PickedObject[] => {
    const kind = kinds.find((one) => one === group.kind);
    return kind ? group.items.map(({ id, name }) => ({ kind, id, name })) : [];
  });
  const [asked, setAsked] = useState<string | null>(null);
  // The answer may come after the last key: the pick is told when either arrives.
  const exact = found.find((item) => item.name.toLowerCase() === text.trim().toLowerCase());
  if (wanted && exact && asked !== exact.id) {
    setAsked(exact.id);
    queueMicrotask(() => onPick(exact));
  }
  return (
    <>
      <Input
        {...parts}
        list={listId}
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        onFocus={() => setWanted(true)}
        onChange={(event) => {
          onTextChange(event.target.value);
          setAsked(null);
          onPick(found.find((item) => item.name === event.target.value) ?? null);
        }}
      />
      <datalist id={listId}>
        {found.map((item) => (
          <option key={item.id} value={item.name} />
        ))}
      </datalist>
    </>
  );
}
