import { NO_TOTALS, plus, type Reported, type Run, type Totals } from '../report/writer.ts';
import type { Known } from './known.ts';
import type { Output } from './output.ts';

/** Takes the next result of a run, in its place among all, and says what there is so far. */
export type Add = (result: Reported, index: number) => Promise<Totals>;

/**
 * A run in all its formats, result by result: no file is seen before all of them are whole, and none of a run that fails.
 * @param fill gives every result to `add`, in order
 */
export async function told(
  outputs: readonly Output[],
  run: Run,
  known: Known | undefined,
  fill: (add: Add) => void | Promise<void>,
): Promise<Totals> {
  let totals = NO_TOTALS;
  try {
    for (const output of outputs) await output.begin(run);
    await fill(async (result, index) => {
      totals = plus(totals, result);
      for (const output of outputs) {
        const written = output.add(result, index);
        if (written) await written;
      }
      return totals;
    });
    totals = known?.totals(totals) ?? totals;
    for (const output of outputs) await output.end(totals);
    for (const output of outputs) output.done();
  } catch (error) {
    for (const output of outputs) output.drop();
    throw error;
  }
  known?.done();
  return totals;
}
