'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { poolQuery } from '@/lib/api/queries/pool';
import { ConfirmDialog } from '../ui/confirm-dialog';

/** Above this many VMs the deed must be typed, not only pressed. */
const typedAboveGuests = 500;

/** Asks before the whole fleet is replaced, and names what is lost. */
export function ReplaceFleetDialog({
  open,
  onOpenChange,
  title,
  confirmLabel,
  loading,
  onConfirm,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  confirmLabel: string;
  loading: boolean;
  onConfirm: () => void;
}) {
  const t = useTranslations('lab.replace');
  const { data: pool } = useQuery(poolQuery());
  return (
    <ConfirmDialog
      key={String(open)}
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      confirmLabel={confirmLabel}
      danger
      loading={loading}
      typeToConfirm={pool && pool.guests.total > typedAboveGuests ? t('word') : undefined}
      onConfirm={onConfirm}
    >
      {pool && <p>{t('lost', { hosts: pool.hosts.total, guests: pool.guests.total })}</p>}
      <p className="mt-1.5 text-muted">{t('hint')}</p>
    </ConfirmDialog>
  );
}
