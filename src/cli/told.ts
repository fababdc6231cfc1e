import { closingLine, NO_TALLY, tallied } from '../report/closing.ts';
import { pen } from '../report/style.ts';
import { NO_TOTALS, plus, type Reported, type Run, type Totals } from '../report/writer.ts';
import type { Known } from './known.ts';
import { note } from './note.ts';
import type { Output } from './output.ts';

/** Takes the next result of a run, in its place among all, and says what there is so far. */
export type Add = (result: Reported, index: number) => Promise<Totals>;

const PLAIN = { color: false, columns: 80, titleOf: () => ({ zh: '', en: '' }) };

/**
 * A run in all its formats, result by result: no file is seen before all of them are whole, and none of a run that fails.
 * @param fill gives every result to `add`, in order
 * @param onWritten all is written, and nothing was said yet
 */
export async function told(
  outputs: readonly Output[],
  run: Run,
  known: Known | undefined,
  fill: (add: Add) => void | Promise<void>,
  onWritten?: () => void,
): Promise<Totals> {
  let totals = NO_TOTALS;
  let tally = NO_TALLY;
  try {
    for (const output of outputs) await output.begin(run);
    await fill(async (result, index) => {
      totals = plus(totals, result);
      tally = tallied(tally, result);
      for (const output of outputs) {
        const written = output.add(result, index);
        if (written) await written;
      }
      return totals;
    });
    totals = known?.totals(totals) ?? totals;
    for (const output of outputs) await output.end(totals);
    for (const output of outputs) output.done();
    onWritten?.();
  } catch (error) {
    for (const output of outputs) output.drop();
    throw error;
  }
  // Somebody sits at the terminal and would be told nothing at all.
  if (tally.files > 1 && process.stderr.isTTY && outputs.every(({ isFile }) => isFile)) {
    const line = (language: 'zh' | 'en') => closingLine(tally, pen({ ...PLAIN, language }));
    note(run.language, line('zh'), line('en'));
  }
  known?.done();
  return totals;
}
