'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cn } from './cn';
import { IconButton } from './icon-button';

/**
 * Panel at the right edge, 420 px. As a peek (`modal` false) the page behind stays usable, so j and k can walk on;
 * as a form (`modal`) it holds the focus.
 */
export function SidePanel({
  open,
  onOpenChange,
  title,
  subtitle,
  children,
  footer,
  modal = false,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  subtitle?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  modal?: boolean;
}) {
  const t = useTranslations('ui');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      <Radix.Portal>
        {modal && <Radix.Overlay className="fixed inset-0 z-30 bg-black/30" />}
        <Radix.Content
          data-modal={modal}
          aria-describedby={undefined}
          onInteractOutside={(event) => !modal && event.preventDefault()}
          onOpenAutoFocus={(event) => (modal ? focusFirstField(event) : event.preventDefault())}
          className={cn(
            'slide-in-from-right-6 fade-in fixed top-11 right-0 bottom-8 z-30 flex w-full animate-in flex-col border-l bg-raised sm:w-[420px]',
            'shadow-float duration-150',
          )}
        >
          <div className="flex items-start gap-2 border-b px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <Radix.Title className="truncate font-semibold text-base">{title}</Radix.Title>
              {subtitle && <div className="truncate text-muted text-xs">{subtitle}</div>}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X />} shortcut="Esc" />
            </Radix.Close>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard */}
          <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-4 py-3 focus-visible:outline-offset-[-2px]">
            {children}
          </div>
          {footer && <div className="flex flex-wrap justify-end gap-2 border-t px-4 py-2.5">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A form begins with its first field, not with the button that closes it. */
function focusFirstField(event: Event): void {
  const panel = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
  const field = panel?.querySelector<HTMLElement>('input, select, textarea');
  if (!field) return;
  event.preventDefault();
  field.focus();
}
