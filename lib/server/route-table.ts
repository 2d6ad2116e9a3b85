import type { HttpMethod } from '@/lib/api/endpoint';
import type { Route } from './route';

/** A module of app/: its exports are the methods it answers. */
export type RouteModule = Partial<Record<HttpMethod, Route>>;

interface Node {
  readonly literals: Map<string, Node>;
  parameter: { readonly name: string; readonly node: Node } | null;
  module: RouteModule | null;
}

export interface FoundRoute {
  readonly module: RouteModule;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the module of a path. Patterns are as Next's folders: `/api/v1/vms/[vmId]`; a literal segment goes before a parameter. */
export class RouteTable {
  private readonly root = makeNode();

  constructor(routes: Readonly<Record<string, RouteModule>>) {
    for (const [pattern, module] of Object.entries(routes)) this.nodeFor(pattern).module = module;
  }

  /** Null for a path that nothing serves. */
  find(path: string): FoundRoute | null {
    const params: Record<string, string> = {};
    let node: Node | undefined = this.root;
    for (const segment of segmentsOf(path)) {
      const literal: Node | undefined = node.literals.get(segment);
      const value: string | null = literal || !node.parameter ? null : decode(segment);
      if (node.parameter && value) params[node.parameter.name] = value;
      node = literal ?? (value ? node.parameter?.node : undefined);
      if (!node) return null;
    }
    return node.module && { module: node.module, params };
  }

  private nodeFor(pattern: string): Node {
    let node = this.root;
    for (const segment of segmentsOf(pattern)) {
      const name = /^\[(\w+)\]$/.exec(segment)?.[1];
      node = name === undefined ? literalOf(node, segment) : (node.parameter ??= { name, node: makeNode() }).node;
    }
    return node;
  }
}

const makeNode = (): Node => ({ literals: new Map(), parameter: null, module: null });
const segmentsOf = (path: string) => path.split('/').slice(1);

function literalOf(node: Node, segment: string): Node {
  const known = node.literals.get(segment);
  if (known) return known;
  const made = makeNode();
  node.literals.set(segment, made);
  return made;
}

/** Null for an escape that is no UTF-8, or an id with NUL, which no database text can hold. */
function decode(segment: string): string | null {
  try {
    const value = decodeURIComponent(segment);
    return value.includes('\0') ? null : value;
  } catch {
    return null;
  }
}
