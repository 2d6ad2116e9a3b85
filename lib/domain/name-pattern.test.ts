import { expect, it } from 'vitest';
import { expandNames } from './name-pattern';

it.each([
  ['web', 1, ['web']],
  ['web', 3, ['web-1', 'web-2', 'web-3']],
  ['web-{01..03}', 1, ['web-01', 'web-02', 'web-03']],
  ['web-{8..10}.lab', 3, ['web-8.lab', 'web-9.lab', 'web-10.lab']],
  ['web-{3..1}', 1, null],
  ['web-{1..999999999}', 1, null],
  ['web-{1..2}', 3, null],
])('the pattern "%s" and the count %i stand for %j', (pattern, count, names) => {
  expect(expandNames(pattern, count, 200)).toEqual(names);
});
