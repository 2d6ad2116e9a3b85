/** Tasks a page: what the server prefetches and the list asks for must be the same request. */
export const taskListLimit = 100;
