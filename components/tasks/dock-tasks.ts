/** What the dock asks for, and the server prefetches: parts of bigger tasks stand on the page of their whole. */
export const dockTasks = { parentId: 'none', limit: 50 } as const;

/** Asks only how many are at work. */
export const openTasks = { filter: 'state:queued,running', parentId: 'none', limit: 1 } as const;
