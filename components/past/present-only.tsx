'use client';
import { History } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useMomentKey } from './use-moment';
import { useTimeTravel } from './use-time-travel';

/** Pages on which something is done, or whose answers are of now; they and what is below them. */
const pages = [/^\/vms\/new$/, /^\/vms\/[^/]+\/move$/, /^\/lab(\/|$)/, /^\/learn(\/|$)/, /^\/balance(\/|$)/];

/** Shows a page, unless it has nothing to show of the past: then it says so. */
export function PresentOnly({ children }: { children: ReactNode }) {
  const isPast = useMomentKey() !== 'live';
  const pathname = usePathname();
  return isPast && pages.some((page) => page.test(pathname)) ? <Notice /> : children;
}

function Notice() {
  const t = useTranslations('past');
  const travel = useTimeTravel();
  return (
    <EmptyState icon={<History />} title={t('presentOnly.title')} actions={<Button onClick={() => travel(null)}>{t('backToLive')}</Button>}>
      {t('presentOnly.text')}
    </EmptyState>
  );
}
