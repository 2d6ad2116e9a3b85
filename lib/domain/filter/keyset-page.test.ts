import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Keyset, takeAll, takePage } from './keyset-page';
import { compareNaturally } from './natural-order';

const item = fc.record({
  id: fc.uuid(),
  value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 }), fc.constantFrom('web-2', 'web-10', 'Web-2', 'a', '')),
});

describe('pages', () => {
  it('hold every item once, in order, whatever their size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { selector: ({ id }) => id }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (items, limit, descending) => {
          const request = { matches: () => true, sortValue: (each: (typeof items)[number]) => each.value, descending };
          const seen: string[] = [];
          let after: Keyset | null = null;
          do {
            const page: ReturnType<typeof takePage<(typeof items)[number]>> = takePage(items, { ...request, after, limit });
            expect(page.total).toBe(items.length);
            seen.push(...page.items.map(({ id }) => id));
            after = page.next;
          } while (after);
          expect(seen).toEqual(takeAll(items, request).map(({ id }) => id));
          expect(new Set(seen).size).toBe(items.length);
        },
      ),
    );
  });

  it('begin after the cursor also when its item is gone', () => {
    const items = ['a', 'b', 'd'].map((id) => ({ id }));
    const page = takePage(items, {
      matches: () => true,
      sortValue: ({ id }) => id,
      descending: false,
      after: { value: 'c', id: 'c' },
      limit: 5,
    });
    expect(page.items).toEqual([{ id: 'd' }]);
  });

  it('count what matches on all pages', () => {
    const items = Array.from({ length: 50 }, (_, index) => ({ id: `vm-${index}` }));
    let counted = 0;
    const matches = ({ id }: { id: string }) => id.endsWith('5');
    const page = takePage(items, { matches, sortValue: ({ id }) => id, descending: true, after: null, limit: 2, count: () => counted++ });
    expect([page.total, counted, page.items.map(({ id }) => id)]).toEqual([5, 5, ['vm-45', 'vm-35']]);
  });
});

describe('natural order', () => {
  it('puts names as people do', () => {
    const names = ['web-10', 'Web-2', 'web-2', 'web-002', 'web', 'db-1', 'web-2a', 'web-100000000000000000000', 'web-99'];
    expect(names.sort(compareNaturally)).toEqual([
      'db-1',
      'web',
      'Web-2',
      'web-002',
      'web-2',
      'web-2a',
      'web-10',
      'web-99',
      'web-100000000000000000000',
    ]);
  });

  it('is a total order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', '0', '1', '9', '-', ' '), maxLength: 6 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0) expect(compareNaturally(a, c)).toBeLessThanOrEqual(0);
        expect(compareNaturally(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
