'use client';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { cn } from './cn';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence under the title; read out when the dialog opens. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  width?: 'sm' | 'md' | 'lg';
}

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' };

export function Dialog({ open, onOpenChange, title, description, children, footer, width = 'sm' }: DialogProps) {
  const t = useTranslations('ui');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fade-in fixed inset-0 z-40 animate-in bg-black/45" />
        <Radix.Content
          data-modal
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fade-in -translate-x-1/2 fixed top-[10vh] left-1/2 z-40 flex max-h-[80vh] w-[calc(100vw-1.5rem)] animate-in flex-col rounded-lg bg-raised shadow-float',
            widths[width],
          )}
        >
          <header className="px-4 pt-3.5 pr-12 pb-2">
            <div>
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description && <Radix.Description className="mt-0.5 text-muted">{description}</Radix.Description>}
            </div>
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>}
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">{footer}</footer>}
          {/* Last in order, so that the first thing that takes the focus is what the dialog is about. */}
          <Radix.Close asChild>
            {/* Without a tooltip: it takes the focus of a dialog of mere text, and a tooltip shown would eat the first Escape. */}
            <Button aria-label={t('close')} icon={<X />} variant="ghost" size="icon" className="absolute top-2.5 right-2.5" />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
