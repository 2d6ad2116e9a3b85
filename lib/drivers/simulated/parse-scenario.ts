import { LineCounter, parseDocument } from 'yaml';
import { type ScenarioDefinition, scenarioDefinition } from './scenario-definition';

export interface FleetFileError {
  readonly source: 'yaml' | 'hosts' | 'vms';
  /** Counted from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** A fleet of one file: the definition, or what is wrong with it line by line. */
export type ParsedFleet =
  | { readonly definition: ScenarioDefinition; readonly errors: readonly [] }
  | { readonly definition: null; readonly errors: readonly FleetFileError[] };

/** Reads a scenario written in YAML. Every error names the line it stands on and what was expected there. */
export function parseScenario(text: string): ParsedFleet {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const atOffset = (offset: number, path: string | null, message: string): FleetFileError => ({
    source: 'yaml',
    line: Math.max(1, lines.linePos(offset).line),
    column: path,
    message,
  });
  if (document.errors.length > 0)
    return {
      definition: null,
      errors: document.errors.map((error) => atOffset(error.pos[0], null, error.message.split('\n')[0] ?? error.message)),
    };
  const parsed = scenarioDefinition.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (parsed.success) return { definition: parsed.data, errors: [] };
  const errors = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String);
    return atOffset(offsetOf(document, issue.path), path.join('.') || null, issue.message);
  });
  return { definition: null, errors };
}

/** Where the value of a path stands in the text; its nearest parent that exists when it is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}
