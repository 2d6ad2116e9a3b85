'use client';
import type { PoolEvent } from '@/lib/api/schemas/events';
import { StateBadge } from '../ui/state-badge';
import { useSentence } from '../ui/use-sentence';

export function SeverityBadge({ severity }: { severity: PoolEvent['severity'] }) {
  const sentence = useSentence();
  return <StateBadge tone={severity}>{sentence('severity', severity)}</StateBadge>;
}
