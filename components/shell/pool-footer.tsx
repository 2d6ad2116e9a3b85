'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { aboutQuery } from '@/lib/api/queries/pool';

/** Which pool this is: scenario or real, version, database. */
export function PoolFooter() {
  const t = useTranslations('shell.about');
  const { data } = useQuery(aboutQuery());
  if (!data) return null;
  return (
    <div className="border-t px-3 py-2 text-muted text-xs">
      <div className="truncate">{data.simulated ? t('simulated', { scenario: data.scenario }) : t('real')}</div>
      <div className="truncate">
        Onepool {data.version} · PostgreSQL {data.database.version} ({t(data.database.kind)})
      </div>
    </div>
  );
}
