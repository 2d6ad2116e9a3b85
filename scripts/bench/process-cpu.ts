import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU in hundredths of a second. */
const msPerTick = 10;

/** CPU that a process has used so far, and that of everything it started (Linux), in ms. */
export function cpuMsOf(pid: number): { own: number; children: number } {
  const all = listProcesses();
  const below = (parent: number): number =>
    all.filter((each) => each.parent === parent).reduce((sum, child) => sum + child.cpuMs + child.endedCpuMs + below(child.pid), 0);
  return { own: all.find((each) => each.pid === pid)?.cpuMs ?? 0, children: below(pid) };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
  /** Of its own children that have ended. */
  readonly endedCpuMs: number;
}

const listProcesses = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);

/** Null when it has ended since. */
function readProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // A name may hold anything, so counting begins after its bracket: state, parent, …; user and system time stand at 11 to 14.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const ticks = (index: number) => (fields[index] ?? 0) * msPerTick;
    return { pid, parent: fields[1] ?? 0, cpuMs: ticks(11) + ticks(12), endedCpuMs: ticks(13) + ticks(14) };
  } catch {
    return null;
  }
}
