import { describe, expect, it } from 'vitest';
import { termValues, withTerm } from './filter-terms';

describe('the terms of a filter', () => {
  it('are read by field', () => expect(termValues('web state:failed,running kind:migrate', 'state')).toEqual(['failed', 'running']));
  it('are not found inside other words', () => expect(termValues('mystate:x', 'state')).toEqual([]));
  it('are set beside what else was typed', () => expect(withTerm('web state:failed', 'state', ['running'])).toBe('state:running web'));
  it('go away when no value is left', () => expect(withTerm('state:failed web', 'state', [])).toBe('web'));
});
