import type { Host } from '@/lib/domain/model/infrastructure';
import type { StepMethod } from '@/lib/domain/model/plan';
import { maintainHost } from './maintain-host';
import type { HostStep, StepAtWork } from './step-deeds';

/** By method. */
export const hostSteps: Partial<Record<StepMethod, HostStep>> = {
  maintain: maintainHost,
  'power-off': {
    begin: (work) => wishPower(work, 'off'),
    standing: ({ draft, step }) => {
      const host = draft.inventory.hosts.get(step.object.id);
      if (host?.spec.power !== 'off') return { failed: { code: 'host-needed-again', params: { host: step.object.name } } };
      return host.status.state === 'off' ? 'done' : 'working';
    },
  },
  'power-on': {
    begin: (work) => wishPower(work, 'on'),
    standing: ({ draft, step }) => (draft.inventory.hosts.get(step.object.id)?.status.state === 'up' ? 'done' : 'working'),
  },
};

/** The control loop gives the order; a host is known to be off or up once it is seen so. One that guests have come to meanwhile stays on. */
function wishPower({ draft, step }: StepAtWork, power: Host['spec']['power']): null {
  const host = draft.inventory.hosts.get(step.object.id);
  const isNeeded = power === 'off' && host !== undefined && carriesGuests(host.id, draft);
  if (host && host.spec.power !== power && !isNeeded) draft.put('host', { ...host, spec: { ...host.spec, power } });
  return null;
}

const carriesGuests = (hostId: string, { inventory }: StepAtWork['draft']): boolean =>
  [...inventory.guestIdsOn(hostId)].some((id) => inventory.guests.get(id)?.status.state !== 'stopped');
