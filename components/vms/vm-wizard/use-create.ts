'use client';
import { nanoid } from 'nanoid';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useActOnVm, useCreateVms } from '@/lib/api/queries/vms';
import type { PlacementPreview } from '@/lib/api/schemas/decisions';
import { draftStore } from './draft-store';
import { toCreateVmsRequest } from './to-request';
import type { VmDraft } from './vm-draft';

type Created = Awaited<ReturnType<ReturnType<typeof useCreateVms>['mutateAsync']>>;

/**
 * Sends a draft: a clone, or one or many new VMs, with the revision of the preview that was seen. Says when the choice has
 * changed since, and goes to what was made. One idempotency key per draft text, so that a second press makes nothing twice.
 */
export function useCreate(preview: PlacementPreview | undefined) {
  const t = useTranslations('wizard');
  const router = useRouter();
  const create = useCreateVms();
  const act = useActOnVm();
  const sent = useRef({ text: '', key: '' });

  const created = ({ vms, previewChanged }: Created) => {
    const [first] = vms;
    if (!first) return;
    const host = first.status.assignedHostName;
    if (previewChanged) {
      const hint = vms.length === 1 && host ? t('choiceChangedHint', { name: first.name, host }) : t('choiceChangedMany');
      toast.warning(t('choiceChanged'), { description: hint, duration: 12_000 });
    } else {
      toast.success(
        vms.length === 1 && host ? t('createdOn', { name: first.name, host }) : t('created', { count: vms.length, name: first.name }),
      );
    }
    draftStore.clear();
    router.push(vms.length === 1 ? `/vms/${first.id}` : '/vms?sort=-created');
  };

  const submit = (draft: VmDraft) => {
    if (draft.source === 'clone' && draft.sourceVmId) {
      const body = { name: draft.name.trim(), power: draft.power };
      const cloned = () => {
        draftStore.clear();
        toast.success(t('cloned', { name: draft.name, source: draft.sourceVmName }));
        router.push('/vms?sort=-created');
      };
      return act.mutate({ vmId: draft.sourceVmId, action: 'clone', body }, { onSuccess: cloned });
    }
    const request = toCreateVmsRequest(draft);
    const text = JSON.stringify(request);
    if (sent.current.text !== text) sent.current = { text, key: nanoid() };
    const seen = preview ? { previewRevision: preview.revision } : {};
    create.mutate({ body: { ...request, ...seen }, idempotencyKey: sent.current.key }, { onSuccess: created });
  };
  return { submit, isPending: create.isPending || act.isPending, error: create.error ?? act.error };
}
