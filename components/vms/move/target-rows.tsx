'use client';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { LoadBar } from '@/components/placement/load-bar';
import { useRefusalSentence } from '@/components/placement/use-refusal-sentence';
import { Td, Tr } from '@/components/ui/table';
import { useFormat } from '@/components/ui/use-format';
import type { moveTarget } from '@/lib/api/schemas/vm-actions';

type Target = z.infer<typeof moveTarget>;

/** A host that could take it: its load now and after, what must be copied, and about how long that takes. */
export function FitRow({ item, isChosen, onChoose }: { item: Target; isChosen: boolean; onChoose: () => void }) {
  const t = useTranslations('vms.moveDialog');
  const format = useFormat();
  return (
    <Tr className={isChosen ? 'bg-selected' : ''}>
      <Td>
        <label className="flex min-h-8 items-center gap-2">
          <input type="radio" name="move-target" className="size-4 accent-accent" checked={isChosen} onChange={onChoose} />
          <span className="whitespace-nowrap font-medium">{item.hostName}</span>
          <span className="text-muted text-xs">{item.rack}</span>
        </label>
      </Td>
      <Td>
        <LoadBar name={t('cpu')} before={item.cpuBefore} after={item.cpuAfter} isNameHidden />
      </Td>
      <Td>
        <LoadBar name={t('memory')} before={item.memoryBefore} after={item.memoryAfter} isNameHidden />
      </Td>
      <Td end className="whitespace-nowrap">
        {format.bytes(item.copyBytes)}
      </Td>
      <Td end className="whitespace-nowrap">
        {format.duration(item.estimatedSeconds * 1000)}
      </Td>
    </Tr>
  );
}

/** A host that cannot, and every reason. */
export function UnfitRow({ item }: { item: Target }) {
  const sentence = useRefusalSentence();
  return (
    <Tr>
      <Td className="whitespace-nowrap">{item.hostName}</Td>
      <Td className="text-muted">{item.refusals.map(sentence).join('; ')}</Td>
    </Tr>
  );
}
