import { countsOf, STATES, stateOf } from './overview.ts';
import type { Pen } from './style.ts';
import type { Reported } from './writer.ts';

/** How many reports of a run are in which state, and what was found in all of them. */
export type Tally = {
  readonly files: number;
  readonly states: Readonly<Partial<Record<keyof typeof STATES, number>>>;
  readonly error: number;
  readonly query: number;
  readonly note: number;
};

export const NO_TALLY: Tally = { files: 0, states: {}, error: 0, query: 0, note: 0 };

export function tallied(tally: Tally, result: Reported): Tally {
  const counts = countsOf(result);
  const state = stateOf({ status: result.status, counts, accepted: result.accepted?.length ?? 0 });
  const { error, query, note } = counts;
  return {
    files: tally.files + 1,
    states: { ...tally.states, [state]: (tally.states[state] ?? 0) + 1 },
    error: tally.error + error,
    query: tally.query + query,
    note: tally.note + note,
  };
}

/** The last line of many reports: how many need whose attention. */
export function closingLine({ files, states, error, query, note }: Tally, words: Pen): string {
  const { say } = words;
  const count = (state: keyof typeof STATES): string =>
    say(
      `${states[state] ?? 0} 份${STATES[state](words)}`,
      `${states[state] ?? 0} ${state === 'clean' ? 'clean' : STATES[state](words)}`,
    );
  const some = (['findings', 'notes', 'known', 'clean'] as const).filter((state) => (states[state] ?? 0) > 0);
  const all = [count('errors'), ...some.map(count), count('incomplete')];
  return say(
    `共 ${files} 份：${all.join('，')}。错误 ${error}，待核实 ${query}，说明 ${note}。`,
    `${files} reports: ${all.join(', ')}. ${error} errors, ${query} queries, ${note} notes.`,
  );
}
