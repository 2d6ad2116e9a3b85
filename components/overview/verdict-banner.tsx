'use client';
import { useTranslations } from 'use-intl';
import { ObjectLink } from '@/components/shell/object-link';
import { cn } from '@/components/ui/cn';
import { TextLink } from '@/components/ui/text-link';
import { type Tone, ToneIcon } from '@/components/ui/tone';
import { useSentence } from '@/components/ui/use-sentence';
import type { Pool } from '@/lib/api/schemas/pool';
import { filterHref } from './filter-href';

const toneOf = ({ code, severity }: Pick<Pool['verdict'][number], 'code' | 'severity'>): VerdictTone =>
  code === 'healthy' ? 'ok' : severity;
const grounds = { ok: 'bg-ok-soft', info: 'bg-busy-soft', warning: 'bg-warning-soft', error: 'bg-error-soft' } as const;
type VerdictTone = Extract<Tone, 'ok' | 'info' | 'warning' | 'error'>;

const mostObjects = 3;

/** The pool in sentences, the worst first. */
export function VerdictBanner({ pool }: { pool: Pool }) {
  const t = useTranslations('overview.verdict');
  const worst = pool.verdict[0] ? toneOf(pool.verdict[0]) : 'ok';
  const counts = t('counts', { up: pool.hosts.up, hosts: pool.hosts.total, running: pool.guests.running, guests: pool.guests.total });
  return (
    <section
      aria-label={t('label')}
      className={cn('flex flex-wrap items-center gap-x-6 gap-y-1 rounded-lg border px-3 py-2.5', grounds[worst])}
    >
      <ul className="flex min-w-0 grow basis-72 flex-wrap gap-x-6 gap-y-1">
        {pool.verdict.map((sentence) => (
          <VerdictSentence key={sentence.code} sentence={sentence} />
        ))}
      </ul>
      <p className="text-muted">{counts}</p>
    </section>
  );
}

function VerdictSentence({ sentence }: { sentence: Pool['verdict'][number] }) {
  const t = useTranslations('overview.verdict');
  const write = useSentence();
  const shown = sentence.objects.slice(0, mostObjects);
  const href = filterHref(sentence.code, sentence.filter);
  const more = sentence.objects.length - shown.length;
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <ToneIcon tone={toneOf(sentence)} className="size-4" />
      <span className="font-medium text-base">{write('verdict', sentence.code, sentence.params)}</span>
      {shown.map((object) => (
        <ObjectLink key={object.id} kind={object.kind} id={object.id} name={object.name} className="underline" />
      ))}
      {more > 0 && <span className="text-muted">{t('more', { count: more })}</span>}
      {href && (
        <TextLink href={href} className="underline">
          {t('look')}
        </TextLink>
      )}
    </li>
  );
}
