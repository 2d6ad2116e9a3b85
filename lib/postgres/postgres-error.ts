/** A database that cannot be used; the message is a sentence or two that say what is wrong and what to do, fit to print and stop. */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
}
