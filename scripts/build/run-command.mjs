import { spawn } from 'node:child_process';

const linesShown = 25;

/**
 * Runs a program to its end with its output held back. Rejects with an error whose `output` is the last lines that it printed.
 * `print: true` lets the output through as well.
 */
export function runCommand(program, parameters, { env = {}, print = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { env: { ...process.env, ...env }, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-1_000_000);
        if (print) out.write(text);
      });
    }
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop).once('SIGINT', stop);
    child.on('error', (error) => reject(Object.assign(error, { output: error.message })));
    child.on('close', (code, signal) => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      if (code === 0) resolve(output);
      else
        reject(
          Object.assign(new Error(`${program} ended with ${code ?? signal}`), {
            output: tail(output) || `${program} ended with ${code ?? signal}`,
          }),
        );
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
