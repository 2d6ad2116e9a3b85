'use client';
import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { Dialog } from './dialog';
import { Input } from './input';

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question that names the object: "Delete web-14?" */
  title: ReactNode;
  /** What will be lost or changed, in words. */
  children?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  /** Word that must be typed first, for deeds that cannot be undone. */
  typeToConfirm?: string | undefined;
  loading?: boolean;
  /** Another way to go on, between Cancel and the deed. */
  otherWay?: ReactNode;
  onConfirm: () => void;
}

export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  danger,
  typeToConfirm,
  loading,
  otherWay,
  onConfirm,
}: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const inputId = useId();
  const [typed, setTyped] = useState('');
  const missing = typeToConfirm !== undefined && typed !== typeToConfirm;
  const footer = (
    <>
      <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
      {otherWay}
      <Button
        variant={danger ? 'danger' : 'primary'}
        loading={loading}
        disabledReason={missing ? t('typeToConfirm', { word: typeToConfirm }) : null}
        onClick={onConfirm}
      >
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} footer={footer}>
      {children}
      {typeToConfirm !== undefined && (
        <div className="mt-3">
          <label htmlFor={inputId} className="mb-1 block text-muted">
            {t('typeToConfirm', { word: typeToConfirm })}
          </label>
          <Input id={inputId} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </div>
      )}
    </Dialog>
  );
}
