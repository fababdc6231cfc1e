import { rmSync } from 'node:fs';

/** Files that are not to outlive the program unless they are finished: whoever presses Ctrl-C finds nothing beside the output. */

const unfinished = new Set<string>();

/** By shells' custom 128 and the number of the signal. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Ending = keyof typeof ENDINGS;

const end = (signal: Ending): never => process.exit(ENDINGS[signal]);

function sweep(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true });
}

/** Begins to watch over a file or folder, however the program ends short of being killed outright. */
export function unfinishedAt(path: string): void {
  if (unfinished.size === 0) {
    process.on('exit', sweep);
    for (const signal of Object.keys(ENDINGS)) process.on(signal as Ending, end);
  }
  unfinished.add(path);
}

/** It is finished, or gone. */
export function finishedAt(path: string): void {
  unfinished.delete(path);
  if (unfinished.size > 0) return;
  process.off('exit', sweep);
  for (const signal of Object.keys(ENDINGS)) process.off(signal as Ending, end);
}
