import { getAbout, getPool, listClusters, listNetworks, listStoragePools } from '../endpoints/pool';
import { queryFor } from './query-for';

export const poolQuery = () => queryFor(getPool, {});
export const aboutQuery = () => queryFor(getAbout, {});
export const clustersQuery = () => queryFor(listClusters, {});
export const storagePoolsQuery = () => queryFor(listStoragePools, {});
export const networksQuery = () => queryFor(listNetworks, {});
