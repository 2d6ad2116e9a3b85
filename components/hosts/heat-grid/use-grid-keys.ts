'use client';
import { type KeyboardEvent, useState } from 'react';

/** One tab stop for a whole grid; arrow keys walk in it. Bind `onKeyDown` to the element that holds the cells in order. */
export function useGridKeys(count: number) {
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cells = [...event.currentTarget.children].flatMap((item) =>
      item.firstElementChild instanceof HTMLElement ? [item.firstElementChild] : [],
    );
    const step = stepOf(event.key, columnsOf(cells));
    if (step === null) return;
    const next = Math.min(
      Math.max(event.key === 'Home' ? 0 : event.key === 'End' ? cells.length - 1 : current + step, 0),
      cells.length - 1,
    );
    event.preventDefault();
    event.stopPropagation();
    setActive(next);
    cells[next]?.focus();
  };
  return { current, setActive, onKeyDown };
}

function stepOf(key: string, columns: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, Home: 0, End: 0 };
  return steps[key] ?? null;
}

/** Cells in the first line, as the browser laid them out. */
function columnsOf(cells: readonly HTMLElement[]): number {
  const top = cells[0]?.offsetTop;
  const next = cells.findIndex((cell) => cell.offsetTop !== top);
  return next === -1 ? Math.max(1, cells.length) : next;
}
