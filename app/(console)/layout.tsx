import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { dockTasks, openTasks } from '@/components/tasks/dock-tasks';
import { QuickCreate } from '@/components/vms/quick-create/quick-create';
import { getLab as getLabEndpoint } from '@/lib/api/endpoints/lab';
import { getAbout as getAboutEndpoint } from '@/lib/api/endpoints/pool';
import { listTasks as listTasksEndpoint } from '@/lib/api/endpoints/tasks';
import { getAbout } from '@/lib/server/operations/get-about';
import { getLab } from '@/lib/server/operations/get-lab';
import { listTasks } from '@/lib/server/operations/list-tasks';
import { prefetch, prefetchPages } from '@/lib/server/prefetch';

/** What stands around every page, with its data in the first answer. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const client = new QueryClient();
  await Promise.all([
    prefetch(client, getAboutEndpoint, getAbout, {}),
    prefetch(client, getLabEndpoint, getLab, {}),
    prefetch(client, listTasksEndpoint, listTasks, { query: openTasks }),
    prefetchPages(client, listTasksEndpoint, listTasks, { query: dockTasks }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Shell>
        {children}
        <QuickCreate />
      </Shell>
    </HydrationBoundary>
  );
}
