'use client';
import { useTranslations } from 'use-intl';
import type { Tone } from '@/components/ui/tone';
import { useFormat } from '@/components/ui/use-format';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';
import { bornFailures } from './weakest-first';

/** How many hosts may fail, and what the next one would cost: "Any host may fail. Two may not: 14 guests would not restart …" */
export function useToleranceSentence(): (cluster: ClusterAvailability) => { readonly text: string; readonly tone: Tone } {
  const t = useTranslations('ha.verdict');
  const format = useFormat();
  return (cluster) => {
    const born = bornFailures(cluster);
    if (!cluster.policy.enabled) return { text: t('off'), tone: 'error' };
    const next = cluster.tolerances.find(({ ok }) => !ok);
    const bears = t('bears', { count: born });
    if (!next) return { text: bears, tone: cluster.armed ? 'ok' : 'warning' };
    const hosts = next.worst ? format.list(next.worst.hosts.map(({ name }) => name)) : '';
    const breaks = next.worst
      ? t('breaks', { count: next.count, guests: next.worst.guests, hosts })
      : t('breaksSlots', { count: next.count, slots: next.slotsMissing });
    return { text: `${bears} ${breaks}`, tone: born === 0 ? 'error' : cluster.armed ? 'ok' : 'warning' };
  };
}
