import { Box, Database, Folder, ListChecks, type LucideIcon, Network, Server, Tag, Waypoints } from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  vm: Box,
  guest: Box,
  host: Server,
  'storage-pool': Database,
  network: Network,
  task: ListChecks,
  cluster: Waypoints,
  rack: Folder,
  tag: Tag,
};

export function ObjectIcon({ kind, className }: { kind: string; className?: string }) {
  const Icon = icons[kind] ?? Folder;
  return <Icon aria-hidden className={className ?? 'size-4 shrink-0 text-muted'} />;
}
