import type { LoadFrame } from '@/lib/domain/model/metric';

/** What is kept for a recorder that is late: minutes of the largest fleets, days of small ones. Then the oldest frames go. */
const mostBytes = 64e6;

/** Frames of load between the hypervisors that make them and the manager that takes them. */
export class FrameBuffer {
  private frames: LoadFrame[] = [];
  private bytes = 0;
  private wakeWaiter: (() => void) | null = null;
  private isTaken = true;

  get count(): number {
    return this.frames.length;
  }

  add(frame: LoadFrame): void {
    this.frames.push(frame);
    this.bytes += bytesOf(frame);
    while (this.bytes > mostBytes && this.frames.length > 1) {
      const oldest = this.frames.shift();
      if (oldest) this.bytes -= bytesOf(oldest);
    }
  }

  take(): readonly LoadFrame[] {
    const taken = this.frames;
    this.frames = [];
    this.bytes = 0;
    this.isTaken = true;
    this.wakeWaiter?.();
    return taken;
  }

  /** Where the next frames would push out others: resolves when they are taken, or after `patienceMs` when nobody seems to take any. */
  async hasRoom(patienceMs: number): Promise<void> {
    if (this.bytes < mostBytes / 2 || !this.isTaken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.isTaken = false;
        resolve();
      }, patienceMs);
      this.wakeWaiter = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeWaiter = null;
  }
}

function bytesOf({ columns }: LoadFrame): number {
  return 200 + columns.guest.values.byteLength + columns.host.values.byteLength + columns['storage-pool'].values.byteLength;
}
