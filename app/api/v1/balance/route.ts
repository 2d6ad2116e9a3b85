import * as balance from '@/lib/api/endpoints/balance';
import { getBalance } from '@/lib/server/operations/get-balance';
import { route } from '@/lib/server/route';

export const GET = route(balance.getBalance, getBalance);
