import { getPast } from '../endpoints/past';
import { queryFor } from './query-for';

export const pastQuery = () => queryFor(getPast, {});
