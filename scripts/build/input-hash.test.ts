import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashInputs, isCurrent, writeStamp } from './input-hash.mjs';

let folder: string;
const file = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'inputs-'));
  mkdirSync(file('lib'));
  writeFileSync(file('lib/a.ts'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('what was made is made again', () => {
  it.each([
    ['when a file changes', () => writeFileSync(file('lib/a.ts'), 'two')],
    ['when a file comes', () => writeFileSync(file('lib/b.ts'), '')],
    ['when a file is renamed', () => renameSync(file('lib/a.ts'), file('lib/z.ts'))],
  ])('%s', (_when, change) => {
    const before = hashInputs([file('lib')]);
    change();
    expect(hashInputs([file('lib')])).not.toBe(before);
  });

  it('when the version of Node changes', () => {
    expect(hashInputs([file('lib')], '20')).not.toBe(hashInputs([file('lib')], '22'));
  });

  it('when the output was deleted with its stamp', () => {
    const hash = hashInputs([file('lib')]);
    writeStamp(file('dist/.inputs'), hash);
    expect(isCurrent(file('dist/.inputs'), hash)).toBe(true);
    rmSync(file('dist'), { recursive: true });
    expect(isCurrent(file('dist/.inputs'), hash)).toBe(false);
  });
});

describe('what was made is kept', () => {
  it('when only a test changes, and when an input is not there', () => {
    const before = hashInputs([file('lib'), file('public')]);
    writeFileSync(file('lib/a.test.ts'), 'new');
    expect(hashInputs([file('lib'), file('public')])).toBe(before);
  });
});
