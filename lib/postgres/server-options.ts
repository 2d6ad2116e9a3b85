/**
 * Sized for one process with tens of thousands of objects on a small machine: state fits in the cache, and write-ahead files
 * do not fill the disk. Everything that durability needs stays on.
 */
const ours: Readonly<Record<string, string>> = {
  shared_buffers: '128MB',
  // A page is logged whole at its first change after a checkpoint: fewer checkpoints and compressed pages halve what a commit waits for.
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  max_connections: '40',
  // Our statements are short; compiling them costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};

/** Command line of the server: a socket in a closed folder, and no port. */
export function serverOptions(clusterFolder: string, socketFolder: string, settings: Readonly<Record<string, string>>): string[] {
  const fixed = {
    listen_addresses: '',
    // A list of folders: quoted, so that a comma or a space in the name is part of it.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  const all = { ...ours, ...settings, ...fixed };
  return ['-D', clusterFolder, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
