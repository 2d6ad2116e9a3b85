const binary: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4, p: 1024 ** 5 };

/**
 * A number as a spreadsheet of any country writes it: 16384, "16,384", "16.384", "16 384", "1.5", "1,5", "1.024,5". Null when it
 * is none. A single separator before exactly three digits groups thousands, a dot only where `dotGroups` says so.
 */
export function parseLocalNumber(text: string, dotGroups: boolean): number | null {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '');
  if (!/^\d[\d.,]*$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return Number(plain);
  const hasBoth = plain.includes('.') && plain.includes(',');
  const separator = plain[last] ?? '';
  const groups = plain.split(separator);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (separator === ',' || dotGroups || groups.length > 2);
  if (!hasBoth && isGrouped) return Number(groups.join(''));
  if (!hasBoth && groups.length > 2) return null;
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`);
}

/**
 * Bytes of a cell: "16 GB", "512 MiB", or a bare number in the unit the header names, else in MiB as RVTools writes. VMware's
 * GB are 1024 MB, so every unit counts in steps of 1024. Null when it is no size.
 */
export function parseInventoryBytes(cell: string, header: string): number | null {
  const match = /^([\d.,\s\u00a0\u202f']+?)\s*([kmgtp])?(?:i?b)?$/i.exec(cell.trim());
  const unit = match?.[2]?.toLowerCase() ?? /\b([mgt])i?b\b/i.exec(header)?.[1]?.toLowerCase() ?? 'm';
  const number = match?.[1] === undefined ? null : parseLocalNumber(match[1], match[2] === undefined);
  return number === null ? null : Math.round(number * (binary[unit] ?? 1));
}

/** MHz of a cell: "2100", "2.1 GHz", "2,10GHz". Null when it is none. */
export function parseMhz(cell: string): number | null {
  const match = /^([\d.,\s]+?)\s*(m|g)?(?:hz)?$/i.exec(cell.trim());
  const isGiga = match?.[2]?.toLowerCase() === 'g';
  const number = match?.[1] === undefined ? null : parseLocalNumber(match[1], !isGiga);
  return number === null ? null : Math.round(isGiga ? number * 1000 : number);
}
