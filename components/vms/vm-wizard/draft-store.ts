import { emptyDraft, type VmDraft, vmDraft } from './vm-draft';

const storageKey = 'onepool.vm-draft';
const listeners = new Set<() => void>();
let kept: { text: string | null; draft: VmDraft } | null = null;

const parse = (text: string | null): VmDraft => {
  if (text === null) return emptyDraft;
  try {
    return vmDraft.parse(JSON.parse(text));
  } catch {
    return emptyDraft; // written by another version
  }
};

/** The draft of this tab's session: it survives a reload and Back, and ends with the tab. */
export const draftStore = {
  read(): VmDraft {
    const text = sessionStorage.getItem(storageKey);
    if (kept === null || kept.text !== text) kept = { text, draft: parse(text) };
    return kept.draft;
  },
  write(draft: VmDraft): void {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
    for (const listener of listeners) listener();
  },
  clear(): void {
    sessionStorage.removeItem(storageKey);
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
