'use client';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';

export function Menu({
  trigger,
  children,
  align = 'end',
  open,
  onOpenChange,
}: {
  /** One focusable element. */
  trigger: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <Radix.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="fade-in z-50 min-w-44 animate-in rounded-md bg-raised p-1 shadow-float duration-100"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const itemClasses =
  'flex min-h-7 items-center gap-2 rounded-sm px-2 text-sm outline-none data-[highlighted]:bg-hover [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:text-muted';

interface MenuItemProps {
  children: ReactNode;
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  /** Shown under the label; the item is then announced as disabled and does nothing. */
  disabledReason?: string | null | undefined;
  onSelect?: () => void;
  href?: string;
}

export function MenuItem({ children, icon, shortcut, danger, disabledReason, onSelect, href }: MenuItemProps) {
  const content = (
    <>
      {icon}
      <span className="flex-1 py-0.5">
        {children}
        {disabledReason && <span className="block max-w-64 text-muted text-xs">{disabledReason}</span>}
      </span>
      {shortcut && <kbd className="font-sans text-muted text-xs">{shortcut}</kbd>}
    </>
  );
  const classes = cn(itemClasses, danger && 'text-error [&>svg]:text-error', disabledReason && 'cursor-not-allowed text-muted');
  if (href && !disabledReason) {
    return (
      <Radix.Item asChild className={classes}>
        <Link href={href}>{content}</Link>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item
      className={classes}
      aria-disabled={disabledReason ? true : undefined}
      onSelect={(event) => (disabledReason ? event.preventDefault() : onSelect?.())}
    >
      {content}
    </Radix.Item>
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2 pt-1.5 pb-0.5 text-muted text-xs">{children}</Radix.Label>
);

export const MenuSeparator = () => <Radix.Separator className="my-1 h-px bg-line" />;

/** An item that stays open and shows a tick. */
export const MenuCheck = ({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) => (
  <Radix.CheckboxItem checked={checked} onCheckedChange={onChange} onSelect={(event) => event.preventDefault()} className={itemClasses}>
    <span className="flex size-3.5 items-center justify-center">
      <Radix.ItemIndicator>
        <Check className="size-3.5" aria-hidden />
      </Radix.ItemIndicator>
    </span>
    {children}
  </Radix.CheckboxItem>
);

export function MenuRadioGroup<Value extends string>({
  value,
  onChange,
  options,
}: {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode }[];
}) {
  return (
    // Radix hands back one of the values it was given, as a plain string.
    <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={itemClasses}>
          <span className="flex size-3.5 items-center justify-center">
            <Radix.ItemIndicator>
              <Check className="size-3.5" aria-hidden />
            </Radix.ItemIndicator>
          </span>
          {option.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
