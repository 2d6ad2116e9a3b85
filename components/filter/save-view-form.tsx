'use client';
import { type FormEvent, useId, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { type SavedView, useSaveView } from '@/lib/api/queries/views';

/** Keeps what the page shows now under a name. */
export function SaveViewForm({ page, query, onDone }: { page: SavedView['page']; query: string; onDone: () => void }) {
  const t = useTranslations('filter.views');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const nameId = useId();
  const save = useSaveView();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const saved = {
      onSuccess: () => [toast.success(t('saved', { name: name.trim() })), onDone()],
      onError: () => toast.error(t('failed')),
    };
    if (name.trim() !== '') save.mutate({ page, name: name.trim(), query, shared }, saved);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2 border-t pt-2">
      <label htmlFor={nameId} className="text-muted text-xs">
        {t('save')}
      </label>
      <Input id={nameId} value={name} maxLength={60} placeholder={t('name')} onChange={(event) => setName(event.target.value)} />
      <div className="flex items-center justify-between">
        <Switch checked={shared} onCheckedChange={setShared}>
          {t('share')}
        </Switch>
        <Button type="submit" size="sm" variant="primary" writes={false} loading={save.isPending} disabled={name.trim() === ''}>
          {t('saveButton')}
        </Button>
      </div>
    </form>
  );
}
