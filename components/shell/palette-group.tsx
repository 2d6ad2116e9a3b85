import { Command } from 'cmdk';
import type { ReactNode } from 'react';

export interface PaletteItem {
  /** Unique in the palette. */
  readonly value: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly hint?: ReactNode;
  readonly run: () => void;
}

export interface PaletteItems {
  readonly heading: string;
  readonly items: readonly PaletteItem[];
}

export const PaletteGroup = ({ heading, items, onRun }: PaletteItems & { onRun: (item: PaletteItem) => void }) => (
  <Command.Group
    heading={heading}
    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
  >
    {items.map((item) => (
      <Command.Item
        key={item.value}
        value={item.value}
        onSelect={() => onRun(item)}
        className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 data-[selected=true]:bg-selected [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted"
      >
        {item.icon}
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
        {item.hint && <span className="max-w-[60%] truncate text-muted text-xs">{item.hint}</span>}
      </Command.Item>
    ))}
  </Command.Group>
);
