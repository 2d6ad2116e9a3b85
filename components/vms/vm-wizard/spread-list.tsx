'use client';
import { useTranslations } from 'use-intl';
import { MeterBar } from '@/components/ui/meter-bar';
import type { PlacementPreview } from '@/lib/api/schemas/decisions';

const shown = 12;

/** How many of many VMs each host would take, the most first. */
export function SpreadList({ spread }: { spread: PlacementPreview['spread'] }) {
  const t = useTranslations('placement.panel');
  if (spread.length < 2) return null;
  const counts = new Map<string, number>();
  for (const { hostName } of spread) if (hostName) counts.set(hostName, (counts.get(hostName) ?? 0) + 1);
  const hosts = [...counts].sort((a, b) => b[1] - a[1]);
  const unplaced = spread.filter((one) => one.hostId === null).length;
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-muted text-xs">{t('spread', { count: spread.length })}</h3>
      {unplaced > 0 && <p className="text-error">{t('unplaced', { count: unplaced })}</p>}
      <ul className="flex flex-col gap-1">
        {hosts.slice(0, shown).map(([host, count]) => (
          <li key={host} className="grid grid-cols-[7rem_1fr_auto] items-center gap-2 text-xs">
            <span className="truncate">{host}</span>
            <MeterBar share={count / spread.length} tone="busy" label={`${host}: ${t('spreadHost', { count })}`} />
            <span>{count}</span>
          </li>
        ))}
      </ul>
      {hosts.length > shown && <p className="text-muted text-xs">+{hosts.length - shown}</p>}
    </section>
  );
}
