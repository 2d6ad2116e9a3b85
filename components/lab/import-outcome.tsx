'use client';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import type { importAnswer } from '@/lib/api/schemas/lab';
import { Table, Td, Th, Tr } from '../ui/table';
import { useFormat } from '../ui/use-format';

type Answer = z.infer<typeof importAnswer>;

/** More errors than this help nobody: the first ones usually explain the rest. */
const shownErrors = 100;

/** What a check of a fleet file found: its size, or its errors by line. */
export function ImportOutcome({ answer }: { answer: Answer }) {
  const t = useTranslations('lab.import');
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      {answer.ok && answer.summary && <Summary summary={answer.summary} />}
      {answer.errors.length > 0 && (
        <>
          <p className="font-medium text-error">{t('errors', { count: answer.errors.length })}</p>
          <div className="max-h-72 overflow-y-auto rounded-md border">
            <Table label={t('errors', { count: answer.errors.length })}>
              <thead>
                <tr>
                  <Th>{t('file')}</Th>
                  <Th end>{t('line')}</Th>
                  <Th>{t('column')}</Th>
                  <Th>{t('message')}</Th>
                </tr>
              </thead>
              <tbody>
                {answer.errors.slice(0, shownErrors).map((error) => (
                  <Tr key={`${error.source} ${error.line} ${error.column} ${error.message}`}>
                    <Td>{t(`source.${error.source}`)}</Td>
                    <Td end>{error.line}</Td>
                    <Td>{error.column ?? '–'}</Td>
                    <Td className="whitespace-normal py-1">{error.message}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
    </div>
  );
}

function Summary({ summary }: { summary: NonNullable<Answer['summary']> }) {
  const t = useTranslations('lab.import');
  const format = useFormat();
  return (
    <p className="flex gap-2 rounded-md bg-ok-soft px-3 py-2">
      <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden />
      {t('summary', {
        clusters: summary.clusters,
        hosts: summary.hosts,
        storagePools: summary.storagePools,
        networks: summary.networks,
        guests: summary.guests,
        vcpus: format.number(summary.vcpus),
        memory: format.bytes(summary.memoryBytes),
      })}
    </p>
  );
}
