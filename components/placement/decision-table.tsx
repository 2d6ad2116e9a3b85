'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { TextLink } from '@/components/ui/text-link';
import { ToneIcon } from '@/components/ui/tone';
import type { Candidate, Decision } from '@/lib/api/schemas/decisions';
import { ScoreBar, ScoreLegend } from './score-bar';
import { useRefusalSentence } from './use-refusal-sentence';
import { useScoreFormat } from './use-score-format';

interface HostRow {
  readonly hostId: string;
  readonly hostName: string;
  readonly kept: Candidate | undefined;
  readonly now: Candidate | undefined;
}

/** Hosts of both decisions, in the order of the kept one, then those that only matter now. */
const rowsOf = (kept: Decision | null, now: Decision): HostRow[] => {
  const both = new Map([...(kept?.candidates ?? []), ...now.candidates].map((one) => [one.hostId, one.hostName]));
  const pick = (decision: Decision | null, hostId: string) => decision?.candidates.find((one) => one.hostId === hostId);
  return [...both].map(([hostId, hostName]) => ({ hostId, hostName, kept: pick(kept, hostId), now: pick(now, hostId) }));
};

/** Every host that mattered when it was placed and that matters now: fit or refused, and the parts of its score. */
export function DecisionTable({ kept, now, hereHostId }: { kept: Decision | null; now: Decision; hereHostId: string | null }) {
  const t = useTranslations('placement.table');
  const scored = [...(kept?.candidates ?? []), ...now.candidates].find((candidate) => candidate.scores.length > 0);
  return (
    <div className="flex flex-col gap-2">
      <Table label={t('label')}>
        <thead>
          <tr>
            <Th>{t('host')}</Th>
            {kept && <Th className="w-2/5">{t('kept')}</Th>}
            <Th className="w-2/5">{t('now')}</Th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(kept, now).map((row) => (
            <Tr key={row.hostId}>
              <Td className="whitespace-nowrap">
                <TextLink href={`/hosts/${row.hostId}`} className="text-text">
                  {row.hostName}
                </TextLink>{' '}
                {row.hostId === hereHostId && <Badge tone="info">{t('here')}</Badge>}{' '}
                {row.hostId === now.chosen && row.hostId !== hereHostId && <Badge tone="ok">{t('best')}</Badge>}
              </Td>
              {kept && (
                <Td>
                  <CandidateCell candidate={row.kept} />
                </Td>
              )}
              <Td>
                <CandidateCell candidate={row.now} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {scored && <ScoreLegend scores={scored.scores} />}
      {!kept && <p className="text-muted text-xs">{t('onlyNow')}</p>}
    </div>
  );
}

function CandidateCell({ candidate }: { candidate: Candidate | undefined }) {
  const t = useTranslations('placement.table');
  const points = useScoreFormat();
  const sentence = useRefusalSentence();
  if (!candidate) return <span className="text-muted text-xs">{t('notShown')}</span>;
  if (candidate.eligible) {
    return (
      <span className="grid min-w-40 grid-cols-[auto_1fr_2rem] items-center gap-2">
        <ToneIcon tone="ok" />
        <ScoreBar scores={candidate.scores} total={candidate.total} />
        <span className="text-right">{points(candidate.total)}</span>
      </span>
    );
  }
  return (
    <span className="flex min-w-40 items-start gap-2 py-1">
      <ToneIcon tone="off" className="mt-0.5" />
      <span className="text-muted">{candidate.refusals.map(sentence).join('; ')}</span>
    </span>
  );
}
