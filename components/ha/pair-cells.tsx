'use client';
import { useTranslations } from 'use-intl';
import { cn } from '@/components/ui/cn';
import type { FailureMatrix } from '@/lib/api/schemas/ha';

/** One host together with each other one: a square each, filled where both together leave somebody off that neither does alone. */
export function PairCells({ matrix, row }: { matrix: FailureMatrix; row: number }) {
  const t = useTranslations('ha.matrix');
  const lostWith = new Map(
    matrix.pairs.flatMap(([a, b, lost]) => (a === row ? [[b, lost]] : b === row ? [[a, lost]] : [])) as [number, number][],
  );
  const words = [...lostWith].map(([other, lost]) => t('pair', { host: matrix.hosts[other]?.name ?? '', guests: lost }));
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="flex gap-px">
        {matrix.hosts.map((host, other) => (
          <span
            key={host.id}
            title={other === row ? undefined : t('pair', { host: host.name, guests: lostWith.get(other) ?? 0 })}
            className={cn('size-3.5 shrink-0 rounded-xs', other === row ? 'bg-transparent' : lostWith.has(other) ? 'bg-error' : 'bg-ok')}
          />
        ))}
      </span>
      <span className="sr-only">{words.length === 0 ? t('noPair') : words.join('; ')}</span>
      <span aria-hidden className="whitespace-nowrap text-muted text-xs">
        {lostWith.size === 0 ? t('noPair') : t('pairs', { count: lostWith.size })}
      </span>
    </span>
  );
}
