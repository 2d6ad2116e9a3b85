import { describe, expect, it } from 'vitest';
import type { TreeNode } from '@/lib/api/schemas/pool';
import { shapeTree, type TreePage, type TreeRequest } from './tree-rows';

const node = (id: string, hasChildren = false): TreeNode => ({
  id,
  kind: hasChildren ? 'host' : 'vm',
  name: id,
  count: 2,
  worst: 'ok',
  state: null,
  hasChildren,
});
const pages: Record<string, TreePage> = {
  '/': { items: [node('host-1', true), node('host-2', true)], nextCursor: null, total: 2 },
  'host-1/': { items: [node('vm-1')], nextCursor: 'p2', total: 2 },
  'host-1/p2': { items: [node('vm-2')], nextCursor: null, total: 2 },
};
const shape = (open: string[], pagesWanted = {}) =>
  shapeTree({ open: new Set(open), pagesWanted, pageOf: ({ parent, cursor }: TreeRequest) => pages[`${parent ?? ''}/${cursor ?? ''}`] });
const drawn = (open: string[], pagesWanted = {}) =>
  shape(open, pagesWanted).rows.map((row) =>
    row.kind === 'node' ? `${'  '.repeat(row.depth)}${row.node.id}` : `${'  '.repeat(row.depth)}(${row.kind})`,
  );

describe('the inventory tree', () => {
  it('shows the roots while nothing is open', () => expect(drawn([])).toEqual(['host-1', 'host-2']));
  it('shows children under an open node and offers the rest', () => {
    expect(drawn(['host-1'])).toEqual(['host-1', '  vm-1', '  (more)', 'host-2']);
  });
  it('shows the next page when it is wanted', () => {
    expect(drawn(['host-1'], { 'host-1': 2 })).toEqual(['host-1', '  vm-1', '  vm-2', 'host-2']);
  });
  it('asks for the children of an open node that are not there yet', () => {
    expect(drawn(['host-2'])).toEqual(['host-1', 'host-2', '  (loading)']);
    expect(shape(['host-2']).requests).toContainEqual({ parent: 'host-2', cursor: null });
  });
  it('asks for nothing under a closed node', () => expect(shape([]).requests).toEqual([{ parent: null, cursor: null }]));
});
