import * as balance from '@/lib/api/endpoints/balance';
import { listBalanceRounds } from '@/lib/server/operations/list-balance-rounds';
import { route } from '@/lib/server/route';

export const GET = route(balance.listBalanceRounds, listBalanceRounds);
