'use client';
import { useTranslations } from 'use-intl';
import { MeterBar } from '@/components/ui/meter-bar';
import { useFormat } from '@/components/ui/use-format';
import type { VmDetail } from '@/lib/api/schemas/vms';

const phases = ['check', 'pre-copy', 'switch-over', 'clean-up'] as const;

/** A live move as it happens: phase, pass, bytes left and speed. */
export function MigrationProgress({
  vm,
  migration,
}: {
  vm: Pick<VmDetail, 'status'>;
  migration: NonNullable<VmDetail['status']['migration']>;
}) {
  const t = useTranslations('vms.progress');
  const format = useFormat();
  const { assignedHostId, assignedHostName } = vm.status;
  const host = (assignedHostId === migration.targetHostId ? assignedHostName : null) ?? migration.targetHostId;
  const left = t('left', {
    left: format.bytes(migration.bytesLeft),
    total: format.bytes(migration.bytesTotal),
    speed: format.bytesPerSecond(migration.bytesPerSecond),
  });
  return (
    <div className="flex flex-col gap-1.5">
      <p>{t('moving', { host })}</p>
      <ol className="flex flex-wrap gap-x-3 text-xs">
        {phases.map((phase) => (
          <li
            key={phase}
            aria-current={phase === migration.phase ? 'step' : undefined}
            className={phase === migration.phase ? 'font-medium' : 'text-muted'}
          >
            {t(`phase.${phase}`, { pass: Math.max(migration.pass, 1) })}
          </li>
        ))}
      </ol>
      <MeterBar share={migration.progress} tone="busy" label={t('moving', { host })} />
      <p className="text-muted text-xs">{left}</p>
    </div>
  );
}
