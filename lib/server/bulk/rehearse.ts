import type { OperationContext } from '../context';
import type { Draft } from '../ledger';

/** Carries a result out of a mutation that must leave nothing behind. */
class Rehearsal<Result> extends Error {
  override readonly name = 'Rehearsal';
  constructor(readonly result: Result) {
    super('a rehearsal ends by being undone');
  }
}

/** Runs a mutation on the working picture and undoes all of it: what would happen, told by the code that would do it. */
export async function rehearse<Result>(context: OperationContext, mutation: (draft: Draft) => Result): Promise<Result> {
  try {
    return await context.ledger.write(context, (draft): never => {
      throw new Rehearsal(mutation(draft));
    });
  } catch (error) {
    if (error instanceof Rehearsal) return error.result;
    throw error;
  }
}
