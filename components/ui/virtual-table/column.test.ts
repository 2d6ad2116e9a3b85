import { describe, expect, it } from 'vitest';
import { arrangeColumns, type Column, firstLayout, moveColumn } from './column';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  width: 100,
  cell: (row) => row,
  ...more,
});
const columns = [column('name', { required: true }), column('host'), column('tags', { hiddenAtFirst: true })];
const idsOf = (layout = firstLayout(columns), all = columns) => arrangeColumns(all, layout, 32).map((shown) => shown.column.id);

describe('the columns of a table', () => {
  it('begin in the order of the code, without those hidden at first', () => {
    expect(idsOf()).toEqual(['name', 'host']);
  });
  it('show a required column even when a kept layout hides it', () => {
    expect(idsOf({ ...firstLayout(columns), hidden: ['name'] })).toEqual(['name', 'host', 'tags']);
  });
  it('put pinned columns first and stick them beside each other', () => {
    const shown = arrangeColumns(columns, { ...firstLayout(columns), pinned: ['host'] }, 32);
    expect(shown.map(({ column: { id }, stickyLeft }) => [id, stickyLeft])).toEqual([
      ['host', 32],
      ['name', null],
    ]);
  });
  it('place a column that a kept layout has never heard of where the code has it', () => {
    const kept = firstLayout(columns);
    expect(idsOf(kept, [column('name'), column('new'), column('host')])).toEqual(['name', 'new', 'host']);
  });
  it('never get narrower than their least width', () => {
    const [first] = arrangeColumns(columns, { ...firstLayout(columns), widths: { name: 3 } }, 0);
    expect(first?.width).toBe(48);
  });
});

describe('moving a column', () => {
  it('puts it before another', () => expect(moveColumn(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']));
  it('puts it at the end', () => expect(moveColumn(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']));
});
