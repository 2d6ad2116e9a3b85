import { describe, expect, it } from 'vitest';
import * as codes from '../api/codes';
import { messages } from './messages';

type Tree = { [key: string]: string | Tree };

function sentences(tree: Tree, path = ''): [path: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
  );
}

/** Names of the arguments of an ICU sentence: after a brace at the start of an argument, never the text of a plural's branch. */
function argumentsOf(sentence: string): string[] {
  const found = new Set<string>();
  let depth = 0;
  for (let at = 0; at < sentence.length; at++) {
    if (sentence[at] === '}') depth--;
    if (sentence[at] !== '{') continue;
    depth++;
    const name = /^\{\s*(\w+)\s*[,}]/.exec(sentence.slice(at))?.[1];
    if (name !== undefined && depth % 2 === 1) found.add(name);
  }
  return [...found].sort();
}

const en = new Map(sentences(messages.en as Tree));
const fr = new Map(sentences(messages.fr as Tree));

describe('the two languages', () => {
  it('have the same sentences', () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('take the same arguments in each sentence', () => {
    for (const [path, sentence] of en)
      expect({ path, names: argumentsOf(fr.get(path) ?? '') }).toEqual({ path, names: argumentsOf(sentence) });
  });

  it('leave no sentence empty', () => {
    for (const [path, sentence] of [...en, ...fr]) expect(sentence.trim(), path).not.toBe('');
  });
});

describe('every code the server can send', () => {
  const families = {
    problem: codes.problemCodes,
    remedy: codes.problemCodes,
    reason: codes.reasonCodes,
    event: codes.eventCodes,
    taskError: codes.taskErrorCodes,
    verdict: codes.verdictCodes,
  };
  it.each(Object.entries(families))('has a sentence in both languages: %s', (family, list) => {
    const missing = list.filter((code) => !en.has(`codes.${family}.${code}`) || !fr.has(`codes.${family}.${code}`));
    expect(missing).toEqual([]);
  });
});
