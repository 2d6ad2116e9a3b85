import { queryOptions } from '@tanstack/react-query';
import { listNetworks } from '../endpoints/pool';
import { queryFor } from './query-for';

export const networksQuery = () => queryOptions({ ...queryFor(listNetworks, {}), staleTime: 60_000 });
