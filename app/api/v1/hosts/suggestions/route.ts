import * as hosts from '@/lib/api/endpoints/hosts';
import { suggestHostFilter } from '@/lib/server/operations/suggest-host-filter';
import { route } from '@/lib/server/route';

export const GET = route(hosts.suggestHostFilter, suggestHostFilter);
