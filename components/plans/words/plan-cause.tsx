'use client';
import { useTranslations } from 'use-intl';
import { objectHref } from '@/components/shell/object-href';
import { TextLink } from '@/components/ui/text-link';
import type { PlanSummary } from '@/lib/api/schemas/plans';

/** Kinds of causes with pages of their own; their ids begin with the kind. */
const linkedKinds = ['plan', 'host', 'task'] as const;

function hrefOf({ cause, kind, scope }: Pick<PlanSummary, 'cause' | 'kind' | 'scope'>): string | null {
  if (cause.kind === 'rule') return '/rules';
  const linked = linkedKinds.find((candidate) => cause.id?.startsWith(`${candidate}-`));
  if (linked && cause.id !== null) return objectHref(linked, cause.id, cause.id);
  const failed = kind === 'failover' ? scope[0] : undefined;
  return failed ? objectHref(failed.kind, failed.id, failed.name) : null;
}

/** Who or what made a plan, in words; a link where that has a page. */
export function PlanCause({ plan }: { plan: Pick<PlanSummary, 'cause' | 'actor' | 'kind' | 'scope'> }) {
  const t = useTranslations('plans.by');
  const host = plan.kind === 'failover' ? plan.scope[0]?.name : undefined;
  const words = host === undefined ? t(plan.cause.kind, { actor: plan.actor }) : t('haAfter', { host });
  const href = hrefOf(plan);
  return href === null ? (
    <span>{words}</span>
  ) : (
    <TextLink href={href} prefetch={false}>
      {words}
    </TextLink>
  );
}
