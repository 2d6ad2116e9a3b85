'use client';
import { ArrowRightLeft, Lock, Pencil, Server } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePoolNow } from '@/components/live/pool-clock';
import { ObjectState } from '@/components/shell/object-state';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { useKeys } from '@/components/ui/keyboard/use-keys';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { useFormat } from '@/components/ui/use-format';
import type { VmDetail } from '@/lib/api/schemas/vms';
import { MoreMenu } from '../actions/more-menu';
import { PowerMenu } from '../actions/power-menu';
import { useVerdictReason } from '../actions/use-verdict-reason';
import { MoveDialog } from '../move/move-dialog';
import { NameField } from './name-field';
import { TagsEditor } from './tags-editor';

/** Name, state, address, host and every action of a VM. */
export function VmHeader({ vm }: { vm: VmDetail }) {
  const t = useTranslations('vms');
  const [move, setMove] = useQueryState('move', parseAsStringLiteral(['open']).withOptions({ history: 'push' }));
  const [menu, setMenu] = useState<'power' | 'more' | null>(null);
  const [isRenaming, setRenaming] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const router = useRouter();
  const reason = useVerdictReason(vm)('migrate');
  const key = (keys: string, label: string, run: () => void) => ({ keys, label, group: 'object', run }) as const;
  useKeys([
    key('m', t('keys.move'), () => reason === null && void setMove('open')),
    key('s', t('keys.power'), () => setMenu('power')),
    key('t', t('keys.tags'), () => setTagging(true)),
    key('e', t('keys.edit'), () => router.push(`/vms/${vm.id}/hardware`)),
    key('.', t('keys.actions'), () => setMenu('more')),
  ]);
  const actions = (
    <>
      <PowerMenu vm={vm} open={menu === 'power'} onOpenChange={(open) => setMenu(open ? 'power' : null)} />
      <Button icon={<ArrowRightLeft />} disabledReason={reason} onClick={() => void setMove('open')}>
        {t('move')}
      </Button>
      <MoreMenu vm={vm} open={menu === 'more'} onOpenChange={(open) => setMenu(open ? 'more' : null)} />
    </>
  );
  const state = (
    <>
      {isRenaming ? (
        <NameField vm={vm} onClose={() => setRenaming(false)} />
      ) : (
        <IconButton writes label={t('page.rename')} icon={<Pencil />} onClick={() => setRenaming(true)} className="-ml-2 text-muted" />
      )}
      <ObjectState kind="guest" state={vm.status.state} pill />
      {vm.spec.deleteProtection && <Lock className="size-4 text-muted" role="img" aria-label={t('list.flagProtected')} />}
    </>
  );
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('title'), href: '/vms' }]}
        title={isRenaming ? <span className="sr-only">{vm.name}</span> : vm.name}
        state={state}
        meta={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <HeaderFacts vm={vm} />
            <TagsEditor vm={vm} isOpen={isTagging} onOpenChange={setTagging} />
          </span>
        }
        actions={actions}
      />
      {move && <MoveDialog vm={vm} onClose={() => void setMove(null)} />}
    </>
  );
}

function HeaderFacts({ vm }: { vm: VmDetail }) {
  const t = useTranslations('vms.page');
  const format = useFormat();
  const now = usePoolNow();
  const { hostId, hostName, assignedHostId, since } = vm.status;
  const ip = vm.spec.nics.find((nic) => nic.ip)?.ip;
  return (
    <>
      <span>{t('number', { number: vm.number })}</span>
      <span>{t('sinceState', { duration: format.duration(Math.max(now - Date.parse(since), 0)) })}</span>
      {hostId && (
        <span className="inline-flex items-center gap-1">
          <Server className="size-3.5" aria-hidden />
          <TextLink href={`/hosts/${hostId}`}>{hostName}</TextLink>
        </span>
      )}
      {assignedHostId && assignedHostId !== hostId && (
        <TextLink href={`/vms/${vm.id}/placement`}>{t('goingTo', { host: vm.status.assignedHostName ?? assignedHostId })}</TextLink>
      )}
      <span className="inline-flex items-center gap-1">
        {ip ? (
          <>
            <span className="font-mono text-xs">{ip}</span>
            <CopyButton text={ip} />
          </>
        ) : (
          t('noIp')
        )}
      </span>
    </>
  );
}
