'use client';
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { type DraftError, draftErrors } from './draft-errors';
import { draftStore } from './draft-store';
import { emptyDraft, type VmDraft } from './vm-draft';

export interface DraftControl {
  readonly draft: VmDraft;
  readonly errors: readonly DraftError[];
  readonly set: (part: Partial<VmDraft>) => void;
  readonly replace: (draft: VmDraft) => void;
  /** The sentence to show under a field; nothing before it was visited, unless all are shown. */
  readonly errorOf: (path: string) => string | null;
  readonly visit: (path: string) => void;
  readonly showAll: () => void;
}

const DraftContext = createContext<DraftControl | null>(null);

export function useDraft(): DraftControl {
  const control = useContext(DraftContext);
  if (!control) throw new Error('useDraft is used inside DraftProvider');
  return control;
}

/** Every error as its sentence, whether shown already or not. */
export function useErrorSentence(): (error: DraftError) => string {
  const t = useTranslations('wizard.error');
  return (error) => {
    const key = error.field.replaceAll('.', '-') as Parameters<typeof t.has>[0]; // has() tells whether it is one
    return t.has(key) ? t(key as 'other') : t('other');
  };
}

/** Holds the session's draft for the steps and the panel. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const draft = useSyncExternalStore(draftStore.subscribe, draftStore.read, () => emptyDraft);
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [isAllShown, setAllShown] = useState(false);
  const sentence = useErrorSentence();
  const errors = useMemo(() => draftErrors(draft), [draft]);
  const control: DraftControl = {
    draft,
    errors,
    set: (part) => draftStore.write({ ...draftStore.read(), ...part }),
    replace: draftStore.write,
    errorOf: (path) => {
      const found = isAllShown || visited.has(path) ? errors.find((error) => error.path === path) : undefined;
      return found ? sentence(found) : null;
    },
    visit: (path) => setVisited((paths) => (paths.has(path) ? paths : new Set([...paths, path]))),
    showAll: () => setAllShown(true),
  };
  return <DraftContext value={control}>{children}</DraftContext>;
}
