import { describe, expect, it } from 'vitest';
import { chooseLocale } from './locale';

describe('the language of the first page', () => {
  it('is the one chosen before', () => expect(chooseLocale('fr', 'en')).toBe('fr'));
  it('is the first that the browser wants and Onepool speaks', () =>
    expect(chooseLocale(undefined, 'de-CH,fr-CH;q=0.9,en;q=0.8')).toBe('fr'));
  it('follows the weights, not the order', () => expect(chooseLocale(undefined, 'fr;q=0.2,en;q=0.9')).toBe('en'));
  it('is English for everybody else and for nonsense', () => {
    expect(chooseLocale('xx', 'ja')).toBe('en');
    expect(chooseLocale(undefined, null)).toBe('en');
  });
});
