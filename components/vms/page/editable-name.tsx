'use client';
import { Pencil } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { useSentence } from '@/components/ui/use-sentence';
import { isProblemError } from '@/lib/api/problem-error';
import { useChangeVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';

/** The name as a heading; the pencil turns it into a field. Escape leaves it as it was. */
export function EditableName({ vm }: { vm: VmDetail }) {
  const t = useTranslations('vms');
  const sentence = useSentence();
  const [text, setText] = useState<string | null>(null);
  const change = useChangeVm(vm.id);
  if (text === null) {
    return (
      <span className="inline-flex max-w-full items-center gap-1">
        <span className="truncate">{vm.name}</span>
        <IconButton label={t('page.rename')} icon={<Pencil />} onClick={() => setText(vm.name)} className="text-muted" />
      </span>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = text.trim();
    if (name === vm.name) return setText(null);
    change.mutate({ name }, { onSuccess: () => [toast.success(t('renamed', { old: vm.name, name })), setText(null)] });
  };
  const problem = isProblemError(change.error) ? change.error.problem : null;
  return (
    <form onSubmit={submit} className="inline-flex flex-wrap items-center gap-2 font-normal">
      <Input
        autoFocus
        aria-label={t('page.renameLabel')}
        aria-invalid={problem !== null}
        value={text}
        maxLength={63}
        required
        className="w-64"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText(null)}
      />
      <Button type="submit" size="sm" variant="primary" loading={change.isPending}>
        {t('page.save')}
      </Button>
      {problem && (
        <span role="alert" className="text-error text-xs">
          {problem.errors?.[0]?.message ?? sentence('problem', problem.code, problem.params, problem.detail)}
        </span>
      )}
    </form>
  );
}
