/** Where the program begins: everything it says and does comes from bundles kept with V8's code cache. */
import { load } from './load.ts';

const { pending } = load<{ readonly pending?: Promise<void> }>('main');
const leave = (): void => {
  // That nobody reads on is about to be heard of, and decides the exit code.
  if (process.stdout.errored) return;
  // Everything is said: the engine need not take its heap apart, which takes a while.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
};
if (pending) void pending.then(leave);
else leave();
