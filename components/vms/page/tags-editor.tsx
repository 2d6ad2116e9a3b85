'use client';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { useChangeVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { useProblemToast } from '../actions/use-problem-toast';

/** The tags of a VM; the button opens the place where they are added and removed. */
export function TagsEditor({ vm, isOpen, onOpenChange }: { vm: VmDetail; isOpen: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('vms.page');
  const change = useChangeVm(vm.id);
  const tell = useProblemToast();
  const [text, setText] = useState('');
  const { tags } = vm.spec;
  const save = (next: readonly string[]) => change.mutate({ tags: [...next] }, { onError: tell });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = text.trim();
    if (tag === '') return;
    if (!tags.includes(tag)) save([...tags, tag]);
    setText('');
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {tags.map((tag) => (
        <Badge key={tag}>{tag}</Badge>
      ))}
      <Popover
        open={isOpen}
        onOpenChange={onOpenChange}
        className="w-64"
        trigger={
          <Button writes size="sm" variant="ghost" icon={<Plus />} className="h-6 px-1 text-muted" loading={change.isPending}>
            {tags.length === 0 ? t('tags') : null}
            <span className="sr-only">{t('editTags')}</span>
          </Button>
        }
      >
        <ul className="mb-2 flex flex-wrap gap-1 empty:hidden">
          {tags.map((tag) => (
            <li key={tag} className="inline-flex h-6 items-center rounded-sm bg-off-soft pl-2 text-xs">
              {tag}
              <button
                type="button"
                aria-label={t('removeTag', { tag })}
                className="flex size-6 items-center justify-center rounded-sm hover:bg-hover"
                onClick={() => save(tags.filter((other) => other !== tag))}
              >
                <X className="size-3" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <form onSubmit={add} className="flex gap-2">
          <Input
            aria-label={t('addTag')}
            placeholder={t('addTag')}
            value={text}
            maxLength={40}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" size="md" disabled={text.trim() === ''}>
            {t('save')}
          </Button>
        </form>
      </Popover>
    </span>
  );
}
