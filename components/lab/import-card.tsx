'use client';
import { FileCheck, Upload } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { useImportFleet } from '@/lib/api/queries/lab';
import type { importRequest } from '@/lib/api/schemas/lab';
import { LabelledField } from '../form/labelled-field';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { SegmentedControl } from '../ui/segmented-control';
import { FleetFileField } from './fleet-file-field';
import { ImportOutcome } from './import-outcome';
import { ReplaceFleetDialog } from './replace-fleet-dialog';
import { useComplain } from './use-complain';

type Format = z.infer<typeof importRequest>['format'];

/** A fleet from a file of one's own: checked first, then it replaces the present one. */
export function ImportCard() {
  const t = useTranslations('lab.import');
  const [format, setFormat] = useState<Format>('yaml');
  const [yaml, setYaml] = useState('');
  const [hostsCsv, setHostsCsv] = useState('');
  const [vmsCsv, setVmsCsv] = useState('');
  const [isConfirming, setConfirming] = useState(false);
  const check = useImportFleet();
  const replace = useImportFleet();
  const complain = useComplain();
  const isEmpty = format === 'yaml' ? yaml.trim() === '' : hostsCsv.trim() === '';
  const body = (dryRun: boolean) =>
    format === 'yaml' ? { format, yaml, dryRun } : { format, hostsCsv, ...(vmsCsv.trim() === '' ? {} : { vmsCsv }), dryRun };
  const edit = (set: (text: string) => void) => (text: string) => {
    set(text);
    check.reset();
  };
  const confirm = () =>
    replace.mutate(body(false), {
      onError: complain,
      onSuccess: (answer) => {
        setConfirming(false);
        check.reset();
        if (answer.ok) toast.success(t('done'));
      },
    });
  return (
    <Card
      title={t('title')}
      actions={
        <SegmentedControl
          label={t('format')}
          value={format}
          onChange={(next) => {
            setFormat(next);
            check.reset();
          }}
          segments={[
            { value: 'yaml', label: 'YAML' },
            { value: 'csv', label: 'CSV' },
          ]}
        />
      }
    >
      <p className="mb-3 text-muted">{format === 'yaml' ? t('yamlHint') : t('csvHint')}</p>
      <div className="flex flex-col gap-3">
        {format === 'yaml' ? (
          <LabelledField label={t('yaml')}>
            {(props) => <FleetFileField {...props} accept=".yaml,.yml" text={yaml} onText={edit(setYaml)} />}
          </LabelledField>
        ) : (
          <>
            <LabelledField label={t('hosts')}>
              {(props) => <FleetFileField {...props} accept=".csv,text/csv" text={hostsCsv} onText={edit(setHostsCsv)} />}
            </LabelledField>
            <LabelledField label={t('vms')}>
              {(props) => <FleetFileField {...props} accept=".csv,text/csv" text={vmsCsv} onText={edit(setVmsCsv)} />}
            </LabelledField>
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <Button
            icon={<FileCheck />}
            loading={check.isPending}
            disabledReason={isEmpty ? t('needFile') : null}
            onClick={() => check.mutate(body(true), { onError: complain })}
          >
            {t('check')}
          </Button>
          <Button
            variant="danger"
            icon={<Upload />}
            disabledReason={check.data?.ok ? null : t('checkFirst')}
            onClick={() => setConfirming(true)}
          >
            {t('replace')}
          </Button>
        </div>
        {check.data && <ImportOutcome answer={check.data} />}
      </div>
      <ReplaceFleetDialog
        open={isConfirming}
        onOpenChange={setConfirming}
        title={t('confirmTitle')}
        confirmLabel={t('replaceNow')}
        loading={replace.isPending}
        onConfirm={confirm}
      />
    </Card>
  );
}
