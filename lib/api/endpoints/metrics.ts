import { endpoint } from '../endpoint';
import { seriesAnswer, seriesQuery } from '../schemas/metrics';

export const getSeries = endpoint({
  id: 'getSeries',
  method: 'GET',
  path: '/api/v1/metrics/series',
  tag: 'Metrics',
  summary: 'Average, minimum and maximum of metrics over time, at most 400 points',
  query: seriesQuery,
  answer: seriesAnswer,
  status: 200,
});
