import type { FieldKind } from './field';

const KIB = 1024;
const byteUnits: Readonly<Record<string, number>> = { b: 1, k: KIB, m: KIB ** 2, g: KIB ** 3, t: KIB ** 4, p: KIB ** 5 };
const SECOND = 1000;
const durationUnits: Readonly<Record<string, number>> = {
  s: SECOND,
  m: 60 * SECOND,
  h: 3600 * SECOND,
  d: 86_400 * SECOND,
  w: 7 * 86_400 * SECOND,
};

/** A number with the unit its field allows, in bytes, milliseconds, a share or as it is; null when it is none. */
export function parseFigure(kind: FieldKind, text: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?|\.\d+)\s*([a-z%]*)$/i.exec(text.trim());
  if (!match?.[1]) return null;
  const value = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  switch (kind) {
    case 'percent':
      return unit === '' || unit === '%' ? value / 100 : null;
    case 'bytes':
      return scaled(value, unit.replace(/(?<=[kmgtp])(ib|b)$/, ''), byteUnits, 'g');
    case 'duration':
      return scaled(value, unit, durationUnits, 'd');
    default:
      return unit === '' ? value : null;
  }
}

function scaled(value: number, unit: string, units: Readonly<Record<string, number>>, usual: string): number | null {
  const factor = units[unit === '' ? usual : unit];
  return factor === undefined ? null : value * factor;
}
