'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { searchQuery } from '@/lib/api/queries/search';
import type { searchAnswer } from '@/lib/api/schemas/pool';
import { FilterField } from '../form/filter-field';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Link } from '../ui/link';
import { PageHeader } from '../ui/page-header';
import { SkeletonRows } from '../ui/skeleton';
import { useFormat } from '../ui/use-format';
import { useSentence } from '../ui/use-sentence';
import { searchHitHref } from './object-href';
import { ObjectIcon } from './object-icon';
import { SearchHitState } from './search-hit-state';

type Group = z.infer<typeof searchAnswer>['groups'][number];

/** Everything a name, address or tag is found in, kind by kind. */
export function SearchPage() {
  const t = useTranslations('shell.search');
  const [q, setQ] = useQueryState('q', parseAsString.withDefault(''));
  const { data, error, refetch, isLoading } = useQuery({ ...searchQuery(q, 50), placeholderData: keepPreviousData });
  const groups = (data?.groups ?? []).filter((group) => group.items.length > 0);
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="flex px-4 pb-3">
        <FilterField value={q} onChange={(text) => void setQ(text || null)} label={t('hint')} />
      </div>
      <div className="flex flex-col gap-3 px-4 pb-6">
        {q === '' && <EmptyState icon={<Search />} title={t('empty')} />}
        {q !== '' && isLoading && <SkeletonRows />}
        {q !== '' && error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {q !== '' && data && groups.length === 0 && (
          <EmptyState icon={<Search />} title={t('noHit', { q })}>
            {t('noHitHint')}
          </EmptyState>
        )}
        {q !== '' && groups.map((group) => <SearchGroup key={group.kind} group={group} />)}
      </div>
    </>
  );
}

function SearchGroup({ group }: { group: Group }) {
  const t = useTranslations('shell.search');
  const sentence = useSentence();
  const format = useFormat();
  const left = group.total - group.items.length;
  return (
    <Card title={`${sentence('objectKind', group.kind)} (${format.number(group.total)})`} bodyClassName="p-0">
      <ul>
        {group.items.map((item) => (
          <li key={item.id} className="border-b last:border-b-0">
            <Link
              href={searchHitHref(group.kind, item.id, item.name)}
              prefetch={false}
              className="flex min-h-8 items-center gap-2.5 px-3 hover:bg-hover"
            >
              <ObjectIcon kind={group.kind} />
              <span className="min-w-0 flex-1 truncate">{item.name}</span>
              <span className="max-w-[40%] truncate text-muted">{item.hint}</span>
              <SearchHitState kind={group.kind} state={item.state} />
            </Link>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="px-3 py-2 text-muted text-xs">{t('more', { count: left })}</p>}
    </Card>
  );
}
