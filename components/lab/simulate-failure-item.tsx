'use client';
import { Zap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { FaultRequest } from '@/lib/api/schemas/lab';
import { MenuItem } from '../ui/menu';
import { hrefOfFault } from './preset-fault';
import { useHasLab } from './use-has-lab';

/** Leads from an object to the laboratory with the fault made ready; on real hosts there is nothing to press. */
export function SimulateFailureItem({ kind, targetId }: { kind: FaultRequest['kind']; targetId: string }) {
  const t = useTranslations('lab.fault');
  const hasLab = useHasLab();
  if (!hasLab) return null;
  return (
    <MenuItem icon={<Zap />} href={hrefOfFault(kind, targetId)}>
      {t('simulate')}
    </MenuItem>
  );
}
