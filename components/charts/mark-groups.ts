import type { Series } from '@/lib/api/schemas/metrics';

export type ChartMark = Series['marks'][number];

export interface MarkGroup {
  readonly x: number;
  /** Oldest first. */
  readonly marks: readonly ChartMark[];
  /** The worst of them. */
  readonly severity: ChartMark['severity'];
}

const rank = { info: 0, warning: 1, error: 2 } as const;
const worst = (marks: readonly ChartMark[]): ChartMark['severity'] =>
  marks.reduce<ChartMark['severity']>((most, mark) => (rank[mark.severity] > rank[most] ? mark.severity : most), 'info');

/** Joins marks that would overlap: each group begins `width` pixels after the one before it. */
export function groupMarks(marks: readonly ChartMark[], toX: (atMs: number) => number, width: number): MarkGroup[] {
  const placed = marks.map((mark) => ({ mark, x: toX(Date.parse(mark.at)) })).sort((a, b) => a.x - b.x);
  const groups: { x: number; marks: ChartMark[] }[] = [];
  for (const { mark, x } of placed) {
    const last = groups.at(-1);
    if (last && x - last.x < width) last.marks.push(mark);
    else groups.push({ x, marks: [mark] });
  }
  return groups.map((group) => ({ ...group, severity: worst(group.marks) }));
}
