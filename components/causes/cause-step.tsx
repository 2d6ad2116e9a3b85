'use client';
import {
  Activity,
  Box,
  Gauge,
  HeartPulse,
  ListChecks,
  type LucideIcon,
  PencilLine,
  RefreshCw,
  Route,
  Scale,
  Target,
  User,
  Zap,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { CauseLink } from '@/lib/api/schemas/causes';
import { SeeMoment } from '../past/see-moment';
import { objectHref } from '../shell/object-href';
import { cn } from '../ui/cn';
import { TextLink } from '../ui/text-link';
import { useFormat } from '../ui/use-format';
import { useCauseSentence } from './use-cause-sentence';

const icons: Readonly<Record<CauseLink['kind'], LucideIcon>> = {
  event: Activity,
  task: ListChecks,
  plan: Route,
  decision: Target,
  change: PencilLine,
  fault: Zap,
  user: User,
  rule: Scale,
  balancer: Gauge,
  ha: HeartPulse,
  reconciler: RefreshCw,
  import: Box,
  system: Box,
};

/** One link: what it was, when, what it was based on, and where to read on. */
export function CauseStep({ link, place, onLeave }: { link: CauseLink; place: 'effect' | 'between' | 'root'; onLeave: () => void }) {
  const t = useTranslations('causes');
  const format = useFormat();
  const words = useCauseSentence();
  const Icon = icons[link.kind];
  const href = link.page && objectHref(link.page.kind, link.page.id, link.page.name);
  const reasons = link.basedOn.flatMap((reason) => words(reason) ?? []);
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3">
      <span className="flex flex-col items-center" aria-hidden>
        <span
          className={cn(
            'flex size-6 items-center justify-center rounded-full border',
            place === 'root' ? 'border-accent text-accent' : 'text-muted',
          )}
        >
          <Icon className="size-3.5" />
        </span>
        {place !== 'root' && <span className="w-px flex-1 bg-line" />}
      </span>
      <div className="grid min-w-0 gap-0.5 pb-4">
        <p className="text-muted text-xs">{t(place === 'between' ? 'because' : place)}</p>
        <p className="font-medium">{words(link.sentence)}</p>
        {reasons.length > 0 && (
          <div className="text-muted">
            <p className="text-xs">{t('basedOn')}</p>
            <ul className="list-inside list-disc">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="flex flex-wrap items-center gap-x-3 text-xs">
          {link.at && (
            <time dateTime={link.at} className="text-muted">
              {format.dateTime(link.at)}
            </time>
          )}
          {href && link.page && (
            <TextLink href={href} onClick={onLeave}>
              {link.page.kind === 'task' || link.page.kind === 'plan'
                ? t(`open.${link.page.kind}`)
                : t('open.object', { name: link.page.name })}
            </TextLink>
          )}
          {link.at && <SeeMoment at={link.at} onLeave={onLeave} />}
        </p>
      </div>
    </li>
  );
}
