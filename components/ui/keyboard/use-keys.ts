'use client';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { type KeyBinding, KeyLayers } from './key-layers';

const layers = new KeyLayers();
let listening = false;

/** Puts these keys in force while the component is mounted, but never while somebody types or a dialog is open. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const run = useEffectEvent((keys: string) => bindings.find((binding) => binding.keys === keys)?.run());
  // Only a changed set of keys or words is a new layer; what they do is read when they are pressed.
  const shape = bindings.map((binding) => `${binding.keys}\t${binding.label}\t${binding.group}`).join('\n');
  useEffect(() => {
    listen();
    const layer = shape === '' ? [] : shape.split('\n').map((line) => bindingOf(line, run));
    return layers.add(layer);
  }, [shape]);
}

function bindingOf(line: string, run: (keys: string) => void): KeyBinding {
  const [keys = '', label = '', group = 'general'] = line.split('\t');
  return { keys, label, group: group as KeyBinding['group'], run: () => run(keys) }; // written by useKeys above
}

const none: readonly KeyBinding[] = [];

/** Every key in force now, newest layer first: what the help shows. */
export const useKeysInForce = (): readonly KeyBinding[] => useSyncExternalStore(layers.subscribe, layers.all, () => none);

function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || (event.repeat && event.key === 'Enter')) return;
    if (belongsElsewhere(event)) return;
    const binding = layers.press(event, event.timeStamp);
    if (!binding) return;
    event.preventDefault();
    binding.run();
  });
}

/** Keys typed into a field, pressed on a button, or inside a dialog or menu are theirs. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target || event.ctrlKey || event.metaKey) return false;
  if (target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="dialog"][data-modal="true"]')) return true;
  const presses = event.key === 'Enter' || event.key === ' ';
  return presses && target.closest('button, a, [role="button"], [role="checkbox"], [role="treeitem"], summary') !== null;
}
