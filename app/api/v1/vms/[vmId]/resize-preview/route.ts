import * as vms from '@/lib/api/endpoints/vms';
import { previewResize } from '@/lib/server/operations/preview-resize';
import { route } from '@/lib/server/route';

export const GET = route(vms.previewResize, previewResize);
