import { PostgresError } from '@/lib/postgres/postgres-error';

/** Runs a command; an error that is fit to print is printed alone, another one with its stack. */
export async function runTool(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof PostgresError ? error.message : error);
    process.exitCode = 1;
  }
}
