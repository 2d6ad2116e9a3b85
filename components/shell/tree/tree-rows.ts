import type { TreeNode } from '@/lib/api/schemas/pool';

export interface TreePage {
  readonly items: readonly TreeNode[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** A page of children that is to be asked for. */
export interface TreeRequest {
  readonly parent: string | null;
  readonly cursor: string | null;
}

export type TreeRow =
  | {
      readonly kind: 'node';
      readonly key: string;
      readonly node: TreeNode;
      readonly depth: number;
      readonly isOpen: boolean;
      readonly position: number;
      readonly siblings: number;
    }
  | { readonly kind: 'loading'; readonly key: string; readonly depth: number }
  | { readonly kind: 'more'; readonly key: string; readonly depth: number; readonly parent: string | null; readonly left: number };

export interface TreeShape {
  readonly rows: readonly TreeRow[];
  /** Every page the rows are made of, those that are missing too. */
  readonly requests: readonly TreeRequest[];
}

interface TreeInput {
  /** Ids of nodes that are open. */
  readonly open: ReadonlySet<string>;
  /** How many pages of a node's children are wanted; 1 when not named. The root's key is ''. */
  readonly pagesWanted: Readonly<Record<string, number>>;
  readonly pageOf: (request: TreeRequest) => TreePage | undefined;
}

/** The rows to draw, top down, from the pages that are there; and the pages they need. */
export function shapeTree(input: TreeInput): TreeShape {
  const rows: TreeRow[] = [];
  const requests: TreeRequest[] = [];
  addChildren(input, null, 0, rows, requests);
  return { rows, requests };
}

function addChildren(input: TreeInput, parent: string | null, depth: number, rows: TreeRow[], requests: TreeRequest[]): void {
  const wanted = input.pagesWanted[parent ?? ''] ?? 1;
  let cursor: string | null = null;
  let shown = 0;
  for (let count = 0; count < wanted; count++) {
    const request: TreeRequest = { parent, cursor };
    requests.push(request);
    const page = input.pageOf(request);
    if (!page) {
      rows.push({ kind: 'loading', key: `loading ${parent ?? ''}`, depth });
      return;
    }
    for (const node of page.items) {
      shown++;
      addNode(input, node, depth, { position: shown, siblings: page.total }, rows, requests);
    }
    cursor = page.nextCursor;
    if (cursor === null) return;
    if (count === wanted - 1)
      rows.push({ kind: 'more', key: `more ${parent ?? ''}`, depth, parent, left: Math.max(page.total - shown, 1) });
  }
}

function addNode(
  input: TreeInput,
  node: TreeNode,
  depth: number,
  place: { position: number; siblings: number },
  rows: TreeRow[],
  requests: TreeRequest[],
): void {
  const isOpen = node.hasChildren && input.open.has(node.id);
  rows.push({ kind: 'node', key: `${depth} ${node.id}`, node, depth, isOpen, ...place });
  if (isOpen) addChildren(input, node.id, depth + 1, rows, requests);
}
