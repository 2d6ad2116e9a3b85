/** Things in classes that grow together (union-find with path halving; Tarjan and van Leeuwen, Journal of the ACM, 1984). */
export class DisjointSets<Item> {
  private readonly parents: Map<Item, Item>;

  constructor(items: Iterable<Item>) {
    this.parents = new Map([...items].map((item) => [item, item]));
  }

  /** Puts all of them into one class. */
  unite(items: readonly Item[]): void {
    const [first, ...others] = items;
    if (first === undefined) return;
    for (const other of others) this.parents.set(this.rootOf(other), this.rootOf(first));
  }

  /** Every class, in the order of its first item. */
  classes(): Item[][] {
    const byRoot = new Map<Item, Item[]>();
    for (const item of this.parents.keys()) {
      const root = this.rootOf(item);
      const known = byRoot.get(root);
      if (known) known.push(item);
      else byRoot.set(root, [item]);
    }
    return [...byRoot.values()];
  }

  private rootOf(item: Item): Item {
    let at = item;
    for (;;) {
      const parent = this.parents.get(at) ?? at;
      if (parent === at) return at;
      const above = this.parents.get(parent) ?? parent;
      this.parents.set(at, above);
      at = above;
    }
  }
}
