/** Rows a page of the task and event lists: what the server prefetches and the client asks for must be the same request. */
export const pageLimit = 100;
