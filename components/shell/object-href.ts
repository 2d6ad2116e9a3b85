/** Address of the page of an object, or of the list that shows what it holds. Null for what has no page. */
export function objectHref(kind: string, id: string, name: string): string | null {
  const filtered = (page: string, field: string) =>
    `${page}?filter=${encodeURIComponent(`${field}:${/[\s"]/.test(name) ? JSON.stringify(name) : name}`)}`;
  switch (kind) {
    case 'vm':
    case 'guest':
      return `/vms/${encodeURIComponent(id)}`;
    case 'host':
      return `/hosts/${encodeURIComponent(id)}`;
    case 'plan':
      return `/plans/${encodeURIComponent(id)}`;
    case 'task':
      return `/tasks/${encodeURIComponent(id)}`;
    case 'cluster':
      return filtered('/hosts', 'cluster');
    case 'rack':
      return filtered('/hosts', 'rack');
    case 'tag':
      return filtered('/vms', 'tag');
    case 'pool':
      return '/';
    default:
      return null;
  }
}

/** Where a search hit leads: its page, or for storage and networks, the VMs that use it. */
export function searchHitHref(kind: string, id: string, name: string): string {
  const field = kind === 'storage-pool' ? 'storage' : 'network';
  return objectHref(kind, id, name) ?? `/vms?filter=${encodeURIComponent(`${field}:${name}`)}`;
}
