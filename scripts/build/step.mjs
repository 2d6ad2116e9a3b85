import { PrintableError } from './printable-error.mjs';

/**
 * Does one step with its name and seconds on the screen. A failure becomes a PrintableError that names the step, shows the last
 * lines of what it printed and says what to do.
 */
export async function runStep(name, advice, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const timer = showProgress(name, seconds);
  try {
    const result = await work();
    end(timer, `${name} … done in ${seconds()}`);
    return result;
  } catch (error) {
    end(timer, `${name} … failed after ${seconds()}`);
    throw new PrintableError(`The step "${name}" failed.\n\n${error.output ?? error.message}\n\n${advice}`);
  }
}

function showProgress(name, seconds) {
  if (!process.stdout.isTTY) {
    console.log(`${name} …`);
    return setInterval(() => console.log(`${name} … ${seconds()}`), 15_000);
  }
  process.stdout.write(`${name} …`);
  return setInterval(() => process.stdout.write(`\r${name} … ${seconds()} `), 500);
}

function end(timer, line) {
  clearInterval(timer);
  process.stdout.write(process.stdout.isTTY ? `\r${line}   \n` : `${line}\n`);
}
