'use client';
import { useTranslations } from 'use-intl';
import { TextLink } from '@/components/ui/text-link';
import type { Decision } from '@/lib/api/schemas/decisions';
import { ScoreBar, ScoreLegend } from './score-bar';
import { useScoreFormat } from './use-score-format';

/** The best hosts with the parts of their scores, best first. */
export function RankedHosts({ decision, most = 6 }: { decision: Decision; most?: number }) {
  const t = useTranslations('placement.panel');
  const points = useScoreFormat();
  const ranked = decision.candidates.filter((candidate) => candidate.eligible).slice(0, most);
  const [best] = ranked;
  if (!best) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-muted text-xs">{t('ranked')}</h3>
      <ol className="flex flex-col gap-0.5">
        {ranked.map((candidate) => (
          <li key={candidate.hostId} className="grid grid-cols-[7rem_1fr_2rem] items-center gap-2 text-xs">
            <TextLink href={`/hosts/${candidate.hostId}`} className="truncate text-text leading-6">
              {candidate.hostName}
            </TextLink>
            <ScoreBar scores={candidate.scores} total={candidate.total} />
            <span className="text-right">{points(candidate.total)}</span>
          </li>
        ))}
      </ol>
      <ScoreLegend scores={best.scores} />
    </section>
  );
}
