import { type ApiAnswer, type ApiRequest, fromWebRequest, toWebResponse } from './api-request';
import { answerRequest, type Route } from './route';

/** A route that is no part of the API's contract: health and metrics. */
export function plainRoute(answer: (request: ApiRequest) => Promise<ApiAnswer> | ApiAnswer): Route {
  const serve = (request: ApiRequest) => answerRequest(request, async () => answer(request));
  const handler = async (request: Request) => toWebResponse(await serve(fromWebRequest(request, {})));
  return Object.assign(handler, { serve });
}

export const plainText = (status: number, text: string, contentType = 'text/plain; charset=utf-8'): ApiAnswer => ({
  status,
  headers: { 'content-type': contentType, 'cache-control': 'no-store' },
  body: text,
});
