'use client';
import { useTranslations } from 'use-intl';
import type { KeyBinding } from '../keyboard/key-layers';
import { useKeys } from '../keyboard/use-keys';
import type { RowSelection } from './use-row-selection';

export interface RowKeysInput {
  readonly isOff: boolean;
  readonly ids: readonly string[];
  readonly activeIndex: number;
  readonly activate: (index: number) => void;
  readonly selection: RowSelection | undefined;
  /** Where the last single selection happened: Shift+x selects from there. */
  readonly anchorIndex: number;
  readonly setAnchor: (index: number) => void;
  readonly open: ((index: number) => void) | undefined;
  readonly peek: ((index: number) => void) | undefined;
}

/** j k walk, x selects, Shift+x selects up to here, Enter opens, Space peeks. */
export function useRowKeys({ isOff, ids, activeIndex, activate, selection, anchorIndex, setAnchor, open, peek }: RowKeysInput): void {
  const t = useTranslations('shell.keys');
  const binding = (keys: string, label: string, run: () => void): KeyBinding => ({ keys, label, group: 'list', run });
  const onActive = (run: (index: number) => void) => () => activeIndex >= 0 && run(activeIndex);
  const bindings = [
    binding('j', t('nextRow'), () => activate(Math.min(activeIndex + 1, ids.length - 1))),
    binding('k', t('previousRow'), () => activate(Math.max(activeIndex - 1, 0))),
  ];
  if (open) bindings.push(binding('Enter', t('openRow'), onActive(open)));
  if (peek) bindings.push(binding('Space', t('peekRow'), onActive(peek)));
  if (selection) {
    const selectOne = (index: number) => {
      const id = ids[index];
      if (id !== undefined) selection.toggle(id);
      setAnchor(index);
    };
    const selectRange = (index: number) => selection.addAll(ids.slice(Math.min(index, anchorIndex), Math.max(index, anchorIndex) + 1));
    bindings.push(binding('x', t('selectRow'), onActive(selectOne)), binding('Shift+x', t('selectRange'), onActive(selectRange)));
  }
  useKeys(isOff ? [] : bindings);
}
