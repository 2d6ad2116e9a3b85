'use client';
import { useTranslations } from 'use-intl';
import { usePlanReason } from '@/components/plans/words/use-plan-reason';
import { ObjectLink } from '@/components/shell/object-link';
import type { FailurePreview } from '@/lib/api/schemas/ha';

/** Guests that would not restart, each with why; folded away until they are looked for. */
export function LeftOffList({ title, items, count }: { title: string; items: FailurePreview['notRestarted']; count: number }) {
  const t = useTranslations('ha');
  const { reason } = usePlanReason();
  return (
    <details>
      <summary className="cursor-pointer rounded-sm hover:underline">{title}</summary>
      <ul className="mt-1 flex flex-col gap-0.5 pl-4">
        {items.map(({ guest, why }) => (
          <li key={guest.id} className="flex flex-wrap gap-x-2">
            <ObjectLink kind="guest" id={guest.id} name={guest.name} />
            <span className="text-muted">{reason(why)}</span>
          </li>
        ))}
        {count > items.length && <li className="text-muted">{t('more', { count: count - items.length })}</li>}
      </ul>
    </details>
  );
}
