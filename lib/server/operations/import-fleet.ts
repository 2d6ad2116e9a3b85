import type { z } from 'zod';
import type { ReadOnly } from '@/lib/api/read-only';
import type { importAnswer, importRequest } from '@/lib/api/schemas/lab';
import { parseInventoryCsv } from '@/lib/drivers/simulated/parse-inventory-csv';
import { type ParsedFleet, parseScenario } from '@/lib/drivers/simulated/parse-scenario';
import type { OperationContext } from '../context';
import { getDriverLab } from '../lab/get-driver-lab';
import { invalidField } from '../problem';

type ImportRequest = z.output<typeof importRequest>;

/** Errors answered at once; a file with more has one cause. */
const shownErrors = 500;

/** Checks a fleet file and, unless it is only a check or a line is wrong, replaces the whole fleet by it. */
export async function importFleet(
  context: OperationContext,
  { body }: { body: ImportRequest },
): Promise<ReadOnly<z.input<typeof importAnswer>>> {
  const driverLab = getDriverLab(context);
  const { definition, errors, summary } = parseFiles(body);
  if (definition && !body.dryRun) await context.loadScenario({ name: definition.name, seed: driverLab.seed, definition });
  return { ok: definition !== null, errors: errors.slice(0, shownErrors), summary };
}

function parseFiles({ format, yaml, hostsCsv, vmsCsv }: ImportRequest): ParsedFleet {
  if (format === 'yaml') {
    if (yaml === undefined) throw invalidField('yaml', 'required', 'Send the text of the YAML file');
    return parseScenario(yaml);
  }
  if (hostsCsv === undefined) throw invalidField('hostsCsv', 'required', 'Send the text of the CSV of hosts');
  return parseInventoryCsv({ hosts: hostsCsv, vms: vmsCsv ?? null });
}
