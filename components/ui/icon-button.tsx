import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button';
import { Tooltip } from './tooltip';

/** A button that shows only an icon; the label is its name for screen readers and its tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  size = 'icon',
  variant = 'ghost',
  disabledReason,
  ...rest
}: Omit<ButtonProps, 'children' | 'icon'> & { label: string; icon: ReactNode; shortcut?: string }) {
  const button = <Button aria-label={label} icon={icon} size={size} variant={variant} disabledReason={disabledReason} {...rest} />;
  if (disabledReason) return button;
  return <Tooltip content={shortcut ? `${label} (${shortcut})` : label}>{button}</Tooltip>;
}
