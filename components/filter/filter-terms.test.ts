import { describe, expect, test } from 'vitest';
import { dropLastTerm, isOpenQuote, isUnfinished, splitTerms, termParts, withTerm } from './filter-terms';

describe('splitting a filter into chips', () => {
  test('keeps quoted spaces together, also while the quote is still open', () => {
    expect(splitTerms('state:running  -tag:"old stuff" "half way')).toEqual(['state:running', '-tag:"old stuff"', '"half way']);
  });
  test('finds nothing in blanks', () => {
    expect(splitTerms('   ')).toEqual([]);
  });
  test('knows an open quote', () => {
    expect([isOpenQuote('name:"a b'), isOpenQuote('name:"a b"')]).toEqual([true, false]);
  });
});

describe('editing a filter', () => {
  test('drops the last chip', () => {
    expect(dropLastTerm('state:running tag:"a b"')).toBe('state:running');
  });
  test('adds a term once', () => {
    expect(withTerm('state:running', 'state:running')).toBe('state:running');
    expect(withTerm('state:running', 'host:a1')).toBe('state:running host:a1');
  });
});

describe('reading a chip', () => {
  test.each([
    ['state:running', { negated: false, field: 'state', operator: ':', value: 'running' }],
    ['-tag:tmp', { negated: true, field: 'tag', operator: ':', value: 'tmp' }],
    ['cpu>=80', { negated: false, field: 'cpu', operator: '>=', value: '80' }],
    ['age<7d', { negated: false, field: 'age', operator: '<', value: '7d' }],
    ['web-14', { negated: false, field: '', operator: '', value: 'web-14' }],
    ['-', { negated: false, field: '', operator: '', value: '-' }],
  ])('%s', (term, parts) => {
    expect(termParts(term)).toEqual(parts);
  });
});

test.each([
  ['state:', true],
  ['cpu>', true],
  ['-', true],
  ['tag:a,', true],
  ['tag:"old st', true],
  ['state:running', false],
  ['web', false],
])('%s waits for its value: %s', (term, expected) => {
  expect(isUnfinished(term)).toBe(expected);
});
