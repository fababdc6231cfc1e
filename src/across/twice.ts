/** The same report twice, and the same unit with two sets of figures. */
import type { Finding } from '../model/finding.ts';
import { formatMoney } from '../model/money.ts';
import type { Result } from '../model/outcome.ts';
import { type StatedTotal, type Summary, totalsIn } from '../model/summary.ts';
import { findingFrom, namedFile, wholeOf } from './finding.ts';
import { departmentOf, wordsOf, yearOf } from './words.ts';

/** Totals that most regions' tables state. */
const CORE = [
  '收入|||||',
  '支出|||||',
  '支出|||基本支出||',
  '支出|||项目支出||',
  '收入||财政拨款|||',
  '支出||财政拨款|||',
];

/**
 * What was seen so far of a run: of each report a few short strings, whatever its size, as there may be hundreds of
 * thousands.
 */
export class Seen {
  private readonly paths: string[] = [];
  /** By content and by figures: the first report that has them. */
  private readonly contents = new Map<string, number>();
  /** By department and year: the first report, and its totals. */
  private readonly units = new Map<string, { readonly index: number; readonly totals: string }>();

  /** @param sameFamily whether one of two reports may be a part of the other: then both may bear one name */
  add(
    result: Result,
    summary: Summary | undefined,
    index: number,
    sameFamily: (a: number, b: number) => boolean,
  ): Finding[] {
    const { path, sha256 } = result.source;
    this.paths[index] = path;
    const keys = [
      ...(sha256 === '' ? [] : [`s${sha256.slice(0, 16)}`]),
      ...(summary?.figures ? [`f${summary.figures}`] : []),
    ];
    const twin = keys.map((key) => this.contents.get(key)).find((at) => at !== undefined);
    for (const key of keys) if (!this.contents.has(key)) this.contents.set(flat(key), index);
    const name = summary && summary.totals !== '' ? identityOf(result) : undefined;
    const known = name === undefined ? undefined : this.units.get(name);
    if (name !== undefined && !known)
      this.units.set(flat(name, 'utf16le'), { index, totals: flat(kept(totalsIn(summary!.totals, path))) });
    if (twin !== undefined) return [this.same(result, twin, this.contents.get(keys[0]!) === twin && sha256 !== '')];
    return known && !sameFamily(known.index, index) ? this.other(result, totalsIn(summary!.totals, path), known) : [];
  }

  /** BAT001 */
  private same(result: Result, twin: number, isCopy: boolean): Finding {
    const { department, year, source } = result;
    const other = this.paths[twin]!;
    return findingFrom({
      code: 'BAT001',
      severity: 'query',
      place: wholeOf(source.path),
      data: { other, copy: isCopy ? 1 : 0 },
      related: [namedFile(other)],
      identity: [department ?? '', year ?? '', source.sha256],
    });
  }

  /** BAT002, where a total that both state is not the same in both. */
  private other(
    { department, year }: Result,
    totals: readonly StatedTotal[],
    known: { readonly index: number; readonly totals: string },
  ): Finding[] {
    const before = restored(known.totals);
    const differs = CORE.flatMap((key) => {
      const now = totals.find((one) => one.key === key);
      const then = before.get(key);
      if (!now || then === undefined) return [];
      const gap = BigInt(now.value) - then;
      // One may be printed in 元, the other in 万元; printed alike, they are the same or not.
      const half = BigInt(now.half);
      const room = half === before.half ? 0n : half + before.half;
      return gap > room || -gap > room ? [{ now, then }] : [];
    });
    const [first] = differs;
    if (!first) return [];
    const { now, then } = first;
    const other = this.paths[known.index]!;
    return [
      findingFrom({
        code: 'BAT002',
        severity: 'query',
        place: now.place,
        raw: now.raw,
        label: wordsOf(now.key),
        stated: formatMoney(BigInt(now.value), now.unit, now.decimals),
        unit: now.unit,
        data: {
          department: department ?? '',
          year: yearOf(year),
          other,
          what: wordsOf(now.key),
          earlier: `${formatMoney(then, now.unit, now.decimals)} ${now.unit}`,
          count: differs.length,
        },
        related: [namedFile(other)],
        identity: [department ?? '', year ?? '', now.key],
      }),
    ];
  }
}

/** The same characters on their own: a part of a text, or several put together, keep all they were made from alive. */
const flat = (text: string, encoding: 'latin1' | 'utf16le' = 'latin1'): string =>
  Buffer.from(text, encoding).toString(encoding);

const identityOf = ({ department, year }: Result): string | undefined => {
  const name = departmentOf(department);
  return name === '' || yearOf(year) === '' ? undefined : `${name}\n${yearOf(year)}`;
};

/** The core totals in a few characters. */
function kept(totals: readonly StatedTotal[]): string {
  const core = CORE.map((key) => totals.find((one) => one.key === key));
  const half = core.reduce((most, one) => (one && BigInt(one.half) > most ? BigInt(one.half) : most), 0n);
  return [half.toString(36), ...core.map((one) => (one ? BigInt(one.value).toString(36) : ''))].join(',');
}

function restored(text: string): { readonly get: (key: string) => bigint | undefined; readonly half: bigint } {
  const [half = '', ...values] = text.split(',');
  return {
    get: (key) => {
      const value = values[CORE.indexOf(key)];
      return value ? fromBase36(value) : undefined;
    },
    half: fromBase36(half),
  };
}

const fromBase36 = (text: string): bigint => {
  const digits = [...text.replace('-', '')].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  return text.startsWith('-') ? -digits : digits;
};
