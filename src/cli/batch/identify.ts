import { unitKey } from '../../across/last-year.ts';
import { visible } from '../../report/escape.ts';
import { note } from '../note.ts';
import type { ReportFiles } from '../report-files.ts';
import type { Language } from '../usage.ts';
import { inOrder } from './in-order.ts';
import { readWho, whoKeyOf, writtenWho } from './key.ts';
import { type LastYears, lastYearsFrom } from './last-years.ts';
import { lookedUp } from './look-up.ts';
import { type Limits, Pool } from './pool.ts';
import type { Store } from './store.ts';
import type { Shared } from './task.ts';

export type How = {
  readonly store: Store | undefined;
  readonly shared: Omit<Shared, 'lastYears' | 'past'>;
  readonly layerOf: (files: ReportFiles) => number;
  readonly jobs: number;
  readonly limits: Limits;
  readonly lang: Language;
};

/** Files that are named; the rest is counted. */
const NAMED = 3;

/** Whose report each of last year’s is: all are looked into before any of this year’s is checked. */
export async function identified(
  reports: readonly ReportFiles[],
  { store, shared, layerOf, jobs, limits, lang }: How,
): Promise<LastYears> {
  let pool: Pool | undefined;
  const known: Parameters<typeof lastYearsFrom>[0][number][] = [];
  const unread: string[] = [];
  const start = (at: number) => {
    const files = reports[at]!;
    const contents = lookedUp(files);
    if (!contents) return { text: writtenWho(undefined), contents: [] };
    const layer = layerOf(files);
    const text = store?.get(whoKeyOf({ rules: shared.rules, layer: shared.layers[layer]!, contents }));
    if (text) return { text, contents };
    pool ??= new Pool(jobs, limits, { ...shared, lastYears: undefined, past: undefined });
    return pool
      .run({ files, layer, identify: true })
      .then((done) => ({ text: 'code' in done ? writtenWho(undefined) : done.text, contents }));
  };
  await inOrder(reports.length, jobs, start, ({ text, contents }, at) => {
    const files = reports[at]!;
    const who = readWho(text);
    if (!who || unitKey(who) === undefined) unread.push(visible(files.path));
    known.push({ ...files, layer: layerOf(files), contents, who });
  });
  await pool?.close();
  if (unread.length > 0) {
    const named = unread.slice(0, NAMED);
    const more = unread.length > NAMED ? ' …' : '';
    note(
      lang,
      `上年的报告有 ${unread.length} 份认不出是哪个部门、哪一年的，没有用：${named.join('、')}${more}`,
      `${unread.length} of last year's reports do not say whose or of which year they are and were not used: ${named.join(', ')}${more}`,
    );
  }
  return lastYearsFrom(known);
}
