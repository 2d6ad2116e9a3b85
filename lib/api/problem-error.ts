import type { Problem } from './schemas/shared';

/** What `call` throws: the problem the server answered, or `unreachable` when there was no answer. Tell it by `name`, not instanceof. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail}`);
  }

  get code(): string {
    return this.problem.code;
  }
}

export const isProblemError = (error: unknown): error is ProblemError => error instanceof Error && error.name === 'ProblemError';

/** The problem of a request that got no answer that can be read. */
export const unreachableProblem = (detail: string, status = 0): Problem => ({
  type: 'about:blank',
  title: 'No answer',
  status,
  code: 'unreachable',
  detail,
  params: {},
  requestId: '',
});
