'use client';
import { useTranslations } from 'use-intl';
import { useTimeTravel } from './use-time-travel';

/** Leads to the page that is open, as it was at a moment. */
export function SeeMoment({ at, onLeave }: { at: string; onLeave?: () => void }) {
  const t = useTranslations('past');
  const travel = useTimeTravel();
  const go = () => {
    onLeave?.();
    travel(at);
  };
  return (
    <button type="button" onClick={go} className="rounded-sm text-past hover:underline">
      {t('seeThen')}
    </button>
  );
}
