import type { MissionId } from '@/lib/domain/learn/missions';

/** The words of the lecture. Each has its name, its name in the other language, and what it means, in `learn.glossary`. */
export const glossaryWords = [
  'host',
  'hypervisor',
  'vm',
  'container',
  'cluster',
  'pool',
  'orchestrator',
  'desired-state',
  'placement',
  'live-migration',
  'maintenance',
  'load-balancing',
  'high-availability',
  'failure-detection',
  'fencing',
  'failover',
  'admission-control',
  'affinity',
  'anti-affinity',
  'overcommit',
  'ballooning',
  'ready-time',
  'reservation',
  'san',
  'distributed-storage',
  'converged',
  'hyperconverged',
  'management-controller',
] as const;
export type GlossaryWordId = (typeof glossaryWords)[number];

/** The words that a mission is about. */
export const wordsOfMission: Readonly<Record<MissionId, readonly GlossaryWordId[]>> = {
  'create-without-host': ['vm', 'host', 'hypervisor', 'placement', 'pool'],
  'self-repair': ['orchestrator', 'desired-state'],
  'host-failure': ['high-availability', 'failure-detection', 'fencing', 'failover', 'admission-control'],
  maintenance: ['live-migration', 'maintenance'],
  imbalance: ['load-balancing', 'overcommit', 'ready-time'],
  apart: ['anti-affinity', 'affinity'],
};
