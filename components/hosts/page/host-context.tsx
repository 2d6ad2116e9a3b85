'use client';
import { createContext, type ReactNode, useContext } from 'react';
import type { HostDetail } from '@/lib/api/schemas/hosts';

const HostContext = createContext<HostDetail | null>(null);

export const HostProvider = ({ host, children }: { host: HostDetail; children: ReactNode }) => (
  <HostContext value={host}>{children}</HostContext>
);

/** The host whose page this is; fresh as the live stream says. */
export function useHost(): HostDetail {
  const host = useContext(HostContext);
  if (!host) throw new Error('This part belongs on the page of a host.');
  return host;
}
