const isDigit = (code: number) => code >= 48 && code <= 57;

/**
 * Compares names as people do: runs of digits by their number, letters without regard to case. web-2 comes before web-10.
 * Names that differ only in case or leading zeros are told apart by their text, so the order is total.
 */
export function compareNaturally(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const codeA = a.charCodeAt(i);
    const codeB = b.charCodeAt(j);
    if (isDigit(codeA) && isDigit(codeB)) {
      const endA = endOfDigits(a, i);
      const endB = endOfDigits(b, j);
      const difference = compareDigits(a.slice(i, endA), b.slice(j, endB));
      if (difference !== 0) return difference;
      i = endA;
      j = endB;
    } else if (codeA !== codeB) return codeA - codeB;
    else {
      i++;
      j++;
    }
  }
  return a.length - i - (b.length - j) || (left < right ? -1 : left > right ? 1 : 0);
}

function endOfDigits(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** By value, however long the numbers are. */
function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+(?=\d)/, '');
  const right = b.replace(/^0+(?=\d)/, '');
  return left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
}
