import { toneOfState } from '@/components/shell/object-state';
import type { Tone } from '@/components/ui/tone';
import type { Host } from '@/lib/api/schemas/hosts';

export type HostStatus = Pick<Host['status'], 'state' | 'maintenance'>;

/** What is said of a host: that it is broken, else that it is set aside, else that it is up. */
export const hostWord = ({ state, maintenance }: HostStatus): { kind: 'host' | 'maintenance'; state: string } =>
  state === 'up' && maintenance !== 'none' ? { kind: 'maintenance', state: maintenance } : { kind: 'host', state };

export const hostTone = (status: HostStatus): Tone => toneOfState(hostWord(status).state);
