'use client';
import type { ComponentProps } from 'react';
import { Input } from '@/components/ui/input';

/** A number field whose empty text is null. */
export const NumberInput = ({
  value,
  onValueChange,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  value: number | null;
  onValueChange: (value: number | null) => void;
}) => (
  <Input
    type="number"
    inputMode="decimal"
    value={value ?? ''}
    onChange={(event) => onValueChange(event.target.value === '' ? null : event.target.valueAsNumber)}
    {...rest}
  />
);
