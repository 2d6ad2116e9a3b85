'use client';
import { useEffect, useRef, useState } from 'react';
import { isOpenQuote, isUnfinished, joinTerms, splitTerms } from './filter-terms';

const applyAfterMs = 250;

/**
 * The text of a filter while a person edits it: finished chips and the term being typed. The list follows 250 ms after the last
 * key. A value from outside (Back, a saved view, a link) replaces both.
 */
export function useFilterText(value: string, onChange: (text: string) => void) {
  const [chips, setChips] = useState(() => splitTerms(value));
  const [draft, setDraft] = useState('');
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  if (value !== seen) {
    setSeen(value);
    if (value !== joinTerms([...chips, draft]) && !(isUnfinished(draft) && value === joinTerms(chips))) {
      setChips(splitTerms(value));
      setDraft('');
    }
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const emit = (nextChips: readonly string[], nextDraft: string, delayMs: number) => {
    clearTimeout(timer.current);
    const text = joinTerms([...nextChips, isUnfinished(nextDraft) ? '' : nextDraft.trim()]);
    if (delayMs === 0) return onChange(text);
    timer.current = setTimeout(() => onChange(text), delayMs);
  };
  const set = (nextChips: readonly string[], nextDraft: string, delayMs = 0) => {
    setChips([...nextChips]);
    setDraft(nextDraft);
    emit(nextChips, nextDraft, delayMs);
  };

  return {
    chips,
    draft,
    text: joinTerms([...chips, draft]),
    isUnfinished: isUnfinished(draft),
    /** With the blank that tells the server that the last chip is finished. */
    asked: chips.length > 0 ? `${joinTerms(chips)} ${draft}` : draft,
    /** A blank outside quotes ends the term and makes it a chip. */
    type: (text: string) => {
      if (!/\s$/.test(text) || isOpenQuote(text)) return set(chips, text, applyAfterMs);
      set([...chips, ...splitTerms(text)], '');
    },
    commit: () => set([...chips, ...splitTerms(draft)], ''),
    replaceAll: (text: string, keepTyping: boolean) => {
      const terms = splitTerms(text);
      if (keepTyping) set(terms.slice(0, -1), terms.at(-1) ?? '');
      else set(terms, '');
    },
    edit: (index: number) => set([...chips.filter((_, other) => other !== index), ...splitTerms(draft)], chips[index] ?? '', applyAfterMs),
    remove: (index: number) =>
      set(
        chips.filter((_, other) => other !== index),
        draft,
      ),
    clear: () => set([], ''),
  };
}
