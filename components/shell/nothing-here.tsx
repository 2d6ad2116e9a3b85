'use client';
import { Compass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';

/** An address that leads nowhere, and ways on. */
export function NothingHere() {
  const t = useTranslations('shell.notFound');
  return (
    <EmptyState
      icon={<Compass />}
      title={t('title')}
      actions={
        <>
          <Button asChild variant="primary">
            <Link href="/">{t('home')}</Link>
          </Button>
          <Button asChild>
            <Link href="/search">{t('search')}</Link>
          </Button>
        </>
      }
    >
      {t('text')}
    </EmptyState>
  );
}
