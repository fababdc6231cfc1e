import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Done, Shared, Task } from './task.ts';

export type Limits = {
  /** Seconds one report may take. */
  readonly seconds: number;
  /** Megabytes of objects one worker may hold. */
  readonly megabytes: number;
};

/** Why there is no result: a code of the catalogue and what its message says. */
export type Stopped = { readonly code: string; readonly data: { readonly [name: string]: string | number } };

/**
 * Of a worker’s memory what is for objects made a moment ago: as much as a few reports need, so that hardly anything is
 * copied that is thrown away. Measured: 24 takes a sixth longer, 96 gains nothing more.
 */
const YOUNG_MB = 64;

/** Workers, each with its own memory. One that exceeds a limit ends, alone, and another takes its place. */
export class Pool {
  private readonly workers: Piscina<Task, Done>;
  private readonly limits: Limits;

  constructor(size: number, limits: Limits, shared: Shared) {
    this.limits = limits;
    this.workers = new Piscina({
      filename: join(__dirname, 'task.cjs'),
      minThreads: size,
      maxThreads: size,
      workerData: shared,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A worker may end between two reports: the next one is given to another.
    this.workers.on('error', () => {});
  }

  async run(task: Task): Promise<Done | Stopped> {
    const { seconds, megabytes } = this.limits;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), seconds * 1000);
    try {
      return await this.workers.run(task, { signal: stop.signal });
    } catch (error) {
      if (stop.signal.aborted) return { code: 'SEC007', data: { seconds } };
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'SEC008', data: { megabytes } };
      return { code: 'IOE009', data: { reason: String(message ?? error).split('\n')[0]! } };
    } finally {
      clearTimeout(timer);
    }
  }
}
