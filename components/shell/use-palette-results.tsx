'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import type { searchAnswer } from '@/lib/api/schemas/pool';
import { useSentence } from '../ui/use-sentence';
import { searchHitHref } from './object-href';
import { ObjectIcon } from './object-icon';
import type { PaletteItems } from './palette-group';
import { SearchHitState } from './search-hit-state';

type Group = z.infer<typeof searchAnswer>['groups'][number];

/** Objects that the server found, kind by kind, and the way to all of them. */
export function usePaletteResults(q: string, groups: readonly Group[]): PaletteItems[] {
  const t = useTranslations('shell.search');
  const sentence = useSentence();
  const router = useRouter();
  const toItem = (group: Group, item: Group['items'][number]) => ({
    value: `${group.kind} ${item.id}`,
    label: item.name,
    icon: <ObjectIcon kind={group.kind} />,
    hint: (
      <span className="inline-flex items-center gap-2">
        {item.hint}
        <SearchHitState kind={group.kind} state={item.state} />
      </span>
    ),
    run: () => router.push(searchHitHref(group.kind, item.id, item.name)),
  });
  const found = groups
    .filter((group) => group.items.length > 0)
    .map((group) => ({ heading: sentence('objectKind', group.kind), items: group.items.map((item) => toItem(group, item)) }));
  if (found.length === 0) return [];
  const all = {
    value: 'search',
    label: t('all', { q }),
    icon: <Search aria-hidden />,
    run: () => router.push(`/search?q=${encodeURIComponent(q)}`),
  };
  return [...found, { heading: t('title'), items: [all] }];
}
