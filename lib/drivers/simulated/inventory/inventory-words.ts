/** Words of a cell of tags ("Prod; Tier 1, web"): lower case, what is no letter or digit becomes a dash, each once. */
export const toWords = (cell: string): string[] => {
  const words = cell
    .split(/[,;|]/)
    .map((word) =>
      word
        .toLowerCase()
        .replace(/[^a-z0-9_.-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40),
    )
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, 30);
};
