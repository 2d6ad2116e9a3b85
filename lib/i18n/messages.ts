import type { Locale } from './locale';
import enBalance from './messages/en/balance.json';
import enCapacity from './messages/en/capacity.json';
import enCauses from './messages/en/causes.json';
import enCharts from './messages/en/charts.json';
import enCodes from './messages/en/codes.json';
import enEvents from './messages/en/events.json';
import enFilter from './messages/en/filter.json';
import enHa from './messages/en/ha.json';
import enHosts from './messages/en/hosts.json';
import enLab from './messages/en/lab.json';
import enLearn from './messages/en/learn.json';
import enOverview from './messages/en/overview.json';
import enPast from './messages/en/past.json';
import enPlacement from './messages/en/placement.json';
import enPlans from './messages/en/plans.json';
import enRules from './messages/en/rules.json';
import enShell from './messages/en/shell.json';
import enTasks from './messages/en/tasks.json';
import enUi from './messages/en/ui.json';
import enVms from './messages/en/vms.json';
import enWizard from './messages/en/wizard.json';
import frBalance from './messages/fr/balance.json';
import frCapacity from './messages/fr/capacity.json';
import frCauses from './messages/fr/causes.json';
import frCharts from './messages/fr/charts.json';
import frCodes from './messages/fr/codes.json';
import frEvents from './messages/fr/events.json';
import frFilter from './messages/fr/filter.json';
import frHa from './messages/fr/ha.json';
import frHosts from './messages/fr/hosts.json';
import frLab from './messages/fr/lab.json';
import frLearn from './messages/fr/learn.json';
import frOverview from './messages/fr/overview.json';
import frPast from './messages/fr/past.json';
import frPlacement from './messages/fr/placement.json';
import frPlans from './messages/fr/plans.json';
import frRules from './messages/fr/rules.json';
import frShell from './messages/fr/shell.json';
import frTasks from './messages/fr/tasks.json';
import frUi from './messages/fr/ui.json';
import frVms from './messages/fr/vms.json';
import frWizard from './messages/fr/wizard.json';

/** One file per namespace; a test holds the languages together. */
const en = {
  overview: enOverview,
  balance: enBalance,
  ha: enHa,
  hosts: enHosts,
  causes: enCauses,
  charts: enCharts,
  codes: enCodes,
  events: enEvents,
  lab: enLab,
  shell: enShell,
  tasks: enTasks,
  ui: enUi,
  filter: enFilter,
  past: enPast,
  placement: enPlacement,
  plans: enPlans,
  rules: enRules,
  learn: enLearn,
  capacity: enCapacity,
  vms: enVms,
  wizard: enWizard,
};
const fr = {
  overview: frOverview,
  balance: frBalance,
  ha: frHa,
  hosts: frHosts,
  causes: frCauses,
  charts: frCharts,
  codes: frCodes,
  events: frEvents,
  lab: frLab,
  shell: frShell,
  tasks: frTasks,
  ui: frUi,
  filter: frFilter,
  past: frPast,
  placement: frPlacement,
  plans: frPlans,
  rules: frRules,
  learn: frLearn,
  capacity: frCapacity,
  vms: frVms,
  wizard: frWizard,
};

export type Messages = typeof en;
export const messages: Readonly<Record<Locale, Messages>> = { en, fr };

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
