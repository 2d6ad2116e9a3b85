import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import type { Endpoint } from '@/lib/api/endpoint';
import type { ApiRequest } from './api-request';
import { ApiError, type FieldError } from './problem';

const defaultMaxBodyBytes = 256 * 1024;

/** The body as text; '' when there is none. Throws ApiError for a wrong type, length or encoding. */
export async function readBodyText(request: ApiRequest, endpoint: Pick<Endpoint, 'body' | 'maxBodyBytes'>): Promise<string> {
  if (!endpoint.body) return '';
  const maxBytes = endpoint.maxBodyBytes ?? defaultMaxBodyBytes;
  if (Number(request.header('content-length') ?? 0) > maxBytes) throw new ApiError('body-too-large', { maxBytes });
  const bytes = await request.readBody(maxBytes);
  if (bytes === null) throw new ApiError('body-too-large', { maxBytes });
  if (bytes.byteLength === 0) return '';
  if (!isJson(request.header('content-type'))) throw new ApiError('unsupported-media-type');
  if (!isUtf8(bytes)) throw new ApiError('malformed-json', { reason: 'it is not UTF-8' });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

const isJson = (contentType: string | null) => /^application\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType ?? '');

/** The body as the endpoint's schema understands it; no body at all counts as {}. */
export function parseBody(text: string, schema: z.ZodType): unknown {
  return parseWith(schema, text === '' ? {} : parseJson(text), '');
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // Escapes that no database text can hold; looked for deep only when the raw text has one at all.
    if (/\\u(0000|d[89a-f])/i.test(text) && !isStorable(JSON.stringify(value))) throw new SyntaxError('it holds text that is not Unicode');
    return value;
  } catch (error) {
    throw new ApiError('malformed-json', { reason: error instanceof Error ? error.message : null });
  }
}

/** JSON.stringify writes NUL and lone surrogates as escapes and everything else that is Unicode as itself. */
const isStorable = (json: string) => !/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/i.test(json);

/** The query as the endpoint's schema understands it. */
export function parseQuery(search: string, schema: z.ZodType | undefined): unknown {
  const given: Record<string, string> = Object.create(null);
  if (search !== '') {
    for (const [name, value] of new URLSearchParams(search)) {
      if (name in given)
        throw new ApiError('invalid', {}, { errors: [{ path: `query.${name}`, code: 'repeated', message: 'Given twice' }] });
      if (value.includes('\0'))
        throw new ApiError('invalid', {}, { errors: [{ path: `query.${name}`, code: 'nul', message: 'Holds NUL' }] });
      given[name] = value;
    }
  }
  if (!schema) return undefined;
  return parseWith(schema, { ...given }, 'query.');
}

export function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown, prefix: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ApiError('invalid', {}, { errors: parsed.error.issues.slice(0, 50).flatMap((issue) => toFieldErrors(issue, prefix)) });
}

function toFieldErrors(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const path = prefix + issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const at = issue.path.length > 0 ? `${path}.` : prefix;
    return issue.keys
      .slice(0, 20)
      .map((key) => ({ path: (at + key).slice(0, 200), code: 'unknown-field', message: 'There is no such field' }));
  }
  return [{ path, code: issue.code, message: issue.message }];
}

/** Revisions an If-Match header accepts; null when it accepts any. */
export function parseIfMatch(header: string | null): readonly number[] | null {
  if (header === null || header.trim() === '*') return null;
  const revisions = header.split(',').map((part) => /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(part)?.[1]);
  if (revisions.some((revision) => revision === undefined)) throw new ApiError('precondition-invalid');
  return revisions.map(Number);
}

/** Throws `stale` when If-Match names other revisions than the object's. */
export function assertFresh(object: { readonly revision: number }, ifMatch: readonly number[] | null): void {
  if (ifMatch !== null && !ifMatch.includes(object.revision)) throw new ApiError('stale', { revision: object.revision });
}
