import { describe, expect, it } from 'vitest';
import { areNamesValid, expandNames, toPattern } from './name-pattern';

describe('expandNames', () => {
  it('keeps the leading zeros of the first number', () => {
    expect(expandNames('web-{08..11}')).toEqual(['web-08', 'web-09', 'web-10', 'web-11']);
  });
  it('takes a text without a range as one name', () => {
    expect(expandNames('db-main')).toEqual(['db-main']);
  });
  it('puts the number where the range stands', () => {
    expect(expandNames('web-{1..2}.lab')).toEqual(['web-1.lab', 'web-2.lab']);
  });
  it.each(['web-{5..1}', 'web-{1..201}'])('refuses %s', (pattern) => {
    expect(expandNames(pattern)).toBeNull();
  });
});

describe('toPattern', () => {
  it('pads to the width of the count', () => {
    expect(toPattern('web', 12)).toBe('web-{01..12}');
  });
  it('leaves a pattern to say its own count', () => {
    expect(toPattern('web-{1..3}', 12)).toBe('web-{1..3}');
  });
});

describe('areNamesValid', () => {
  it.each(['', ' ', '-web', 'web/{1..2}', 'web-{3..1}', 'x'.repeat(64)])('refuses "%s"', (pattern) => {
    expect(areNamesValid(pattern)).toBe(false);
  });
  it.each(['web-{01..08}', 'été 1', 'db_main.lab'])('accepts "%s"', (pattern) => {
    expect(areNamesValid(pattern)).toBe(true);
  });
});
