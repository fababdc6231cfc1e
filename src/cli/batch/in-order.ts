import { setImmediate as turn } from 'node:timers/promises';

/** How far work may run ahead of what is taken: so many results, or so many characters of them. */
const AHEAD = 4096;
const MOST_HELD = 16 * 1024 * 1024;
/** Milliseconds after which messages and timers get their turn, where nothing has to be waited for. */
const TURN_MS = 20;

type Sized = { readonly text: string };

/**
 * Starts jobs in order, several at once, and takes their results in the same order. A slow one holds the others up once
 * they are far enough ahead, so that what is held is bounded whatever comes.
 * @param start gives the result at once where no work is needed
 */
export async function inOrder<T extends Sized>(
  count: number,
  atOnce: number,
  start: (index: number) => T | Promise<T>,
  take: (result: T, index: number) => void | Promise<void>,
): Promise<void> {
  const ready = new Map<number, T>();
  let next = 0;
  let out = 0;
  let running = 0;
  let held = 0;
  const failures: unknown[] = [];
  let wake = (): void => {};
  const put = (index: number, result: T): void => {
    ready.set(index, result);
    held += result.text.length;
  };
  let since = performance.now();
  while (out < count) {
    if (failures.length > 0) throw failures[0];
    const result = ready.get(out);
    if (result !== undefined) {
      ready.delete(out);
      held -= result.text.length;
      await take(result, out++);
    } else if (next < count && running < atOnce && next - out < AHEAD && (held < MOST_HELD || next === out)) {
      const index = next++;
      const started = start(index);
      if (started instanceof Promise) {
        running++;
        started
          .then((done) => put(index, done))
          .catch((error: unknown) => failures.push(error))
          .finally(() => {
            running--;
            wake();
          });
      } else put(index, started);
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      since = performance.now();
    }
    if (performance.now() - since > TURN_MS) {
      await turn();
      since = performance.now();
    }
  }
}
