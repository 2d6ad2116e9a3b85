'use client';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import type { KeyBinding } from '../ui/keyboard/key-layers';
import { useKeysInForce } from '../ui/keyboard/use-keys';
import { useShellState } from './shell-state';

const groups = ['general', 'go', 'list', 'object'] as const;

/** Every key that works on the page at hand. */
export function HelpDialog() {
  const t = useTranslations('shell.help');
  const { isHelpOpen, setHelpOpen } = useShellState();
  const bindings = useKeysInForce();
  return (
    <Dialog open={isHelpOpen} onOpenChange={setHelpOpen} title={t('title')} description={t('intro')} width="md">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map((group) => (
          <KeyGroup
            key={group}
            title={t(`group.${group}`)}
            bindings={firstOfEachKey(bindings.filter((binding) => binding.group === group))}
          />
        ))}
      </div>
      <p className="mt-4 text-muted">
        {t('api')}:{' '}
        <a className="text-accent hover:underline" href="/api/v1/openapi.json">
          /api/v1/openapi.json
        </a>
      </p>
    </Dialog>
  );
}

/** The newest layer wins, as when the key is pressed. */
const firstOfEachKey = (bindings: readonly KeyBinding[]) => [
  ...new Map(bindings.toReversed().map((binding) => [binding.keys, binding])).values(),
];

function KeyGroup({ title, bindings }: { title: string; bindings: readonly KeyBinding[] }) {
  if (bindings.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-medium text-muted text-xs">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1">
        {bindings.map((binding) => (
          <Fragment key={binding.keys}>
            <dt>
              <KeyNames keys={binding.keys} />
            </dt>
            <dd>{binding.label}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function KeyNames({ keys }: { keys: string }) {
  const t = useTranslations('shell.keys');
  return (
    <span className="inline-flex items-center gap-1">
      {keys.split(' ').map((press, index) => (
        <Fragment key={press}>
          {index > 0 && <span className="text-muted text-xs">{t('then')}</span>}
          <Kbd>{press.replace('Mod', 'Ctrl').replaceAll('+', ' ')}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
