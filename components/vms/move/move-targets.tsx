'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { Input } from '@/components/ui/input';
import { Table, Th } from '@/components/ui/table';
import type { moveTargets } from '@/lib/api/schemas/vm-actions';
import { FitRow, UnfitRow } from './target-rows';

export const autoTarget = 'auto';
/** Rows shown of each kind; the search field reaches the others. */
const most = 40;

type Targets = z.infer<typeof moveTargets>;

/** Auto first, then every host that fits with what the move would do to it; those that do not, below a fold with the reason. */
export function MoveTargets({ targets, value, onChange }: { targets: Targets; value: string; onChange: (target: string) => void }) {
  const t = useTranslations('vms.moveDialog');
  const [find, setFind] = useState('');
  const others = targets.items.filter((item) => item.hostId !== targets.currentHostId);
  const found = others.filter((item) => item.hostName.toLowerCase().includes(find.trim().toLowerCase()));
  const fit = found.filter((item) => item.fits);
  const unfit = found.filter((item) => !item.fits);
  const suggested = targets.items.find((item) => item.hostId === targets.suggestedHostId)?.hostName;
  const hint = suggested ? t('suggested', { host: suggested }) : t('noneSuggested');
  return (
    <div className="flex flex-col gap-3">
      <label className="flex min-h-9 items-center gap-2 rounded-md border px-3 has-checked:border-accent has-checked:bg-selected">
        <input
          type="radio"
          name="move-target"
          className="size-4 accent-accent"
          checked={value === autoTarget}
          onChange={() => onChange(autoTarget)}
        />
        <span className="font-medium">{t('auto')}</span>
        <span className="text-muted">{hint}</span>
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="flex-1 font-medium">{t('fits', { count: fit.length })}</h3>
        {others.length > 8 && (
          <Input
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={find}
            onChange={(event) => setFind(event.target.value)}
            className="w-48"
          />
        )}
      </div>
      {fit.length > 0 && (
        <Table label={t('hosts')}>
          <thead>
            <tr>
              <Th>{t('host')}</Th>
              <Th className="min-w-40">{t('cpu')}</Th>
              <Th className="min-w-40">{t('memory')}</Th>
              <Th end>{t('copy')}</Th>
              <Th end>{t('time')}</Th>
            </tr>
          </thead>
          <tbody>
            {fit.slice(0, most).map((item) => (
              <FitRow key={item.hostId} item={item} isChosen={value === item.hostId} onChoose={() => onChange(item.hostId)} />
            ))}
          </tbody>
        </Table>
      )}
      <More count={fit.length - most} />
      {unfit.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer text-muted">{t('unfit', { count: unfit.length })}</summary>
          <Table label={t('why')}>
            <tbody>
              {unfit.slice(0, most).map((item) => (
                <UnfitRow key={item.hostId} item={item} />
              ))}
            </tbody>
          </Table>
          <More count={unfit.length - most} />
        </details>
      )}
    </div>
  );
}

function More({ count }: { count: number }) {
  const t = useTranslations('vms.moveDialog');
  return count > 0 ? <p className="text-muted text-xs">{t('more', { count })}</p> : null;
}
