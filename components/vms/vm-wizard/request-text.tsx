'use client';
import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '@/components/ui/copy-button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { createVms } from '@/lib/api/endpoints/vms';
import { formatRequest, type RequestFormat, requestFormats } from './request-formats';
import { toCreateVmsRequest } from './to-request';
import { useDraft } from './use-draft';

const labels: Readonly<Record<RequestFormat, string>> = { yaml: 'YAML', json: 'JSON', hcl: 'HCL', curl: 'curl' };
const noSubscription = () => () => {};

/** The request the form stands for, as text to keep or to send. */
export function RequestText() {
  const t = useTranslations('wizard.placement');
  const { draft } = useDraft();
  const [format, setFormat] = useState<RequestFormat>('yaml');
  const origin = useSyncExternalStore(
    noSubscription,
    () => location.origin,
    () => '',
  );
  const text = formatRequest(toCreateVmsRequest(draft), format, `${origin}${createVms.path}`);
  return (
    <section>
      <div className="mb-1.5 flex flex-wrap items-center gap-2">
        <h3 className="flex-1 font-medium">{t('asText')}</h3>
        <SegmentedControl
          label={t('format')}
          value={format}
          onChange={setFormat}
          segments={requestFormats.map((value) => ({ value, label: labels[value] }))}
        />
        <CopyButton text={text} label={t('copy')} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <pre tabIndex={0} className="max-h-80 overflow-auto rounded-md border bg-sunken p-3 font-mono text-xs leading-relaxed">
        {text}
      </pre>
    </section>
  );
}
