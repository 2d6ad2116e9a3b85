import { getCauses } from '../endpoints/causes';
import { queryFor } from './query-for';

export const causesQuery = (of: string) => queryFor(getCauses, { query: { of } });
