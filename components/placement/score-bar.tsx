'use client';
import { useTranslations } from 'use-intl';
import { StackedBar, StackLegend, type StackPart } from '@/components/ui/stacked-bar';
import { useFormat } from '@/components/ui/use-format';
import type { Candidate } from '@/lib/api/schemas/decisions';
import { scorerNames } from '@/lib/domain/model/decision';
import { useScoreFormat } from './use-score-format';

/** Eight colours for ten scorers: the last two are hatched, so that no two look the same. */
const lookOf = (scorer: (typeof scorerNames)[number]) => {
  const index = scorerNames.indexOf(scorer);
  return { color: `var(--color-chart-${(index % 8) + 1})`, hatched: index >= 8 };
};

function useScoreParts(scores: Candidate['scores']): StackPart[] {
  const t = useTranslations('placement');
  const format = useFormat();
  const points = useScoreFormat();
  return scores
    .filter((part) => part.weight > 0)
    .map((part) => ({
      key: part.scorer,
      value: part.weighted,
      label: t('scorePart', {
        scorer: t(`scorer.${part.scorer}`),
        weighted: points(part.weighted),
        weight: format.number(part.weight, 1),
        raw: format.number(part.raw, 2),
      }),
      ...lookOf(part.scorer),
    }));
}

/** A score as the stack of what made it; the whole bar stands for 1. */
export function ScoreBar({ scores, total, className }: { scores: Candidate['scores']; total: number; className?: string }) {
  const t = useTranslations('placement');
  const points = useScoreFormat();
  const parts = useScoreParts(scores);
  return <StackedBar parts={parts} total={1} label={t('scoreTotal', { total: points(total) })} className={className ?? ''} />;
}

/** What the colours of score bars mean. */
export function ScoreLegend({ scores }: { scores: Candidate['scores'] }) {
  const t = useTranslations('placement');
  const parts = useScoreParts(scores);
  const names = new Map<string, string>(scores.map((part) => [part.scorer, t(`scorer.${part.scorer}`)]));
  return <StackLegend parts={parts.map((part) => ({ ...part, label: names.get(part.key) ?? part.key }))} />;
}
