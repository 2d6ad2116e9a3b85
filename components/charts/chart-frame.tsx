'use client';
import { ChartLine, Download, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '@/components/ui/card';
import { ErrorState } from '@/components/ui/error-state';
import { IconButton } from '@/components/ui/icon-button';
import { Skeleton } from '@/components/ui/skeleton';

interface ChartFrameProps {
  title: string;
  /** Stays in place while it is loaded again. */
  state: 'loading' | 'error' | 'empty' | 'ready';
  error?: unknown;
  onRetry: () => void;
  height: number;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  onDownload: () => void;
  /** Above the plot, also while it loads. */
  toolbar?: ReactNode;
  legend?: ReactNode;
  children: ReactNode;
}

/** What every chart has around it: a title, its table, its CSV, and a calm word when there is nothing to draw. */
export function ChartFrame(props: ChartFrameProps) {
  const t = useTranslations('charts');
  const ready = props.state === 'ready';
  const actions = (
    <span className="flex items-center">
      <IconButton
        label={props.asTable ? t('viewAsChart') : t('viewAsTable')}
        icon={props.asTable ? <ChartLine /> : <Table2 />}
        aria-pressed={props.asTable}
        disabled={!ready}
        onClick={() => props.onAsTable(!props.asTable)}
      />
      <IconButton label={t('downloadCsv')} icon={<Download />} disabled={!ready} onClick={props.onDownload} />
    </span>
  );
  return (
    <Card title={props.title} actions={actions} bodyClassName="p-0">
      {props.toolbar && <div className="flex flex-wrap items-center gap-2 px-3 pt-2">{props.toolbar}</div>}
      <div className="flex min-h-6 flex-wrap items-center gap-x-4 px-3 pt-2 text-xs">{ready && props.legend}</div>
      <div style={{ minHeight: props.height }} className="relative pb-1">
        {props.state === 'loading' && <ChartSkeleton label={t('loading', { title: props.title })} height={props.height} />}
        {props.state === 'error' && <ErrorState compact error={props.error} onRetry={props.onRetry} />}
        {props.state === 'empty' && <ChartEmpty height={props.height} />}
        {ready && props.children}
      </div>
    </Card>
  );
}

const ChartSkeleton = ({ label, height }: { label: string; height: number }) => (
  <div role="status" aria-label={label} style={{ height }} className="flex items-end gap-1 px-3 pt-2 pb-6">
    <Skeleton className="h-full opacity-60" />
  </div>
);

function ChartEmpty({ height }: { height: number }) {
  const t = useTranslations('charts');
  return (
    <div style={{ height }} className="flex flex-col items-center justify-center gap-1 px-4 text-center">
      <p className="font-medium">{t('empty')}</p>
      <p className="text-muted">{t('emptyHint')}</p>
    </div>
  );
}
