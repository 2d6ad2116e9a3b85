'use client';
import { parseAsBoolean, parseAsIsoDateTime, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { type RangePreset, rangePresets, type TimeRange, toZoom } from './time-range';

export interface TimeRangeControl {
  readonly range: TimeRange;
  /** Draw the day before as a thin line. */
  readonly yesterday: boolean;
  readonly choose: (preset: RangePreset) => void;
  readonly zoomTo: (startMs: number, endMs: number) => void;
  readonly zoomOut: () => void;
  readonly showYesterday: (shown: boolean) => void;
}

const parsers = {
  range: parseAsStringLiteral(rangePresets).withDefault('1h'),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
  yesterday: parseAsBoolean.withDefault(false),
};

/** The page's time range, kept in its URL: a reload, a shared link and Back all come to the same charts. */
export function useTimeRange(): TimeRangeControl {
  const [state, setState] = useQueryStates(parsers, { history: 'push' });
  return useMemo(() => {
    const zoom = state.from && state.to ? toZoom(state.from.getTime(), state.to.getTime()) : null;
    return {
      range: { preset: state.range, zoom },
      yesterday: state.yesterday,
      choose: (preset) => void setState({ range: preset, from: null, to: null }),
      zoomTo: (startMs, endMs) => {
        const next = toZoom(startMs, endMs);
        if (next) void setState({ from: new Date(next.fromMs), to: new Date(next.toMs) });
      },
      zoomOut: () => void setState({ from: null, to: null }),
      showYesterday: (shown) => void setState({ yesterday: shown }),
    };
  }, [state, setState]);
}
