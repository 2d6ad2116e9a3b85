import { spawn } from 'node:child_process';

const linesShown = 60;

/** A program that did not end with 0; `output` is the last lines that it printed, '' when they were shown already. */
class CommandError extends Error {
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

/**
 * Runs a program to its end with its output held back, and answers it. Rejects with a CommandError. `print: true` lets the
 * output through at once.
 */
export function runCommand(program, parameters, { env = {}, print = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { env: { ...process.env, ...env }, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (stream, out) =>
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-1_000_000);
        if (print) out.write(text);
      });
    collect(child.stdout, process.stdout);
    collect(child.stderr, process.stderr);
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop).once('SIGINT', stop);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      const message = `${program} ended with ${code ?? signal}`;
      if (code === 0) resolve(output);
      else reject(new CommandError(message, print ? '' : tail(output) || message));
    });
  });
}

/** A JavaScript program of node_modules, run by this Node. */
export function runModule(file, parameters, options) {
  return runCommand(process.execPath, [`node_modules/${file}`, ...parameters], options);
}

function tail(output) {
  return output.trim().split('\n').slice(-linesShown).join('\n');
}
