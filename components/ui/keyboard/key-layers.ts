export interface KeyBinding {
  /** 'j', 'Shift+x', 'Mod+k' (Ctrl or Cmd), or a sequence: 'g h'. Letters are what the key types, so '?' is '?'. */
  readonly keys: string;
  /** What it does, for the help. */
  readonly label: string;
  readonly group: 'general' | 'go' | 'list' | 'object';
  readonly run: () => void;
}

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How long after its first key a sequence may go on. */
const sequenceMs = 900;

/** 'Mod+k', 'Shift+x', '?', 'Enter', 'Space'. Shift is named only where it does not already change what is typed. */
export function nameOfPress(press: KeyPress): string {
  const key = press.key === ' ' ? 'Space' : press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const isLetter = press.key.length === 1 && press.key.toLowerCase() !== press.key.toUpperCase();
  const shift = press.shiftKey && (isLetter || press.key.length > 1) ? 'Shift+' : '';
  return `${press.ctrlKey || press.metaKey ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}${shift}${key}`;
}

/** The bindings in force: what was mounted last wins, so a list's keys come before the shell's. */
export class KeyLayers {
  private layers: (readonly KeyBinding[])[] = [];
  private readonly listeners = new Set<() => void>();
  private snapshot: readonly KeyBinding[] = [];
  private begun: { prefix: string; atMs: number } | null = null;

  add(layer: readonly KeyBinding[]): () => void {
    this.layers = [...this.layers, layer];
    this.changed();
    return () => {
      this.layers = this.layers.filter((other) => other !== layer);
      this.changed();
    };
  }

  /** The binding of a press, or null. Remembers the first key of a sequence. */
  press(press: KeyPress, nowMs: number): KeyBinding | null {
    const name = nameOfPress(press);
    const begun = this.begun && nowMs - this.begun.atMs <= sequenceMs ? this.begun.prefix : null;
    this.begun = null;
    const full = begun === null ? null : this.find(`${begun} ${name}`);
    if (full) return full;
    if (this.snapshot.some((binding) => binding.keys.startsWith(`${name} `))) {
      this.begun = { prefix: name, atMs: nowMs };
      return null;
    }
    return this.find(name);
  }

  readonly all = (): readonly KeyBinding[] => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private find(keys: string): KeyBinding | null {
    return this.snapshot.find((binding) => binding.keys === keys) ?? null;
  }

  private changed(): void {
    this.snapshot = this.layers.toReversed().flat();
    for (const listener of this.listeners) listener();
  }
}
