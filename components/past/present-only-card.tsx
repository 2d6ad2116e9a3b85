'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../ui/card';
import { useMomentKey } from './use-moment';

/** A card about the present; at a moment of the past it says that it is one, rather than show the wrong time. */
export function PresentOnlyCard({ title, children }: { title: ReactNode; children: ReactNode }) {
  const t = useTranslations('past');
  if (useMomentKey() === 'live') return children;
  return (
    <Card title={title}>
      <p className="text-muted">{t('presentOnly.card')}</p>
    </Card>
  );
}
