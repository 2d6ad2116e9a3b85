import * as balance from '@/lib/api/endpoints/balance';
import { getImbalance } from '@/lib/server/operations/get-imbalance';
import { route } from '@/lib/server/route';

export const GET = route(balance.getImbalance, getImbalance);
