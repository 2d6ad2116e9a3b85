'use client';
import { Tag } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';

/** One tag to add to, or take from, every selected VM. */
export function BulkTagForm({ onAsk }: { onAsk: (action: 'add-tag' | 'remove-tag', tag: string) => void }) {
  const t = useTranslations('vms');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const send = (action: 'add-tag' | 'remove-tag') => {
    if (tag.trim() === '') return;
    onAsk(action, tag.trim());
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <Button size="sm" icon={<Tag />}>
          {t('bulk.tag')}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          send('add-tag');
        }}
      >
        <label htmlFor={id} className="text-muted text-xs">
          {t('bulk.tag')}
        </label>
        <Input id={id} value={tag} maxLength={40} onChange={(event) => setTag(event.target.value)} />
        <div className="flex gap-2">
          <Button size="sm" type="submit" variant="primary" disabled={tag.trim() === ''}>
            {t('action.add-tag')}
          </Button>
          <Button size="sm" disabled={tag.trim() === ''} onClick={() => send('remove-tag')}>
            {t('action.remove-tag')}
          </Button>
        </div>
      </form>
    </Popover>
  );
}
