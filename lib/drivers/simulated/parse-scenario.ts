import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checkedScenario } from './scenario/checked-scenario';
import { type FleetSummary, summarizeFleet } from './scenario/fleet-summary';
import type { ScenarioDefinition } from './scenario/scenario-definition';

export interface FleetFileError {
  readonly source: 'yaml' | 'hosts' | 'vms';
  /** Counted from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** A fleet from a file: the definition, or what is wrong with it line by line. */
export type ParsedFleet =
  | { readonly definition: ScenarioDefinition; readonly errors: readonly FleetFileError[]; readonly summary: FleetSummary }
  | { readonly definition: null; readonly errors: readonly FleetFileError[]; readonly summary: null };

/** A definition that was read, with its sizes; they are those of the seed 1 where guests draw theirs. */
export const toParsedFleet = (definition: ScenarioDefinition): ParsedFleet => ({
  definition,
  errors: [],
  summary: summarizeFleet(definition, 1),
});

export const toRefusedFleet = (errors: readonly FleetFileError[]): ParsedFleet => ({
  definition: null,
  errors: errors.toSorted((a, b) => a.line - b.line),
  summary: null,
});

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
    return toRefusedFleet(document.errors.map((error) => atOffset(error.pos[0], null, firstLine(error.message))));
  const parsed = checkedScenario.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (parsed.success) return toParsedFleet(parsed.data);
  return toRefusedFleet(
    flatIssues(parsed.error.issues).map((issue) =>
      atOffset(offsetOf(document, issue.path), issue.path.map(String).join('.') || null, issue.message),
    ),
  );
}

const firstLine = (text: string): string => text.split('\n')[0] ?? text;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of a value that may be one of several things, the complaint of the reading that came closest: the one with the fewest issues. */
function flatIssues(issues: readonly z.core.$ZodIssue[]): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    if (issue.code !== 'invalid_union') return [issue];
    const closest = issue.errors.filter((branch) => branch.length > 0).toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (!closest) return [issue];
    return flatIssues(closest).map((inner) => ({ path: [...issue.path, ...inner.path], message: inner.message }));
  });
}

const depth = (branch: readonly z.core.$ZodIssue[]): number => Math.max(...branch.map((issue) => issue.path.length));

/** Where the value of a path stands in the text; its nearest parent that exists when it is missing. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return 0;
}
