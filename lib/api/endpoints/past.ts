import { endpoint } from '../endpoint';
import { past } from '../schemas/past';

export const getPast = endpoint({
  id: 'getPast',
  method: 'GET',
  path: '/api/v1/past',
  tag: 'Pool',
  summary: 'How far the records reach, and what happened just before and after a moment',
  answer: past,
  status: 200,
});
