'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LabelledField } from '@/components/form/labelled-field';
import { ObjectPicker, type PickedObject } from '@/components/form/object-picker';
import { useComplain } from '@/components/lab/use-complain';
import { ObjectLink } from '@/components/shell/object-link';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { IconButton } from '@/components/ui/icon-button';
import { useChangeRestart } from '@/lib/api/queries/ha';
import type { ClusterAvailability } from '@/lib/api/schemas/ha';

type Dependency = ClusterAvailability['dependencies'][number];

/** Who is started only after whom. */
export function DependenciesCard({ cluster }: { cluster: ClusterAvailability }) {
  const t = useTranslations('ha.dependencies');
  return (
    <Card title={t('title')}>
      {cluster.dependencies.length === 0 && <p className="mb-3 text-muted">{t('none')}</p>}
      <ul className="mb-3 flex flex-col gap-1 empty:hidden">
        {cluster.dependencies.flatMap((dependency) =>
          dependency.on.map((other) => <DependencyLine key={`${dependency.guest.id} ${other.id}`} dependency={dependency} other={other} />),
        )}
      </ul>
      <DependencyForm dependencies={cluster.dependencies} />
    </Card>
  );
}

function DependencyLine({ dependency: { guest, on }, other }: { dependency: Dependency; other: Dependency['on'][number] }) {
  const t = useTranslations('ha.dependencies');
  const change = useChangeRestart();
  const complain = useComplain();
  const drop = () =>
    change.mutate({ vmId: guest.id, dependsOn: on.filter(({ id }) => id !== other.id).map(({ id }) => id) }, { onError: complain });
  return (
    <li className="flex items-center gap-x-2">
      <span className="min-w-0 flex-1">
        {t.rich('line', {
          guest: () => <ObjectLink kind="guest" id={guest.id} name={guest.name} />,
          other: () => <ObjectLink kind="guest" id={other.id} name={other.name} />,
        })}
      </span>
      <IconButton label={t('drop', { guest: guest.name, other: other.name })} icon={<X />} size="icon" onClick={drop} />
    </li>
  );
}

function DependencyForm({ dependencies }: { dependencies: readonly Dependency[] }) {
  const t = useTranslations('ha.dependencies');
  const [texts, setTexts] = useState({ guest: '', other: '' });
  const [guest, setGuest] = useState<PickedObject | null>(null);
  const [other, setOther] = useState<PickedObject | null>(null);
  const change = useChangeRestart();
  const complain = useComplain();
  const add = () => {
    if (!guest || !other) return;
    const known = dependencies.find((each) => each.guest.id === guest.id)?.on.map(({ id }) => id) ?? [];
    const onSuccess = () => {
      setTexts({ guest: '', other: '' });
      setGuest(null);
      setOther(null);
    };
    change.mutate({ vmId: guest.id, dependsOn: [...new Set([...known, other.id])] }, { onError: complain, onSuccess });
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <LabelledField label={t('guest')} className="min-w-36 flex-1">
        {(parts) => (
          <ObjectPicker
            kinds={['vm']}
            text={texts.guest}
            onTextChange={(text) => setTexts({ ...texts, guest: text })}
            onPick={setGuest}
            parts={parts}
            placeholder={t('find')}
          />
        )}
      </LabelledField>
      <LabelledField label={t('other')} className="min-w-36 flex-1">
        {(parts) => (
          <ObjectPicker
            kinds={['vm']}
            text={texts.other}
            onTextChange={(text) => setTexts({ ...texts, other: text })}
            onPick={setOther}
            parts={parts}
            placeholder={t('find')}
          />
        )}
      </LabelledField>
      <Button writes loading={change.isPending} disabledReason={guest && other ? null : t('pickFirst')} onClick={add}>
        {t('add')}
      </Button>
    </div>
  );
}
