import { describe, expect, it } from 'vitest';
import { makeVm } from '@/lib/testing/make-guest';
import { makeHost } from '@/lib/testing/make-host';
import { makeInventory } from '@/lib/testing/make-inventory';
import { nodesBelow } from './tree-levels';

const inventory = makeInventory({
  hosts: [
    makeHost({ id: 'h1', rack: 'a' }),
    makeHost({ id: 'h2', rack: 'b', status: { state: 'down', maintenance: 'none', since: '2026-11-22T10:00:00.000Z' } }),
  ],
  guests: [
    makeVm({ id: 'web-1', on: 'h1', spec: { tags: ['web'] } }),
    makeVm({ id: 'web-2', on: 'h1', spec: { tags: ['web'], power: 'stopped' } }),
    makeVm({ id: 'db', on: 'h2', status: { state: 'unknown' } }),
  ],
});
const below = (parent: string | null, word = '', by: 'host' | 'tag' = 'host') =>
  nodesBelow(inventory, by, parent, word).map(({ id, count, worst }) => [id, count, worst]);

describe('the inventory tree', () => {
  it('leads from clusters over racks and hosts to VMs, each with the worst state below', () => {
    expect(below(null)).toEqual([['cluster-1', 3, 'error']]);
    expect(below('cluster-1')).toEqual([
      ['rack:cluster-1:a', 2, 'ok'],
      ['rack:cluster-1:b', 1, 'error'],
    ]);
    expect(below('rack:cluster-1:a')).toEqual([['h1', 2, 'ok']]);
    expect(below('h1')).toEqual([
      ['web-1', 0, 'ok'],
      ['web-2', 0, 'off'],
    ]);
  });

  it('keeps what matches a word, and what leads to it', () => {
    expect(below(null, 'web-2')).toEqual([['cluster-1', 1, 'ok']]);
    expect(below('cluster-1', 'web-2')).toEqual([['rack:cluster-1:a', 1, 'ok']]);
    expect(below('h1', 'web-2')).toEqual([['web-2', 0, 'off']]);
    expect(below('h1', 'h1'), 'a host that matches keeps all its VMs').toHaveLength(2);
    expect(below(null, 'nothing')).toEqual([]);
  });

  it('groups by tag as well', () => {
    expect(below(null, '', 'tag')).toEqual([['tag:web', 2, 'ok']]);
    expect(below('tag:web', '', 'tag').map(([id]) => id)).toEqual(['web-1', 'web-2']);
  });
});
