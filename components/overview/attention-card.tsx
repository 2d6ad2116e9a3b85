'use client';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import { useSentence } from '@/components/ui/use-sentence';
import type { Pool } from '@/lib/api/schemas/pool';
import { attentionHref } from './filter-href';

/** Things that wait for somebody: each a count and the list behind it. */
export function AttentionCard({ attention }: { attention: Pool['attention'] }) {
  const t = useTranslations('overview.attention');
  return (
    <Card title={t('title')} bodyClassName="p-0">
      {attention.length === 0 ? (
        <p className="flex items-center gap-2 p-3 text-muted">
          <CircleCheck aria-hidden className="size-4 text-ok" />
          {t('nothing')}
        </p>
      ) : (
        <ul>
          {attention.map((item) => (
            <AttentionRow key={`${item.code} ${item.filter}`} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function AttentionRow({ item }: { item: Pool['attention'][number] }) {
  const sentence = useSentence();
  const format = useFormat();
  const words = sentence('verdict', item.code, { count: item.count });
  const href = attentionHref(item.page, item.filter);
  return (
    <li className="flex items-center gap-2 border-b px-3 py-2 last:border-b-0">
      <Badge tone="warning" className="min-w-6 justify-center">
        {format.number(item.count)}
      </Badge>
      {href ? <TextLink href={href}>{words}</TextLink> : <span>{words}</span>}
    </li>
  );
}
