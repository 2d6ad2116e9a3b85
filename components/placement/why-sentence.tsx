'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { Decision, VmPlacement } from '@/lib/api/schemas/decisions';
import { useScoreFormat } from './use-score-format';

interface Here {
  readonly hostId: string;
  readonly hostName: string;
  /** ISO 8601 time since when it is there. */
  readonly since: string;
}

const HostLink = ({ id, name }: { id: string; name: string }) => (
  <TextLink href={`/hosts/${id}`} className="font-medium">
    {name}
  </TextLink>
);

/** Why a VM is where it is, and where it would go if it were asked now: the same facts as the table, as a person would say them. */
export function WhySentence({
  placement,
  here,
  isPinned,
}: {
  placement: Pick<VmPlacement, 'kept' | 'now'>;
  here: Here | null;
  isPinned: boolean;
}) {
  const t = useTranslations('placement.why');
  const format = useFormat();
  const { kept, now } = placement;
  if (!here) return <p className="text-base">{t('nowhere')}</p>;
  const values = { since: format.shortDateTime(here.since), host: () => <HostLink id={here.hostId} name={here.hostName} /> };
  const isOfHere = kept !== null && kept.chosen === here.hostId;
  return (
    <div className="flex flex-col gap-1 text-base">
      {isOfHere ? (
        <p>
          {t.rich('since', { ...values, kind: t(`kind.${kept.kind}`) })} <Reason decision={kept} isPinned={isPinned} />
        </p>
      ) : (
        <p>{t.rich('found', values)}</p>
      )}
      <p className="text-muted">
        <Now decision={now} here={here} />
      </p>
    </div>
  );
}

function Reason({ decision, isPinned }: { decision: Decision; isPinned: boolean }): ReactNode {
  const t = useTranslations('placement');
  const points = useScoreFormat();
  const chosen = decision.candidates.find((candidate) => candidate.hostId === decision.chosen);
  const [first, second] = [...(chosen?.scores ?? [])].sort((a, b) => b.weighted - a.weighted);
  const { eligibleCount: eligible, hostsConsidered: considered } = decision;
  if (eligible === 1) return isPinned ? t('why.pinned') : t('why.only', { considered });
  if (!chosen || !first || !second) return t('why.of', { eligible, considered });
  const best = t('why.best', {
    total: points(chosen.total),
    first: t(`scorer.${first.scorer}`),
    second: t(`scorer.${second.scorer}`),
  });
  const isTie = decision.margin !== null && Math.abs(decision.margin) < 0.0005;
  const margin =
    decision.runnerUpName && decision.margin !== null
      ? t(isTie ? 'why.tie' : 'why.margin', { runnerUp: decision.runnerUpName, margin: points(decision.margin) })
      : '';
  return `${best} ${margin} ${t('why.of', { eligible, considered })}`;
}

function Now({ decision, here }: { decision: Decision; here: Here }): ReactNode {
  const t = useTranslations('placement.why');
  const points = useScoreFormat();
  const { chosen, chosenName } = decision;
  if (chosen === null || chosenName === null) return t('nowNone');
  const host = () => <HostLink id={chosen} name={chosenName} />;
  if (chosen === here.hostId) return t.rich('nowStay', { host });
  const totalOf = (hostId: string) => decision.candidates.find((one) => one.hostId === hostId && one.eligible)?.total;
  const [best, present] = [totalOf(chosen), totalOf(here.hostId)];
  if (best === undefined || present === undefined) return t.rich('nowMovePlain', { host });
  return t.rich('nowMove', { host, margin: points(best - present) });
}
