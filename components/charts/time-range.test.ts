import { expect, test } from 'vitest';
import { isLive, toRangeQuery, toZoom } from './time-range';

const noon = Date.UTC(2026, 10, 22, 12);

test('a preset asks for a span that ends now, a zoom for two moments', () => {
  expect(toRangeQuery({ preset: '1h', zoom: null })).toEqual({ spanMs: 3_600_000 });
  expect(toRangeQuery({ preset: '1h', zoom: { fromMs: noon, toMs: noon + 60_000 } })).toEqual({
    from: '2026-11-22T12:00:00.000Z',
    to: '2026-11-22T12:01:00.000Z',
  });
});

test('a drag to the left zooms like one to the right', () => {
  expect(toZoom(noon + 90_000, noon)).toEqual({ fromMs: noon, toMs: noon + 90_000 });
});

test('a drag shorter than two samples is no zoom', () => {
  expect(toZoom(noon, noon + 39_999)).toBeNull();
});

test('only the five minutes that end now are live', () => {
  expect(isLive({ preset: '5m', zoom: null })).toBe(true);
  expect(isLive({ preset: '5m', zoom: { fromMs: noon, toMs: noon + 60_000 } })).toBe(false);
});
