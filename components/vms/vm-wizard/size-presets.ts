/** Sizes offered as cards; memory in GiB. Four GiB a vCPU, as the smaller sizes of most clouds have it. */
export const sizePresets = [
  { key: 'xs', vcpus: 1, memoryGib: 2 },
  { key: 's', vcpus: 2, memoryGib: 4 },
  { key: 'm', vcpus: 2, memoryGib: 8 },
  { key: 'l', vcpus: 4, memoryGib: 16 },
  { key: 'xl', vcpus: 8, memoryGib: 32 },
  { key: '2xl', vcpus: 16, memoryGib: 64 },
] as const;
