import * as placements from '@/lib/api/endpoints/placements';
import { previewPlacement } from '@/lib/server/operations/preview-placement';
import { route } from '@/lib/server/route';

export const POST = route(placements.previewPlacement, previewPlacement);
