import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { makeRandom } from './placement-workload';

const TRACE = '../shared/data/azure-v1-60k.csv.gz';
const VMS = 60_000;

export interface TracedVm {
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly arrivalS: number;
  readonly lifetimeS: number;
}

/** The first 60,000 VMs of the Azure V1 trace (CC BY 4.0) where it lies beside the project, else a generated one of its shape. */
export function readTrace(): { name: string; vms: TracedVm[] } {
  if (!existsSync(TRACE)) return { name: 'generated', vms: generateTrace(VMS) };
  const lines = gunzipSync(readFileSync(TRACE)).toString('utf8').trim().split('\n').slice(1);
  const vms = lines.map((line) => {
    const [, vcpus = 0, memoryGib = 0, arrivalS = 0, lifetimeS = 0] = line.split(',').map(Number);
    return { vcpus, memoryBytes: memoryGib * 2 ** 30, arrivalS, lifetimeS };
  });
  return { name: 'azure-v1-60k', vms };
}

/** Sizes that double, mostly small, a tenth of them with much memory; most live for minutes or hours, a few to the end. */
function generateTrace(count: number): TracedVm[] {
  const random = makeRandom(7);
  return Array.from({ length: count }, (_, i) => {
    const vcpus = 2 ** Math.min(3, Math.floor(-Math.log2(1 - random() * 0.95)));
    const gibPerVcpu = random() < 0.1 ? 7 : 1.75;
    const lifetimeS = random() < 0.2 ? 30 * 86_400 : Math.ceil(-Math.log(1 - random()) * 6 * 3600);
    return { vcpus, memoryBytes: vcpus * gibPerVcpu * 2 ** 30, arrivalS: i * 4, lifetimeS };
  });
}
