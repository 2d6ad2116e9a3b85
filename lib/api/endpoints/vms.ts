import { z } from 'zod';
import { endpoint } from '../endpoint';
import { bulkRequest, bulkRun, bulkVerdict } from '../schemas/bulk';
import { changeVmRequest, resizePreview, resizePreviewQuery } from '../schemas/change-vms';
import { createVmAnswer, createVmRequest, createVmsAnswer, createVmsRequest } from '../schemas/create-vms';
import { decision, vmPlacement } from '../schemas/decisions';
import { historyPage, historyQuery } from '../schemas/events';
import { pageOf } from '../schemas/shared';
import { suggestions, suggestionsQuery } from '../schemas/suggestions';
import { moveTargets, vmActionRequest } from '../schemas/vm-actions';
import { sparklines, sparklinesQuery, vmListAnswer, vmListQuery } from '../schemas/vm-list';
import { vm, vmDetail, vmTaskAnswer } from '../schemas/vms';

const tag = 'VMs';

export const listVms = endpoint({
  id: 'listVms',
  method: 'GET',
  path: '/api/v1/vms',
  tag,
  summary: 'VMs that match a filter, a page at a time',
  query: vmListQuery,
  answer: vmListAnswer,
  status: 200,
});
export const createVm = endpoint({
  id: 'createVm',
  method: 'POST',
  path: '/api/v1/vms',
  tag,
  summary: 'Create a VM; the scheduler chooses the host',
  body: createVmRequest,
  answer: createVmAnswer,
  status: 202,
  idempotent: true,
});
export const createVms = endpoint({
  id: 'createVms',
  method: 'POST',
  path: '/api/v1/vms/batch',
  tag,
  summary: 'Create many VMs as one list of decisions',
  body: createVmsRequest,
  answer: createVmsAnswer,
  status: 202,
  idempotent: true,
});
export const getVm = endpoint({
  id: 'getVm',
  method: 'GET',
  path: '/api/v1/vms/{vmId}',
  tag,
  summary: 'One VM',
  answer: vmDetail,
  status: 200,
});
export const changeVm = endpoint({
  id: 'changeVm',
  method: 'PATCH',
  path: '/api/v1/vms/{vmId}',
  tag,
  summary: 'Rename, tag, resize or protect a VM',
  body: changeVmRequest,
  answer: z.object({ vm: vm, task: vmTaskAnswer.shape.task.nullable() }),
  status: 202,
  ifMatch: true,
});
export const deleteVm = endpoint({
  id: 'deleteVm',
  method: 'DELETE',
  path: '/api/v1/vms/{vmId}',
  tag,
  summary: 'Delete a VM and its disks',
  answer: vmTaskAnswer,
  status: 202,
  ifMatch: true,
});
export const actOnVm = endpoint({
  id: 'actOnVm',
  method: 'POST',
  path: '/api/v1/vms/{vmId}/actions/{action}',
  tag,
  summary: 'Start, shut down, stop, reboot, reset, suspend, resume, migrate, clone, revert pending changes',
  body: vmActionRequest,
  answer: vmTaskAnswer,
  status: 202,
  ifMatch: true,
  idempotent: true,
});
export const listVmDecisions = endpoint({
  id: 'listVmDecisions',
  method: 'GET',
  path: '/api/v1/vms/{vmId}/decisions',
  tag,
  summary: 'Every placement decision of a VM, newest first',
  query: historyQuery,
  answer: pageOf(decision).omit({ total: true }),
  status: 200,
});
export const getVmPlacement = endpoint({
  id: 'getVmPlacement',
  method: 'GET',
  path: '/api/v1/vms/{vmId}/placement',
  tag,
  summary: 'Why it is where it is, and where it would go now',
  answer: vmPlacement,
  status: 200,
});
export const listMoveTargets = endpoint({
  id: 'listMoveTargets',
  method: 'GET',
  path: '/api/v1/vms/{vmId}/targets',
  tag,
  summary: 'Every host, fit or refused, as a target of a move',
  answer: moveTargets,
  status: 200,
});
export const previewResize = endpoint({
  id: 'previewResize',
  method: 'GET',
  path: '/api/v1/vms/{vmId}/resize-preview',
  tag,
  summary: 'What a new size would mean',
  query: resizePreviewQuery,
  answer: resizePreview,
  status: 200,
});
export const listVmHistory = endpoint({
  id: 'listVmHistory',
  method: 'GET',
  path: '/api/v1/vms/{vmId}/history',
  tag,
  summary: 'Changes and events of a VM, newest first',
  query: historyQuery,
  answer: historyPage,
  status: 200,
});
export const suggestVmFilter = endpoint({
  id: 'suggestVmFilter',
  method: 'GET',
  path: '/api/v1/vms/suggestions',
  tag,
  summary: 'Completions of a filter, with counts',
  query: suggestionsQuery,
  answer: suggestions,
  presentOnly: true,
  status: 200,
});
export const listSparklines = endpoint({
  id: 'listSparklines',
  method: 'GET',
  path: '/api/v1/vms/sparklines',
  tag,
  summary: 'CPU of the last hour of the listed VMs',
  query: sparklinesQuery,
  answer: sparklines,
  status: 200,
});
export const exportVms = endpoint({
  id: 'exportVms',
  method: 'GET',
  path: '/api/v1/vms/export',
  tag,
  summary: 'All VMs that match a filter, as CSV',
  query: z.strictObject({
    filter: z.string().max(2000).default(''),
    sort: z.string().max(40).optional(),
    columns: z.string().max(500).optional(),
  }),
  status: 200,
  produces: 'text/csv',
  filename: 'vms.csv',
});
export const judgeBulk = endpoint({
  id: 'judgeBulk',
  method: 'POST',
  path: '/api/v1/vms/bulk/verdict',
  tag,
  summary: 'What a bulk action would do, before it runs',
  body: bulkRequest,
  answer: bulkVerdict,
  status: 200,
});
export const runBulk = endpoint({
  id: 'runBulk',
  method: 'POST',
  path: '/api/v1/vms/bulk',
  tag,
  summary: 'Run a judged bulk action as one task',
  body: bulkRun,
  answer: vmTaskAnswer,
  status: 202,
});
