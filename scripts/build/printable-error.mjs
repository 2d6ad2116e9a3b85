/** An error whose message is all that a person needs; printed without a stack. */
export class PrintableError extends Error {
  name = 'PrintableError';
}

/** Runs a script's main function; what it throws is printed and ends the process with 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n${error instanceof PrintableError ? error.message : error.stack}`);
    process.exit(1);
  }
}
