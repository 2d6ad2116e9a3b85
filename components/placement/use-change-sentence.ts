'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '@/components/ui/use-format';
import type { Counterfactual } from '@/lib/api/schemas/decisions';
import { placementPolicyNames } from '@/lib/domain/model/infrastructure';

const plain = ['unpin', 'clusterId', 'hypervisor', 'cpuGeneration', 'diskPolicy', 'storagePoolId'] as const;

const idIn = (value: unknown, field: string): string =>
  typeof value === 'object' && value !== null && field in value ? String(Reflect.get(value, field)) : '';

/** Says what a suggested change is: "Take 48 GiB of memory". `nameOf` turns the ids of networks, hosts and rules into names. */
export function useChangeSentence(nameOf: (id: string) => string) {
  const t = useTranslations('placement');
  const policyName = useTranslations('codes.policy');
  const format = useFormat();
  return (suggestion: Counterfactual): string => {
    const [field, value] = Object.entries(suggestion.change)[0] ?? ['', null];
    const simple = plain.find((name) => name === field);
    if (simple) return t(`change.${simple}`);
    switch (field) {
      case 'memoryBytes':
        return t('change.memoryBytes', { size: format.bytes(Number(value)) });
      case 'vcpus':
        return t('change.vcpus', { count: Number(value) });
      case 'policy': {
        const policy = placementPolicyNames.find((name) => name === value);
        return t('change.policy', { name: policy ? policyName(policy) : String(value) });
      }
      case 'dropNetworkId':
      case 'exitMaintenanceHostId':
      case 'relaxRuleId':
      case 'dropTerm':
        return t(`change.${field}`, { name: nameOf(String(value)) });
      case 'addNetwork':
        return t('change.addNetwork', { name: nameOf(idIn(value, 'networkId')), host: nameOf(idIn(value, 'hostId')) });
      default:
        return t('change.other', { name: field });
    }
  };
}

/** Where a change of the fleet is made: the host in maintenance, or the list of hosts. */
export function fleetHref(change: Counterfactual['change']): string {
  const hostId = change.exitMaintenanceHostId ?? idIn(change.addNetwork, 'hostId');
  return typeof hostId === 'string' && hostId !== '' ? `/hosts/${encodeURIComponent(hostId)}` : '/hosts';
}
