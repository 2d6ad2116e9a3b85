'use client';
import { useTranslations } from 'use-intl';
import type { Task } from '@/lib/api/schemas/tasks';
import { Elapsed } from '../ui/relative-time';
import { StateBadge } from '../ui/state-badge';
import { Table, Td, Th, Tr } from '../ui/table';
import type { Tone } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import { useSentence } from '../ui/use-sentence';

const tones: Readonly<Record<Task['steps'][number]['state'], Tone>> = {
  waiting: 'unknown',
  running: 'busy',
  done: 'ok',
  failed: 'error',
  skipped: 'off',
};

/** The deeds of a task in order, with how long each took. */
export function TaskSteps({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const sentence = useSentence();
  const format = useFormat();
  if (task.steps.length === 0) return <p className="text-muted">{t('noSteps')}</p>;
  return (
    <Table label={t('steps')}>
      <thead>
        <tr>
          <Th>{t('column.step')}</Th>
          <Th>{t('column.state')}</Th>
          <Th>{t('column.begin')}</Th>
          <Th end>{t('column.duration')}</Th>
        </tr>
      </thead>
      <tbody>
        {task.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a task may do the same step twice; its order never changes
          <Tr key={index}>
            <Td>{sentence('step', step.name)}</Td>
            <Td>
              <StateBadge tone={tones[step.state]}>{sentence('stepState', step.state)}</StateBadge>
            </Td>
            <Td>{step.startedAt ? format.time(step.startedAt) : '–'}</Td>
            <Td end>{step.startedAt ? <Elapsed from={step.startedAt} to={step.endedAt} /> : '–'}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
