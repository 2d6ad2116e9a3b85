import { endpoint } from '../endpoint';
import { decision, fitCounts, fitCountsRequest, placementPreview, placementPreviewRequest } from '../schemas/decisions';

const tag = 'Placement';

export const previewPlacement = endpoint({
  id: 'previewPlacement',
  method: 'POST',
  path: '/api/v1/placements',
  tag,
  summary: 'Where a VM would go, and why; nothing is created',
  body: placementPreviewRequest,
  answer: placementPreview,
  status: 200,
});
export const countFits = endpoint({
  id: 'countFits',
  method: 'POST',
  path: '/api/v1/placements/fits',
  tag,
  summary: 'How many VMs of each size still fit',
  body: fitCountsRequest,
  answer: fitCounts,
  status: 200,
});
export const getDecision = endpoint({
  id: 'getDecision',
  method: 'GET',
  path: '/api/v1/decisions/{decisionId}',
  tag,
  summary: 'One kept decision',
  answer: decision,
  status: 200,
});
