import type { BulkRequest } from '@/lib/api/schemas/bulk';
import type { Guest } from '@/lib/domain/model/guest';
import type { Task } from '@/lib/domain/model/task';
import { wantedFingerprint } from '@/lib/domain/reconciler/fingerprint';
import { withSpec } from '@/lib/domain/reconciler/with-spec';
import { deleteVm } from '../deeds/delete-vm';
import { migrateVm } from '../deeds/migrate-vm';
import { rebootVm } from '../deeds/restart-vm';
import { resumeVm } from '../deeds/resume-vm';
import { shutdownVm } from '../deeds/shutdown-vm';
import { startVm } from '../deeds/start-vm';
import { stopVm } from '../deeds/stop-vm';
import { suspendVm } from '../deeds/suspend-vm';
import type { Draft } from '../ledger';
import { guestRef, openTask } from '../open-task';
import { ApiError, invalidField } from '../problem';

/** Like a Deed, but one that only the pool must know of is done at once and opens no task. */
export type BulkDeed = (draft: Draft, guest: Guest, parentId: string | null) => Task | null;

/** What a bulk does to each VM. Throws `invalid` when a tag is missing. */
export function bulkDeed({ action, tag }: Pick<BulkRequest, 'action' | 'tag'>): BulkDeed {
  switch (action) {
    case 'start':
      return startVm;
    case 'shutdown':
      return shutdownVm;
    case 'stop':
      return stopVm;
    case 'reboot':
      return rebootVm;
    case 'suspend':
      return suspendVm;
    case 'resume':
      return resumeVm;
    case 'delete':
      return deleteVm;
    case 'migrate':
      return migrateVm({ hostId: null, pin: false });
    case 'add-tag':
      return changeTags(tag, (tags, word) => (tags.includes(word) ? tags : [...tags, word]));
    case 'remove-tag':
      return changeTags(tag, (tags, word) => (tags.includes(word) ? tags.filter((each) => each !== word) : tags));
    case 'protect':
      return setProtection(true);
    case 'unprotect':
      return setProtection(false);
  }
}

function changeTags(tag: string | undefined, change: (tags: readonly string[], word: string) => readonly string[]): BulkDeed {
  if (tag === undefined) throw invalidField('tag', 'required', 'Name the tag');
  return (draft, guest, parentId) => {
    const tags = change(guest.spec.tags, tag);
    if (tags === guest.spec.tags) throw new ApiError('nothing-to-do');
    return putChange(draft, guest, withSpec(guest, { tags }), parentId);
  };
}

const setProtection =
  (deleteProtection: boolean): BulkDeed =>
  (draft, guest, parentId) => {
    if (guest.spec.deleteProtection === deleteProtection) throw new ApiError('nothing-to-do');
    return putChange(draft, guest, withSpec(guest, { deleteProtection }), parentId);
  };

function putChange(draft: Draft, before: Guest, changed: Guest, parentId: string | null): Task | null {
  if (before.spec.deleted) {
    throw new ApiError('wrong-state', { action: 'change', name: before.name, state: before.status.state, reason: 'being-deleted' });
  }
  const guest = draft.put('guest', changed);
  if (wantedFingerprint(before) === wantedFingerprint(guest)) return null;
  return openTask(draft, { kind: 'resize', object: guestRef(guest), steps: ['reconfigure'], targetRevision: guest.revision, parentId });
}

/** Reasons that mean "it is so already" rather than "it cannot". */
const alreadyReasons: ReadonlySet<string> = new Set(['already-running', 'already-stopped', 'already-suspended', 'being-deleted']);

export const isAlready = ({ code, params }: ApiError): boolean => code === 'nothing-to-do' || alreadyReasons.has(String(params.reason));
