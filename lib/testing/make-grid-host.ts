import type { GridHost } from '@/lib/api/schemas/hosts';

export const makeGridHost = (over: Partial<GridHost> = {}): GridHost => ({
  id: 'host-1',
  name: 'host-1',
  rack: 'a',
  cluster: 'main',
  state: 'up',
  maintenance: false,
  cpu: 0.5,
  memory: 0.5,
  disk: 0,
  network: 0,
  suffering: 0,
  guests: 10,
  ...over,
});
