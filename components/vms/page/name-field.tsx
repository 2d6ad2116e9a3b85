'use client';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useSentence } from '@/components/ui/use-sentence';
import { isProblemError } from '@/lib/api/problem-error';
import { useChangeVm } from '@/lib/api/queries/vms';
import type { VmDetail } from '@/lib/api/schemas/vms';

/** The field that a VM's name turns into. Escape leaves the name as it was. */
export function NameField({ vm, onClose }: { vm: VmDetail; onClose: () => void }) {
  const t = useTranslations('vms');
  const sentence = useSentence();
  const [text, setText] = useState(vm.name);
  const change = useChangeVm(vm.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = text.trim();
    if (name === vm.name) return onClose();
    change.mutate({ name }, { onSuccess: () => [toast.success(t('renamed', { old: vm.name, name })), onClose()] });
  };
  const problem = isProblemError(change.error) ? change.error.problem : null;
  return (
    <form onSubmit={submit} className="inline-flex flex-wrap items-center gap-2">
      <Input
        autoFocus
        aria-label={t('page.renameLabel')}
        aria-invalid={problem !== null}
        value={text}
        maxLength={63}
        required
        className="w-64"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
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
