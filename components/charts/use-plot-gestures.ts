'use client';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useChartCursor, useSetChartCursor } from './chart-cursor';
import { nearestIndex, type PlotGeometry, toMoment } from './plot-geometry';

export interface PlotSelection {
  readonly startMs: number;
  readonly endMs: number;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10 };

/** Mouse, touch and keys on a plot: the cursor follows, a drag selects, a double click goes back. */
export function usePlotGestures(
  geometry: PlotGeometry,
  times: readonly number[],
  handlers: { zoomTo: (startMs: number, endMs: number) => void; zoomOut: () => void },
) {
  const cursor = useChartCursor();
  const setCursor = useSetChartCursor();
  const [selection, setSelection] = useState<PlotSelection | null>(null);
  const momentOf = (event: PointerEvent<HTMLElement>) =>
    toMoment(geometry, event.clientX - event.currentTarget.getBoundingClientRect().left);
  const snap = (atMs: number) => times[nearestIndex(times, atMs)] ?? null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The first bucket may begin before the plot does: the cursor stays on what is drawn.
    const first = Math.max(
      times.findIndex((at) => at >= geometry.fromMs),
      0,
    );
    const last = times.length - 1;
    const here = cursor === null ? last : nearestIndex(times, cursor);
    const next = event.key === 'Home' ? first : event.key === 'End' ? last : here + (steps[event.key] ?? Number.NaN);
    if (event.key === 'Escape') {
      setSelection(null);
      setCursor(null);
      return;
    }
    if (event.key === '-') return handlers.zoomOut();
    if (Number.isNaN(next)) return;
    event.preventDefault();
    event.stopPropagation();
    setCursor(times[Math.min(Math.max(next, first), last)] ?? null);
  };

  return {
    cursor,
    selection,
    bind: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = momentOf(event);
        setSelection({ startMs: at, endMs: at });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const at = momentOf(event);
        setCursor(snap(at));
        if (selection) setSelection({ ...selection, endMs: at });
      },
      onPointerUp: () => {
        if (selection) handlers.zoomTo(selection.startMs, selection.endMs);
        setSelection(null);
      },
      onPointerLeave: () => setCursor(null),
      onPointerCancel: () => setSelection(null),
      onDoubleClick: handlers.zoomOut,
      onKeyDown,
      onBlur: () => setCursor(null),
    },
  };
}
