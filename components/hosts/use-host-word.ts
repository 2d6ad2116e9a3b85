'use client';
import { useTranslations } from 'use-intl';
import { type HostStatus, hostWord } from './host-tone';

/** The state of a host as a word of the reader's language. */
export function useHostWord(): (status: HostStatus) => string {
  const t = useTranslations('codes');
  return ({ state, maintenance }) =>
    hostWord({ state, maintenance }).kind === 'host' ? t(`hostState.${state}`) : t(`maintenance.${maintenance}`);
}
