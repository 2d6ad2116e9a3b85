'use client';
import { Toaster as Sonner } from 'sonner';

/** Where toasts appear: above the dock. Raise one with `toast` of sonner. */
export const Toaster = () => (
  <Sonner
    position="bottom-right"
    style={{ fontFamily: 'inherit' }}
    offset={44}
    mobileOffset={44}
    toastOptions={{
      unstyled: true,
      classNames: {
        toast: 'flex w-80 items-start gap-2 rounded-md bg-raised p-3 text-sm text-text shadow-float',
        title: 'font-medium',
        description: 'text-muted',
        actionButton: 'ml-auto shrink-0 rounded-sm px-1.5 py-0.5 text-accent hover:bg-hover',
        error: 'border-l-2 border-l-error [&_[data-icon]]:text-error',
        success: 'border-l-2 border-l-ok [&_[data-icon]]:text-ok',
      },
    }}
  />
);
