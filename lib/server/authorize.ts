import type { Endpoint } from '@/lib/api/endpoint';
import type { ApiRequest } from './api-request';
import { ApiError } from './problem';

/**
 * May this request be carried out? There is no sign-in, so everybody who reaches this machine's loopback may do everything,
 * but another web site may not do it through somebody's browser: neither by pointing its own name at 127.0.0.1 (DNS rebinding)
 * nor by sending writes across sites (CSRF).
 */
export function authorize(request: Pick<ApiRequest, 'header'>, endpoint: Pick<Endpoint, 'method'>): void {
  const host = request.header('host');
  if (host === null || !isLoopbackName(host)) throw new ApiError('wrong-host', { host });
  if (endpoint.method !== 'GET' && isCrossSite(request, host)) throw new ApiError('cross-site');
}

/** Whether a Host header names this machine's loopback, with or without a port. */
export function isLoopbackName(host: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** Browsers say where a write comes from; programs such as curl send neither header. */
function isCrossSite(request: Pick<ApiRequest, 'header'>, host: string): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.header('origin');
  return origin !== null && origin.replace(/^https?:\/\//, '') !== host;
}
