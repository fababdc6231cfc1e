import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Done, Shared, Started, Task, Timed } from './task.ts';

export type Limits = {
  /** Seconds one report may take. */
  readonly seconds: number;
  /** Megabytes of objects one worker may hold. */
  readonly megabytes: number;
};

/** Why there is no result: a code of the catalogue and what its message says. */
export type Stopped = { readonly code: string; readonly data: { readonly [name: string]: string | number } };

/**
 * Of a worker’s memory what is for objects made a moment ago. Measured: with half as much again a run takes a tenth less
 * time and 100 MB more, and a long run grows.
 */
const YOUNG_MB = 48;

/** Workers, each with its own memory. One that exceeds a limit ends, alone, and another takes its place. */
export class Pool {
  private readonly workers: Piscina<Timed, Done>;
  private readonly limits: Limits;

  constructor(size: number, limits: Limits, shared: Shared) {
    this.limits = limits;
    this.workers = new Piscina({
      filename: join(__dirname, 'task.cjs'),
      minThreads: size,
      maxThreads: size,
      workerData: {
        ...shared,
        workers: size,
        loaded: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
      } satisfies Started,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A worker may end between two reports: the next one is given to another.
    this.workers.on('error', () => {});
  }

  async run(task: Task): Promise<Done | Stopped> {
    const { seconds, megabytes } = this.limits;
    const stop = new AbortController();
    const began = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
    const watch = watched(began, seconds * 1000, () => stop.abort());
    try {
      return await this.workers.run({ ...task, began }, { signal: stop.signal });
    } catch (error) {
      if (stop.signal.aborted)
        return new Float64Array(began)[0] === 0
          ? { code: 'IOE009', data: { reason: 'no worker could be started' } }
          : { code: 'SEC007', data: { seconds } };
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'SEC008', data: { megabytes } };
      return { code: 'IOE009', data: { reason: String(message ?? error).split('\n')[0]! } };
    } finally {
      watch.end();
    }
  }

  /** Lets the workers go: their memory is for others. */
  close(): Promise<void> {
    return this.workers.destroy();
  }
}

/** A worker that does not begin in this time never will. */
const START_MS = 60_000;

/** Calls `late` once work has taken too long, from when it began: that a worker had to be started first is not its fault. */
function watched(began: SharedArrayBuffer, limit: number, late: () => void): { readonly end: () => void } {
  const [given, start] = [performance.now(), new Float64Array(began)];
  const left = (): number =>
    start[0] === 0
      ? given + START_MS + limit - performance.now()
      : start[0]! + limit - performance.timeOrigin - performance.now();
  let timer = setTimeout(look, limit);
  function look(): void {
    const rest = left();
    if (rest <= 0) late();
    else timer = setTimeout(look, Math.min(limit, Math.max(1, rest)));
  }
  return { end: () => clearTimeout(timer) };
}
