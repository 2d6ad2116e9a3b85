import { readFileSync } from 'node:fs';
import { PrintableError } from './printable-error.mjs';

/** Stops with a sentence when this Node is older than package.json asks. */
export function checkNode() {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node;
  const [major, minor] = wanted.match(/\d+/g).map(Number);
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  throw new PrintableError(
    `Onepool needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}. Get a newer one from https://nodejs.org.`,
  );
}
