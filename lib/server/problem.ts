import type { ProblemCode } from '@/lib/api/codes';
import type { Problem } from '@/lib/api/schemas/shared';
import type { Refusal } from '@/lib/domain/model/decision';
import { log } from './log';
import { problemKinds } from './problem-kinds';

export interface FieldError {
  /** Where: `disks.0.sizeBytes`, or `query.limit` for a query parameter. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

interface Details {
  readonly errors?: readonly FieldError[];
  /** The refused Decision, as the API shows it. */
  readonly decision?: unknown;
  /** Every reason of the host that refuses. */
  readonly refusals?: readonly Refusal[];
}

/** What an operation throws when it must say no. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly code: ProblemCode,
    readonly params: Readonly<Record<string, string | number | null>> = {},
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** One field of the request that the schema cannot judge: an unknown id, a wrong pattern. */
export const invalidField = (path: string, code: string, message: string): ApiError =>
  new ApiError('invalid', {}, { errors: [{ path, code, message }] });

// Bundles hold copies of the class, so instanceof would miss errors from another copy.
const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === 'ApiError';

/** Turns any error into the problem that is answered. What nobody foresaw is logged and answered without its words. */
export function toProblem(error: unknown, requestId: string): Problem {
  if (!isApiError(error)) {
    log.error({ err: error, requestId }, 'A request failed in a way nobody foresaw');
    return problemOf('internal', { requestId }, {}, requestId);
  }
  return problemOf(error.code, error.params, error.details, requestId);
}

function problemOf(code: ProblemCode, params: ApiError['params'], details: Details, requestId: string): Problem {
  const kind = problemKinds[code];
  return {
    type: `urn:onepool:problem:${code}`,
    title: kind.title,
    status: kind.status,
    code,
    detail: kind.detail(params),
    params: { ...params },
    ...(details.errors ? { errors: [...details.errors] } : {}),
    requestId,
    ...(details.decision === undefined ? {} : { decision: details.decision }),
    ...(details.refusals ? { refusals: [...details.refusals] } : {}),
  };
}
