/** A map that forgets what was asked for longest ago. */
export class BoundedMap<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly limit: number) {}

  getOrMake(key: string, make: () => Value): Value {
    const found = this.values.get(key);
    const value = found === undefined ? make() : found;
    if (found !== undefined) this.values.delete(key);
    this.values.set(key, value); // now the youngest
    if (this.values.size > this.limit) for (const oldest of this.values.keys()) if (this.values.delete(oldest)) break;
    return value;
  }

  clear(): void {
    this.values.clear();
  }
}
