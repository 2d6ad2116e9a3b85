import { readFile } from 'node:fs/promises';
import { parseScenario } from './parse-scenario';
import type { ScenarioDefinition } from './scenario/scenario-definition';

/** The scenario of a YAML file. Throws an Error with a sentence: the file cannot be read, or what is wrong on which line. */
export async function readScenarioFile(path: string): Promise<ScenarioDefinition> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The scenario file ${path} cannot be read (${error.code ?? error.message}).`);
  });
  const { definition, errors } = parseScenario(text);
  if (definition) return definition;
  const lines = errors.slice(0, 10).map(({ line, column, message }) => `  line ${line}${column ? `, ${column}` : ''}: ${message}`);
  throw new Error(`The scenario file ${path} is wrong:\n${lines.join('\n')}`);
}
