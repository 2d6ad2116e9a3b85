'use client';
import { useTranslations } from 'use-intl';
import { StateBadge } from '@/components/ui/state-badge';
import type { PlacementPreview } from '@/lib/api/schemas/decisions';

/** What a VM that is about to be created does to its cluster's tolerance for failures. */
export function ToleranceNote({ ha }: { ha: NonNullable<PlacementPreview['ha']> }) {
  const t = useTranslations('ha.note');
  const { cluster, count, holds, breach, refused } = ha;
  const guest = String(breach?.guest ?? '');
  return (
    <div className="text-xs">
      <StateBadge
        tone={holds ? 'ok' : refused ? 'error' : 'warning'}
        className="items-start whitespace-normal [&>span]:whitespace-normal [&>svg]:mt-0.5"
      >
        {breach
          ? t('breaks', {
              hosts: String(breach.hosts),
              guest: guest.startsWith('newcomer-') ? t('newcomer') : guest,
              need: String(breach.need),
              have: String(breach.have),
              unit: String(breach.unit),
              host: String(breach.host),
            })
          : t(holds ? 'holds' : 'not', { cluster, count })}
        {refused && ` ${t('refused')}`}
      </StateBadge>
    </div>
  );
}
