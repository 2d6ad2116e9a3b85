import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiRoutes } from '@/generated/api-routes';
import type { HttpMethod } from '@/lib/api/endpoint';
import type { ApiAnswer, ApiRequest } from './api-request';
import { fromNodeRequest, sendAnswer } from './node-http';
import { ApiError } from './problem';
import { answerRequest, type Route } from './route';
import { type RouteModule, RouteTable } from './route-table';

const table = new RouteTable(apiRoutes);
const outsideApi = new Set(['/healthz', '/readyz', '/metrics']);

/** Paths that the server process answers itself, without Next's cost for each request. */
export function isApiPath(url: string): boolean {
  const path = pathOf(url);
  return path.startsWith('/api/') || path === '/api' || outsideApi.has(path);
}

/** Answers a request for an API path, whatever it is; never rejects. */
export async function serveApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/';
  const path = pathOf(url);
  const search = path.length === url.length ? '' : url.slice(path.length + 1);
  const found = table.find(path);
  const asked = fromNodeRequest(request, path, search, found?.params ?? {});
  await sendAnswer(request, response, await dispatch(asked, found?.module ?? null));
}

function dispatch(request: ApiRequest, module: RouteModule | null): Promise<ApiAnswer> {
  const route = module && findRoute(module, request.method);
  if (route) return route.serve(request);
  return answerRequest(request, async () => {
    if (!module) throw new ApiError('no-such-path', { path: request.path });
    const allow = allowed(module);
    if (request.method === 'OPTIONS') return { status: 204, headers: { allow }, body: null };
    throw new ApiError('method-not-allowed', { method: request.method, allow });
  });
}

function findRoute(module: RouteModule, method: string): Route | null {
  const name = method === 'HEAD' ? 'GET' : method;
  return isMethod(name) ? (module[name] ?? null) : null;
}

const methods: readonly HttpMethod[] = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];
const isMethod = (name: string): name is HttpMethod => methods.some((method) => method === name);

function allowed(module: RouteModule): string {
  const names: string[] = methods.filter((method) => module[method]);
  if (names.includes('GET')) names.push('HEAD');
  return [...names, 'OPTIONS'].join(', ');
}

const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
};
