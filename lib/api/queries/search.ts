import { search } from '../endpoints/pool';
import { queryFor } from './query-for';

export const searchQuery = (q: string, limit: number) => ({ ...queryFor(search, { query: { q, limit } }), enabled: q.trim() !== '' });
