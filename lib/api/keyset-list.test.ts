import type { InfiniteData } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { type Cursor, reusablePage } from './keyset-list';
import type { Page } from './schemas/shared';

type Row = { id: string };
const page = (from: number, nextCursor: Cursor): Page<Row> => ({
  items: Array.from({ length: 100 }, (_, index) => ({ id: `vm-${from + index}` })),
  total: 400,
  nextCursor,
  revision: 1,
});
const cached: InfiniteData<Page<Row>, Cursor> = {
  pages: [page(0, 'a'), page(100, 'b'), page(200, 'c')],
  pageParams: [null, 'a', 'b'],
};

describe('refreshing a long list', () => {
  it('asks for the page in sight', () => expect(reusablePage(cached, 'a', { first: 120, last: 150 })).toBeNull());
  it('keeps the pages scrolled past', () => expect(reusablePage(cached, null, { first: 120, last: 150 })).toBe(cached.pages[0]));
  it('asks for both pages when the border is in sight', () => {
    expect(reusablePage(cached, null, { first: 90, last: 130 })).toBeNull();
    expect(reusablePage(cached, 'a', { first: 90, last: 130 })).toBeNull();
  });
  it('leaves a page below empty when its place has shifted, with the cursor that will fetch it', () => {
    expect(reusablePage(cached, 'b2', { first: 0, last: 40 })).toMatchObject({ items: [], nextCursor: 'b2' });
  });
  it('asks for everything the first time', () => expect(reusablePage(undefined, null, { first: 0, last: 0 })).toBeNull());
});
