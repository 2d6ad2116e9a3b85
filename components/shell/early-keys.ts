/** Keys that people press as soon as they see a page: they are kept for the moment at which it can hear them. */
interface HeldKeys {
  readonly presses: readonly { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }[];
  /** Ends the holding. */
  readonly stop: () => void;
}

declare global {
  interface Window {
    onepoolHeldKeys?: HeldKeys | undefined;
  }
}

/** Runs in the page before any of our code has come: plain JavaScript, and only the search and filter keys. */
export const holdEarlyKeys = `(() => {
  const presses = [];
  const hold = (event) => {
    const { key, ctrlKey, metaKey } = event;
    const searches = key === 'k' && (ctrlKey || metaKey);
    const filters = key === '/' && !ctrlKey && !metaKey && !event.target.closest('input, textarea, select');
    if (!searches && !filters) return;
    event.preventDefault();
    presses.push({ key, ctrlKey, metaKey });
  };
  addEventListener('keydown', hold, true);
  window.onepoolHeldKeys = { presses, stop: () => removeEventListener('keydown', hold, true) };
})()`;

/** Presses the held keys again, now that somebody listens. */
export function replayEarlyKeys(): void {
  const held = window.onepoolHeldKeys;
  if (!held) return;
  window.onepoolHeldKeys = undefined;
  held.stop();
  // Twice the same would undo itself.
  const last = held.presses.at(-1);
  if (last) document.body.dispatchEvent(new KeyboardEvent('keydown', { ...last, bubbles: true, cancelable: true }));
}
