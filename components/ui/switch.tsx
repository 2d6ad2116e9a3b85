'use client';
import { Switch as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export function Switch({
  checked,
  onCheckedChange,
  children,
  disabled,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Radix root inside it is the control
    <label className="inline-flex min-h-6 items-center gap-2">
      <Radix.Root
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        className="h-[18px] w-8 shrink-0 rounded-full border border-line-strong bg-sunken p-px transition-colors disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-3.5 rounded-full bg-line-strong transition-transform data-[state=checked]:translate-x-3.5 data-[state=checked]:bg-on-accent" />
      </Radix.Root>
      <span>{children}</span>
    </label>
  );
}
