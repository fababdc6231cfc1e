/**
 * Measures what a sound narrative is worth: one digit is changed in each of its amounts and percentages, one at a time, in the text
 * itself, and the check is asked whether it notices, with how many findings, and whether the first of them is at the changed figure.
 * Run by itself it measures the reference report's narrative and, where they are beside the repository, the texts of other regions.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, checkOpened } from '../../src/check.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isText } from '../../src/model/place.ts';
import { open } from '../../src/read/open.ts';
import { openText } from '../../src/read/open-text.ts';
import { narrativeFigures, withOtherDigit } from './narrative-figures.ts';

export type Measured = {
  readonly tried: number;
  readonly detected: number;
  /** Exactly one new finding. */
  readonly one: number;
  /** The first new finding stands at the changed figure. */
  readonly first: number;
  /** `line:column raw` of those nothing was said of. */
  readonly missed: readonly string[];
};

type Case = {
  readonly name: string;
  readonly text: string;
  /** Only what stands between these is changed. */
  readonly from: number;
  readonly to: number;
  readonly run: (text: string) => readonly Finding[];
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const root = join(import.meta.dirname, '..', '..');
const samples = join(root, '..', 'shared', 'samples');

/** The reference report, its own slip put right. */
export function referenceNarrative(): Case {
  const text = readFileSync(join(root, 'fixtures/yangquan-2023/budget.yaml'), 'utf8').replace('下降4.6%', '下降4.40%');
  return {
    name: 'yangquan',
    text,
    from: text.indexOf('\n情况说明:'),
    to: text.indexOf('\n名词解释:'),
    run: (changed) => check({ path: 'x.yaml', bytes: bytes(changed) }).findings,
  };
}

/** Known slips of the samples, put right so that each figure is guarded by sound ones. */
const MENDED: { readonly [name: string]: readonly (readonly [string, string])[] } = {
  'jiangsu-gaofa-2018-budget': [
    ['减少392.92万元', '减少382.92万元'],
    ['减少9.52，', '减少9.52%，'],
  ],
  'shanghai-putuo-wanli-dept-2023-budget': [
    ['政府性基金拨款支出预算0万元，比2022年预算增加1421.25万元', '政府性基金拨款支出预算0万元，比2022年预算持平'],
    ['增加314.82%', '增加289.12%'],
    [
      '132.59万元，2023年预算安排441.25万元，比2022年预算执行数增加60.54%',
      '132.59万元，2023年预算安排220.63万元，比2022年预算执行数增加66.40%',
    ],
  ],
  'shanghai-putuo-shangwuwei-dept-2025-budget': [
    ['比2024年预算执行数增加24,558.18万元', '比2024年预算增加24,491.71万元'],
  ],
};

/** The texts of other regions beside their workbooks; none where they are not there. */
export const samplesBeside = (): Case[] =>
  Object.entries(MENDED).flatMap(([name, mends]) => {
    if (!existsSync(join(samples, `${name}.txt`))) return [];
    const opened = open(`${name}.xlsx`, readFileSync(join(samples, `${name}.xlsx`)));
    let text = readFileSync(join(samples, `${name}.txt`), 'utf8');
    for (const [slip, right] of mends) {
      if (!text.includes(slip)) throw new Error(`${name} does not say ${slip}`);
      text = text.replace(slip, right);
    }
    const run = (changed: string) =>
      checkOpened({ ...opened, texts: [openText(`${name}.txt`, bytes(changed))!] }).findings;
    return [{ name, text, from: 0, to: text.length, run }];
  });

/** @param which the digit that is changed, counted from 0; the middle one where it is left out */
export function measureText({ text, from, to, run }: Case, which?: number): Measured {
  const known = new Set(run(text).map(identity));
  const missed: string[] = [];
  let [tried, detected, one, first] = [0, 0, 0, 0];
  for (const figure of narrativeFigures(text)) {
    if (figure.from < from || figure.from >= to) continue;
    tried++;
    const found = run(withOtherDigit(text, figure, which)).filter((finding) => !known.has(identity(finding)));
    const line = text.slice(0, figure.from).split('\n').length;
    const column = figure.from - text.lastIndexOf('\n', figure.from - 1);
    if (found.length === 0) missed.push(`${line}:${column} ${figure.raw}`);
    else detected++;
    if (found.length === 1) one++;
    const at = found[0]?.place;
    if (at && isText(at) && at.line === line && at.column === column) first++;
  }
  return { tried, detected, one, first, missed };
}

const identity = ({ code, severity, label, raw }: Finding): string => [code, severity, label, raw].join('|');

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const which of [undefined, 0, 99]) {
    for (const one of [referenceNarrative(), ...samplesBeside()]) {
      const { tried, detected, one: single, first, missed } = measureText(one, which);
      const share = (count: number): string => `${((100 * count) / tried).toFixed(1)} %`;
      console.log(
        `${one.name} digit ${which ?? 'middle'}: ${tried} figures, noticed ${share(detected)}, one finding ${share(single)}, first at it ${share(first)}`,
      );
      if (process.argv.includes('-v')) console.log(missed.map((text) => `  ${text}`).join('\n'));
    }
  }
}
