import { describe, expect, it } from 'vitest';
import { EventStreamParser } from './event-stream';

const parse = (...pieces: string[]) => {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe('a server-sent stream', () => {
  it('gives each event with its id', () => {
    expect(parse('id: 7\ndata: {"a":1}\n\nid: 8\ndata: {"a":2}\n\n')).toEqual([
      { id: '7', data: '{"a":1}' },
      { id: '8', data: '{"a":2}' },
    ]);
  });
  it('waits for the rest of an event that is cut anywhere', () => {
    const text = 'id: 12\ndata: hello\n\n';
    for (let at = 1; at < text.length; at++) expect(parse(text.slice(0, at), text.slice(at))).toEqual([{ id: '12', data: 'hello' }]);
  });
  it('takes heartbeats and retry hints for no event', () => {
    expect(parse('retry: 2000\n: connected\n\n: alive\n\n')).toEqual([]);
  });
  it('joins the lines of one event', () => {
    expect(parse('data: one\r\ndata: two\r\n\r\n')).toEqual([{ id: null, data: 'one\ntwo' }]);
  });
});
