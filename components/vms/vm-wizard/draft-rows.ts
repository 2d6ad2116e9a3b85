/** Deeds on a list of drafts with keys, each handing on the whole new list. */
export const draftRows = <Row extends { readonly key: string }>(rows: readonly Row[], onChange: (rows: Row[]) => void) => ({
  add: (row: Row) => onChange([...rows, row]),
  change: (key: string, part: Partial<Row>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
  remove: (key: string) => onChange(rows.filter((row) => row.key !== key)),
});
