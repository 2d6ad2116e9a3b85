'use client';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import type { searchAnswer } from '@/lib/api/schemas/pool';
import { useSentence } from '../ui/use-sentence';
import { searchHitHref } from './object-href';
import { ObjectIcon } from './object-icon';
import { PaletteGroup, PaletteItem } from './palette-item';
import { SearchHitState } from './search-hit-state';

type Groups = z.infer<typeof searchAnswer>['groups'];

/** Objects that the server found, kind by kind. */
export function PaletteResults({ q, groups, onDone }: { q: string; groups: Groups; onDone: () => void }) {
  const t = useTranslations('shell.search');
  const sentence = useSentence();
  const router = useRouter();
  const go = (href: string) => {
    onDone();
    router.push(href);
  };
  if (q === '' || groups.length === 0) return null;
  return (
    <>
      {groups.map((group) => (
        <PaletteGroup key={group.kind} heading={sentence('objectKind', group.kind)}>
          {group.items.map((item) => (
            <PaletteItem
              key={item.id}
              value={`${group.kind} ${item.id}`}
              icon={<ObjectIcon kind={group.kind} />}
              onSelect={() => go(searchHitHref(group.kind, item.id, item.name))}
              hint={
                <span className="inline-flex items-center gap-2">
                  {item.hint}
                  <SearchHitState kind={group.kind} state={item.state} />
                </span>
              }
            >
              {item.name}
            </PaletteItem>
          ))}
        </PaletteGroup>
      ))}
      <PaletteItem value={`search ${q}`} icon={<Search />} onSelect={() => go(`/search?q=${encodeURIComponent(q)}`)}>
        {t('all', { q })}
      </PaletteItem>
    </>
  );
}
