import type { ProblemCode } from '@/lib/api/codes';

type Params = Readonly<Record<string, string | number | null>>;

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** The sentence for readers of the raw API; screens say it in the reader's language from code and params. */
  readonly detail: (params: Params) => string;
}

/** Every code the API answers with: its HTTP status and words. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  'malformed-json': {
    status: 400,
    title: 'Malformed JSON',
    detail: (p) => `The body is not valid JSON: ${p.reason ?? 'it cannot be read'}.`,
  },
  invalid: { status: 422, title: 'Invalid request', detail: () => 'Some fields are wrong; see errors.' },
  'invalid-filter': { status: 422, title: 'Invalid filter', detail: (p) => `The filter is wrong at position ${p.position}: ${p.message}` },
  'body-too-large': { status: 413, title: 'Body too large', detail: (p) => `At most ${p.maxBytes} bytes are accepted here.` },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type', detail: () => 'Send the body as application/json.' },
  'not-found': { status: 404, title: 'Not found', detail: (p) => `There is no ${p.kind} ${p.id}.` },
  'no-such-path': { status: 404, title: 'No such path', detail: (p) => `Nothing is served at ${p.path}.` },
  'method-not-allowed': { status: 405, title: 'Method not allowed', detail: (p) => `${p.method} is not possible here; ${p.allow} is.` },
  'name-taken': { status: 409, title: 'Name taken', detail: (p) => `The name ${p.name} is taken.` },
  'wrong-state': { status: 409, title: 'Wrong state', detail: (p) => `Cannot ${p.action} ${p.name} while it is ${p.state}: ${p.reason}.` },
  stale: { status: 412, title: 'Changed meanwhile', detail: (p) => `It is at revision ${p.revision}, not at the one of If-Match.` },
  'precondition-invalid': {
    status: 400,
    title: 'Invalid precondition',
    detail: () => 'If-Match must be a quoted revision such as "42", or *.',
  },
  unplaceable: { status: 409, title: 'Fits nowhere', detail: (p) => `No host of ${p.hosts} can take ${p.name}; see decision.` },
  'host-refuses': {
    status: 409,
    title: 'Host refuses',
    detail: (p) => `${p.host} cannot take ${p.name}: ${p.filter}, needs ${p.need}, has ${p.have}.`,
  },
  protected: { status: 409, title: 'Protected', detail: (p) => `${p.name} is protected against deletion.` },
  'idempotency-mismatch': { status: 422, title: 'Key used before', detail: () => 'This Idempotency-Key came with another request before.' },
  'selection-expired': {
    status: 410,
    title: 'Selection expired',
    detail: () => 'This verdict is older than 10 minutes or was run already.',
  },
  'not-cancellable': { status: 409, title: 'Cannot be cancelled', detail: (p) => `The task ${p.id} cannot be cancelled: ${p.reason}.` },
  'not-retriable': { status: 409, title: 'Nothing to retry', detail: (p) => `The task ${p.id} has no failed part to run again.` },
  'nothing-to-do': { status: 409, title: 'Nothing to do', detail: () => 'Everything is so already.' },
  'dependency-circle': {
    status: 422,
    title: 'Waits for itself',
    detail: (p) => `It would wait for itself after a failure: ${p.way}.`,
  },
  'shrink-disk': {
    status: 422,
    title: 'Disks only grow',
    detail: (p) => `Disk ${p.disk} has ${p.have} bytes and cannot shrink to ${p.wanted}.`,
  },
  'lab-only': { status: 409, title: 'Simulated fleets only', detail: () => 'These hosts are real: they have no laboratory.' },
  'too-many': { status: 422, title: 'Too many', detail: (p) => `${p.count} are asked for; ${p.max} is the most at once.` },
  'rules-clash': {
    status: 409,
    title: 'Rules clash',
    detail: (p) => `${p.rules} cannot all be kept (${p.why}). Change one of them, or send acceptClash.`,
  },
  'ha-breach': {
    status: 409,
    title: 'HA would be broken',
    detail: (p) =>
      `${p.cluster} must bear the failure of any ${p.count} of its hosts. After this, if ${p.hosts || 'the fullest of them'} failed, ` +
      `${p.guest || 'guests'} would not restart: it needs ${p.need} ${p.unit}, the most there is, on ${p.host || 'any host'}, is ${p.have}.`,
  },
  'address-taken': { status: 409, title: 'Address taken', detail: (p) => `The address ${p.ip} is used by ${p.name}.` },
  'network-full': { status: 409, title: 'Network full', detail: (p) => `${p.network} (${p.cidr}) has no free address left.` },
  'wrong-host': { status: 421, title: 'Wrong host name', detail: () => 'Without sign-in, Onepool answers to loopback names only.' },
  'cross-site': { status: 403, title: 'Cross-site request', detail: () => 'Another web site may not write here through your browser.' },
  'starting-up': { status: 503, title: 'Starting up', detail: () => 'Onepool is starting; try again in a moment.' },
  'plan-outdated': {
    status: 409,
    title: 'Plan outdated',
    detail: (p) => `${p.steps} steps of ${p.id} no longer hold: check it again to see which, then apply what is left.`,
  },
  'nothing-to-balance': {
    status: 409,
    title: 'Nothing to balance',
    detail: (p) => `Nothing is worth moving in ${p.cluster} now (${p.why}).`,
  },
  'past-is-read-only': { status: 409, title: 'The past is read only', detail: () => 'Nothing can be changed in the past: leave out `at`.' },
  'present-only': { status: 422, title: 'Present only', detail: () => 'This is known of the present only: leave out `at`.' },
  'not-yet': { status: 422, title: 'Not yet', detail: (p) => `${p.at} is still to come: the pool's clock says ${p.now}.` },
  unreachable: { status: 503, title: 'No answer', detail: () => 'The server did not answer.' },
  internal: { status: 500, title: 'Internal error', detail: (p) => `Something went wrong here; the log says more under ${p.requestId}.` },
};
