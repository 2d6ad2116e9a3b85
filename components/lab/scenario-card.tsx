'use client';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { useLoadScenario } from '@/lib/api/queries/lab';
import type { scenarioInfo } from '@/lib/api/schemas/lab';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { useFormat } from '../ui/use-format';
import { ReplaceFleetDialog } from './replace-fleet-dialog';
import { useComplain } from './use-complain';

type Scenario = z.infer<typeof scenarioInfo>;

/** Fleets that come with Onepool; loading one, also the present one anew, replaces everything. */
export function ScenarioCard({ scenario, seed, scenarios }: { scenario: string; seed: number; scenarios: readonly Scenario[] }) {
  const t = useTranslations('lab.scenario');
  const [chosen, setChosen] = useState<Scenario | null>(null);
  const load = useLoadScenario();
  const complain = useComplain();
  const replace = ({ name }: Scenario) =>
    load.mutate(
      { scenario: name },
      {
        onError: complain,
        onSuccess: () => {
          setChosen(null);
          toast.success(t('loaded', { name }));
        },
      },
    );
  return (
    <Card title={t('title')} actions={<span className="text-muted text-xs">{t('seed', { seed })}</span>} bodyClassName="p-0">
      <ul>
        {scenarios.map((each) => (
          <ScenarioRow key={each.name} scenario={each} isCurrent={each.name === scenario} onLoad={() => setChosen(each)} />
        ))}
      </ul>
      <ReplaceFleetDialog
        open={chosen !== null}
        onOpenChange={(open) => !open && setChosen(null)}
        title={chosen?.name === scenario ? t('resetTitle', { name: scenario }) : t('loadTitle', { name: chosen?.name ?? '' })}
        confirmLabel={chosen?.name === scenario ? t('resetNow') : t('loadNow')}
        loading={load.isPending}
        onConfirm={() => chosen && replace(chosen)}
      />
    </Card>
  );
}

function ScenarioRow({ scenario, isCurrent, onLoad }: { scenario: Scenario; isCurrent: boolean; onLoad: () => void }) {
  const t = useTranslations('lab.scenario');
  const format = useFormat();
  const known = (['empty', 'classroom', 'campus', 'enterprise', 'limits'] as const).find((name) => name === scenario.name);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <div className="flex items-center gap-2 font-medium">
          {scenario.name}
          {isCurrent && <Badge tone="busy">{t('current')}</Badge>}
        </div>
        <div className="text-muted">{known ? t(`about.${known}`) : scenario.description}</div>
      </div>
      <div className="text-muted text-xs">
        {t('size', {
          hosts: scenario.hosts,
          guests: scenario.guests,
          hostsText: format.number(scenario.hosts),
          guestsText: format.number(scenario.guests),
        })}
      </div>
      <Button size="sm" icon={isCurrent ? <RotateCcw /> : undefined} onClick={onLoad}>
        {isCurrent ? t('reset') : t('load')}
      </Button>
    </li>
  );
}
