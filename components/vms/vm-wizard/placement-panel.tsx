'use client';
import { CircleSlash, LoaderCircle, Server } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ToleranceNote } from '@/components/ha/tolerance-note';
import { LoadBar } from '@/components/placement/load-bar';
import { RankedHosts } from '@/components/placement/ranked-hosts';
import { RefusalGroups } from '@/components/placement/refusal-groups';
import { SuggestedChanges } from '@/components/placement/suggested-changes';
import { useScoreFormat } from '@/components/placement/use-score-format';
import { cn } from '@/components/ui/cn';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import type { Counterfactual, PlacementPreview } from '@/lib/api/schemas/decisions';
import { SpreadList } from './spread-list';
import type { LivePlacement } from './use-live-placement';

/** The scheduler's answer beside the form: the host, why, and what would make it fit where nothing does. */
export function PlacementPanel({ placement, onApply }: { placement: LivePlacement; onApply: (change: Counterfactual['change']) => void }) {
  const t = useTranslations('placement');
  const { preview, error, isAsking, isIncomplete } = placement;
  return (
    <div className="flex flex-col gap-4" aria-live="polite" aria-busy={isAsking}>
      <h2 className="flex items-center gap-2 font-medium">
        {t('panel.title')}
        <LoaderCircle className={cn('size-3.5 animate-spin text-muted transition-opacity', !isAsking && 'opacity-0')} aria-hidden />
      </h2>
      {isIncomplete && <p className="text-muted">{t('panel.incomplete')}</p>}
      {!preview && !isIncomplete && !error && <Skeleton className="h-40" />}
      {error && !preview && <ErrorState error={error} compact />}
      {preview && <Verdict preview={preview} />}
      {preview && (preview.decision.chosen === null || preview.decision.counterfactuals.length > 0) && (
        <section className="flex flex-col gap-2">
          <h3 className="text-muted text-xs">{t('changes.title')}</h3>
          <SuggestedChanges changes={preview.decision.counterfactuals} onApply={onApply} />
        </section>
      )}
      {preview && <SpreadList spread={preview.spread} />}
      {preview && preview.decision.eligibleCount > 0 && <RankedHosts decision={preview.decision} />}
      {preview && preview.decision.refusalGroups.length > 0 && (
        <section className="flex flex-col gap-2">
          <h3 className="text-muted text-xs">
            {t('group.title', { count: preview.decision.hostsConsidered - preview.decision.eligibleCount })}
          </h3>
          <RefusalGroups groups={preview.decision.refusalGroups} />
        </section>
      )}
    </div>
  );
}

function Verdict({ preview: { decision, moreFit, ha } }: { preview: PlacementPreview }) {
  const t = useTranslations('placement.panel');
  const points = useScoreFormat();
  const chosen = decision.candidates.find((candidate) => candidate.hostId === decision.chosen);
  if (!decision.chosen || !chosen) {
    return (
      <div className="rounded-md border border-error bg-error-soft p-3">
        <p className="flex items-center gap-2 font-semibold text-base text-error">
          <CircleSlash className="size-4" aria-hidden /> {t('none')}
        </p>
        <p className="mt-1">{t('noneOf', { considered: decision.hostsConsidered })}</p>
      </div>
    );
  }
  const { cpu, cpuBefore, memory, memoryBefore } = chosen.predicted;
  const margin = decision.runnerUpName && decision.margin !== null && { margin: points(decision.margin), runnerUp: decision.runnerUpName };
  return (
    <div className="flex flex-col gap-2 rounded-md border bg-surface p-3">
      <p className="flex items-center gap-2 font-semibold text-base">
        <Server className="size-4 text-ok" aria-hidden />
        <TextLink href={`/hosts/${chosen.hostId}`} className="text-text">
          {chosen.hostName}
        </TextLink>
      </p>
      <LoadBar name={t('cpu')} before={cpuBefore} after={cpu} />
      <LoadBar name={t('memory')} before={memoryBefore} after={memory} />
      <p className="text-muted text-xs">
        {t('fits', { eligible: decision.eligibleCount, considered: decision.hostsConsidered })}
        {', '}
        {margin ? t('over', margin) : t('only')}
      </p>
      {moreFit !== null && <p className="text-muted text-xs">{t('more', { count: moreFit })}</p>}
      {ha && <ToleranceNote ha={ha} />}
    </div>
  );
}
