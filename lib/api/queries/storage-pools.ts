import { queryOptions } from '@tanstack/react-query';
import { listStoragePools } from '../endpoints/pool';
import { queryFor } from './query-for';

export const storagePoolsQuery = () => queryOptions({ ...queryFor(listStoragePools, {}), staleTime: 60_000 });
