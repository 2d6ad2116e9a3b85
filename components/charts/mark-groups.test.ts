import { expect, test } from 'vitest';
import { type ChartMark, groupMarks } from './mark-groups';

const makeMark = (second: number, severity: ChartMark['severity'] = 'info'): ChartMark => ({
  at: new Date(second * 1000).toISOString(),
  code: 'guest.moved',
  params: {},
  eventId: `event-${second}`,
  taskId: null,
  severity,
});
const toX = (atMs: number) => atMs / 1000;

test('marks that would overlap are one, with the worst severity', () => {
  const groups = groupMarks([makeMark(100), makeMark(10, 'error'), makeMark(0)], toX, 24);
  expect(groups.map((group) => [group.x, group.severity, group.marks.map((mark) => mark.eventId)])).toEqual([
    [0, 'error', ['event-0', 'event-10']],
    [100, 'info', ['event-100']],
  ]);
});

test('no two groups are closer than a mark is wide', () => {
  const groups = groupMarks(
    Array.from({ length: 60 }, (_, second) => makeMark(second)),
    toX,
    24,
  );
  expect(groups.map((group) => group.x)).toEqual([0, 24, 48]);
});
