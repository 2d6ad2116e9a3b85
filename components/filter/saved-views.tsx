'use client';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, Trash2 } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { type SavedView, useDeleteView, viewsQuery } from '@/lib/api/queries/views';
import { SaveViewForm } from './save-view-form';

/** Kept filters, orders and columns of a page. A view is the page's query, so opening one is following a link. */
export function SavedViews({ page }: { page: SavedView['page'] }) {
  const t = useTranslations('filter.views');
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...viewsQuery(page), enabled: open });
  const views = data?.items ?? [];
  const query = useSearchParams().toString();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-72"
      trigger={
        <Button size="md" icon={<Bookmark />}>
          {t('button')}
        </Button>
      }
    >
      {views.length === 0 && <p className="mb-2 text-muted">{t('none')}</p>}
      <ViewGroup title={t('mine')} views={views.filter((view) => !view.shared)} onDone={() => setOpen(false)} />
      <ViewGroup title={t('shared')} views={views.filter((view) => view.shared)} onDone={() => setOpen(false)} />
      <SaveViewForm page={page} query={query} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function ViewGroup({ title, views, onDone }: { title: string; views: readonly SavedView[]; onDone: () => void }) {
  const t = useTranslations('filter.views');
  const router = useRouter();
  const pathname = usePathname();
  const remove = useDeleteView();
  if (views.length === 0) return null;
  const openView = (view: SavedView) => {
    router.push(view.query === '' ? pathname : `${pathname}?${view.query}`);
    onDone();
  };
  return (
    <section className="mb-2">
      <h3 className="text-muted text-xs">{title}</h3>
      <ul>
        {views.map((view) => (
          <li key={view.id} className="flex items-center">
            <Button size="sm" variant="ghost" className="min-w-0 flex-1 justify-start" onClick={() => openView(view)}>
              <span className="truncate">{view.name}</span>
            </Button>
            <IconButton
              label={t('remove', { name: view.name })}
              icon={<Trash2 />}
              onClick={() => remove.mutate(view.id, { onSuccess: () => toast.success(t('removed', { name: view.name })) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
