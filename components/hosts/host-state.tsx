'use client';
import { ObjectState } from '@/components/shell/object-state';
import { type HostStatus, hostWord } from './host-tone';

export const HostState = ({ status, pill }: { status: HostStatus; pill?: boolean }) => (
  <ObjectState {...hostWord(status)} {...(pill === undefined ? {} : { pill })} />
);
