'use client';
import { useState } from 'react';
import { LabelledField } from '../form/labelled-field';
import { ObjectPicker } from '../form/object-picker';
import { Chips } from './words-field';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** VMs or hosts chosen one by one. */
export function ObjectsField({
  label,
  kind,
  placeholder,
  objects,
  onChange,
}: {
  label: string;
  kind: 'vm' | 'host';
  placeholder: string;
  objects: readonly Named[];
  onChange: (objects: readonly Named[]) => void;
}) {
  const [text, setText] = useState('');
  return (
    <LabelledField label={label}>
      {(parts) => (
        <>
          <Chips names={objects.map(({ name }) => name)} onRemove={(name) => onChange(objects.filter((other) => other.name !== name))} />
          <ObjectPicker
            kinds={[kind]}
            text={text}
            onTextChange={setText}
            onPick={(picked) => {
              if (!picked) return;
              if (objects.every(({ id }) => id !== picked.id)) onChange([...objects, { id: picked.id, name: picked.name }]);
              setText('');
            }}
            parts={parts}
            placeholder={placeholder}
          />
        </>
      )}
    </LabelledField>
  );
}
