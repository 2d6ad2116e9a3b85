import { createVmsRequest } from '@/lib/api/schemas/create-vms';
import { areNamesValid, expandNames, toPattern } from './name-pattern';
import { toCreateVmsRequest } from './to-request';
import type { VmDraft, WizardStep } from './vm-draft';

/** `field` names a sentence of the messages; `path` the field it belongs under ('disks.1.sizeBytes'). */
export interface DraftError {
  readonly step: WizardStep;
  readonly path: string;
  readonly field: string;
}

const stepOfField: Readonly<Record<string, WizardStep>> = {
  name: 'source',
  count: 'source',
  tags: 'source',
  description: 'source',
  vcpus: 'size',
  memoryBytes: 'size',
  memoryReservationBytes: 'size',
  type: 'size',
  hotPlug: 'size',
  disks: 'disks',
  nics: 'network',
  restartPriority: 'options',
  placement: 'placement',
};

/** disks.1.sizeBytes is told by the sentence of disks.sizeBytes. */
const sentenceOf = (path: readonly PropertyKey[]): string => {
  const words = path.filter((part) => typeof part === 'string');
  return words[0] === 'tags' ? 'tags' : words.join('.');
};

const schemaErrors = (draft: VmDraft): DraftError[] => {
  const parsed = createVmsRequest.safeParse(toCreateVmsRequest(draft));
  if (parsed.success) return [];
  const errors = parsed.error.issues.map(
    (issue): DraftError => ({
      step: stepOfField[String(issue.path[0])] ?? 'source',
      path: issue.path.join('.'),
      field: sentenceOf(issue.path),
    }),
  );
  return errors.filter((error, index) => errors.findIndex((other) => other.path === error.path) === index && error.field !== 'name');
};

const nameErrors = (draft: VmDraft): DraftError[] => {
  const at = (field: string): DraftError[] => [{ step: 'source', path: 'name', field }];
  const pattern = toPattern(draft.name.trim(), draft.count ?? 1);
  if (pattern === '') return at('name.empty');
  if (expandNames(pattern) === null) return at('name.pattern');
  return areNamesValid(pattern) ? [] : at('name');
};

/** An address or a pin that only one of many VMs can have. */
const manyErrors = (draft: VmDraft): DraftError[] => {
  if (namesOf(draft).length < 2) return [];
  return draft.nics.flatMap((nic, index): DraftError[] =>
    (['ip', 'mac'] as const).flatMap((field) =>
      nic[field] ? [{ step: 'network', path: `nics.${index}.${field}`, field: `nics.${field}.many` }] : [],
    ),
  );
};

const choiceErrors = (draft: VmDraft): DraftError[] => [
  ...(draft.source !== 'empty' && !draft.sourceVmId ? [{ step: 'source', path: 'sourceVmId', field: 'sourceVmId' } as const] : []),
  ...(draft.count === null ? [{ step: 'source', path: 'count', field: 'count' } as const] : []),
  ...(draft.mode === 'pin' && !draft.pinnedHostId ? [{ step: 'placement', path: 'pinnedHostId', field: 'pinnedHostId' } as const] : []),
  ...((draft.reservationGib ?? 0) > (draft.memoryGib ?? 0)
    ? [{ step: 'size', path: 'memoryReservationBytes', field: 'memoryReservationBytes.above' } as const]
    : []),
];

/** The names a draft would create, [] while its pattern is wrong. */
export const namesOf = (draft: VmDraft): string[] => expandNames(toPattern(draft.name.trim(), draft.count ?? 1)) ?? [];

/** All that is wrong with a draft, in the order of the steps; the request's own schema is the authority. */
export const draftErrors = (draft: VmDraft): DraftError[] => [
  ...nameErrors(draft),
  ...choiceErrors(draft),
  ...schemaErrors(draft),
  ...manyErrors(draft),
];

/** What a preview may be asked while the rest is still being typed: null when the size or a disk makes no sense yet. */
export const isPlaceable = (errors: readonly DraftError[]): boolean =>
  errors.every((error) => error.step === 'source' || error.path === 'pinnedHostId' || error.field.startsWith('memoryReservationBytes'));
