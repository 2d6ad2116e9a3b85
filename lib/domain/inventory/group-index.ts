/** Members by key, with empty groups forgotten. */
export class GroupIndex {
  private readonly groups = new Map<string, Set<string>>();

  get(key: string): ReadonlySet<string> | undefined {
    return this.groups.get(key);
  }

  keys(): Iterable<string> {
    return this.groups.keys();
  }

  add(key: string, member: string): void {
    const group = this.groups.get(key);
    if (group) group.add(member);
    else this.groups.set(key, new Set([member]));
  }

  remove(key: string, member: string): void {
    const group = this.groups.get(key);
    if (!group?.delete(member) || group.size > 0) return;
    this.groups.delete(key);
  }
}
