import { z } from 'zod';
import { endpoint } from '../endpoint';

export const getOpenApi = endpoint({
  id: 'getOpenApi',
  method: 'GET',
  path: '/api/v1/openapi.json',
  tag: 'Pool',
  summary: 'This description of the API, as OpenAPI 3.1',
  answer: z.record(z.string(), z.unknown()),
  presentOnly: true,
  status: 200,
});
