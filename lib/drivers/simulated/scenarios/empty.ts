/** Nothing: the pool before the first host is attached. */
export const empty = `
name: empty
description: No host, no guest.
`;
