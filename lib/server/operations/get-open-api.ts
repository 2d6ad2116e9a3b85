import { makeOpenApi } from '../open-api';

let known: Record<string, unknown> | null = null;

/** The OpenAPI document; made once, since the schemas do not change while the process runs. */
export const getOpenApi = (): Record<string, unknown> => (known ??= makeOpenApi());
