import type { GuestConfig } from '../../driver';

/** The configuration as it is after a move that takes disks to other pools; the same object when none goes. */
export const movedConfig = (config: GuestConfig, diskPools: Readonly<Record<string, string>>): GuestConfig =>
  config.disks.some((disk) => diskPools[disk.id] !== undefined && diskPools[disk.id] !== disk.storagePoolId)
    ? { ...config, disks: config.disks.map((disk) => ({ ...disk, storagePoolId: diskPools[disk.id] ?? disk.storagePoolId })) }
    : config;
