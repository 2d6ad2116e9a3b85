/** Where the label of a line across a chart stands. */
export type LabelSide = 'right' | 'left' | 'middle';

const sides: readonly LabelSide[] = ['right', 'left', 'middle'];
const labelHeight = 14;

/** Gives each line a side such that labels of lines that lie close together do not cover each other. `heights` are in pixels. */
export function placeLineLabels(heights: readonly number[]): LabelSide[] {
  const placed: LabelSide[] = [];
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let before = { height: Number.NEGATIVE_INFINITY, side: sides.length - 1 };
  for (const { height, index } of order) {
    const side = height - before.height < labelHeight ? (before.side + 1) % sides.length : 0;
    placed[index] = sides[side] ?? 'right';
    before = { height, side };
  }
  return placed;
}
