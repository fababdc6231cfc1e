/** The same report twice, and the same unit with two sets of figures. */

import { createHash } from 'node:crypto';
import { departmentOf } from '../model/department.ts';
import type { Finding } from '../model/finding.ts';
import { formatMoney } from '../model/money.ts';
import type { Result } from '../model/outcome.ts';
import { isWithin } from '../model/rounding.ts';
import { type StatedTotal, type Summary, totalsIn } from '../model/summary.ts';
import { CORE, kept, restored } from './core.ts';
import { findingFrom, namedFile, wholeOf } from './finding.ts';
import { areAbove, areVersions, folderOf, isPlaceless, kindOf } from './kind.ts';
import { wordsOf, yearOf } from './words.ts';

/** The first report of a department, year and kind: its core totals, a name for its totals by class, and what it has figures of. */
type Known = { readonly index: number; readonly totals: string; readonly classes: string; readonly shape: string };

/** How two reports are the same. */
const FIGURES = 0;
const CONTENT = 1;
const UNITS = 2;

/**
 * What was seen so far of a run: of each report a few short strings, whatever its size, as there may be hundreds of
 * thousands.
 */
export class Seen {
  private readonly paths: string[] = [];
  /** By content and by figures: the first report that has them. */
  private readonly contents = new Map<string, number>();
  private readonly units = new Map<string, Known>();

  /** @param isFamily whether this report and another may be a department’s and its unit’s: then both may bear one name */
  add(
    result: Result,
    summary: Summary | undefined,
    index: number,
    isFamily: (other: number, path: string) => boolean,
  ): Finding[] {
    const { path } = result.source;
    this.paths[index] = path;
    const copy = contentKey(result);
    const alike = summary && figuresKey(result, summary);
    const [copied, agreed] = [copy, alike].map((key) => (key === undefined ? undefined : this.contents.get(key)));
    for (const key of [copy, alike])
      if (key !== undefined && !this.contents.has(key)) this.contents.set(flat(key), index);
    const related = (other: number): boolean =>
      areAbove(path, this.paths[other]!) || isFamily(other, this.paths[other]!);
    const name = summary && summary.totals !== '' ? identityOf(result, summary) : undefined;
    const known = name === undefined ? undefined : this.earlier(name, index, summary!, path, related);
    // Nothing was read of either: that both are empty is said by what they are.
    const isEmpty = result.coverage.figures === 0;
    const isMeant = (other: number): boolean => areVersions(path, this.paths[other]!);
    if (copied !== undefined) return isEmpty || isMeant(copied) ? [] : [this.same(result, copied, CONTENT)];
    if (agreed !== undefined && !related(agreed) && !isMeant(agreed)) return [this.same(result, agreed, FIGURES)];
    return known ? this.other(result, summary!, known, agreed !== undefined) : [];
  }

  /** The first of the same name that is no part of it. Of a department and its office, both of one name, both are known. */
  private earlier(
    name: string,
    index: number,
    summary: Summary,
    path: string,
    related: (other: number) => boolean,
  ): Known | undefined {
    for (const key of [name, `${name}\n+`]) {
      const known = this.units.get(key);
      if (known && !related(known.index)) return known;
      if (known) continue;
      const totals = flat(kept(totalsIn(summary.totals, path, CORE)));
      const classes = namedClasses(classesOf(summary, path));
      this.units.set(flat(key), { index, totals, classes: flat(classes), shape: flat(summary.shape) });
      return undefined;
    }
    return undefined;
  }

  /** BAT001 */
  private same({ department, year, source }: Result, twin: number, copy: number): Finding {
    const other = this.paths[twin]!;
    return findingFrom({
      code: 'BAT001',
      severity: 'query',
      place: wholeOf(source.path),
      data: { other, copy },
      related: [namedFile(other)],
      identity: [department ?? '', year ?? '', source.sha256],
    });
  }

  /**
   * BAT002, where a total that both state, or what they spend by class, is not the same in both; BAT001 where they agree as far as
   * their units show.
   * @param isAgreed all figures are those of some other report
   */
  private other(result: Result, summary: Summary, known: Known, isAgreed: boolean): Finding[] {
    const { department, year, source } = result;
    const totals = totalsIn(summary.totals, source.path, CORE);
    const before = restored(known.totals);
    const both = CORE.flatMap((key) => {
      const now = totals.find((one) => one.key === key);
      const then = before.get(key);
      return !now || then === undefined ? [] : [{ now, then }];
    });
    // One may be printed in 元, the other in 万元; printed alike, they are the same or not.
    const isFiner = ({ half }: StatedTotal): boolean => BigInt(half) !== before.half;
    const differs = both.filter(({ now, then }) => {
      const room = isFiner(now) ? BigInt(now.half) + before.half : 0n;
      return !isWithin(BigInt(now.value) - then, room);
    });
    const [first] = differs;
    const other = this.paths[known.index]!;
    const named = { department: department ?? '', year: yearOf(year), other };
    if (!first) {
      const classes = classesOf(summary, source.path);
      const [own] = classes;
      if (own && known.classes !== '' && !isFiner(own) && namedClasses(classes) !== known.classes)
        return [unlike(result, own, { ...named, classes: classes.length }, other, 'classes')];
      const [total] = both;
      // What one leaves out need not be another figure.
      if (!total || summary.shape === '' || summary.shape !== known.shape) return [];
      if (both.some(({ now }) => isFiner(now)))
        return areVersions(source.path, other) ? [] : [this.same(result, known.index, UNITS)];
      return isAgreed ? [] : [unlike(result, total.now, { ...named, inside: 1 }, other, 'inside')];
    }
    const { now, then } = first;
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
          ...named,
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

/** BAT002, where the totals are the same. */
const unlike = (
  { department, year }: Result,
  { place, raw, key }: StatedTotal,
  data: Finding['data'],
  other: string,
  what: string,
): Finding =>
  findingFrom({
    code: 'BAT002',
    severity: 'query',
    place,
    raw,
    label: wordsOf(key),
    data,
    related: [namedFile(other)],
    identity: [department ?? '', year ?? '', what],
  });

/** What all the money is spent on, by class, in the order of the codes; nothing where classes are not all of it. */
function classesOf({ totals }: Summary, path: string): readonly StatedTotal[] {
  const lines = totals.split('\n').filter((line) => CLASS.test(line));
  const all = totalsIn(lines.join('\n'), path);
  // A class with 结转下年 beside it is stated twice: the wider counts.
  const widest = new Map<string, StatedTotal>();
  for (const one of all) {
    const code = one.key.split('|')[4]!;
    if (!widest.has(code) || one.key.length < widest.get(code)!.key.length) widest.set(code, one);
  }
  const classes = [...widest].filter(([, { value }]) => value !== '0').sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = String(classes.reduce((added, [, { value }]) => added + BigInt(value), 0n));
  return totalsIn(totals, path, WHOLE).some(({ value }) => value === sum) ? classes.map(([, one]) => one) : [];
}

const WHOLE = ['支出|||||', '支出|||本年支出||'];
const CLASS = /^支出\|\|\|(?:本年支出)?\|\d{3}\|\t/u;

/** A few characters that name their amounts; empty where there are none. */
const namedClasses = (classes: readonly StatedTotal[]): string =>
  classes.length === 0
    ? ''
    : createHash('sha256')
        .update(classes.map(({ key, value }) => `${key.split('|')[4]} ${value}`).join('\n'))
        .digest('base64url')
        .slice(0, 11);

/** Of all its tables; nothing where they could not be read whole. */
function contentKey({ source, parts = [] }: Result): string | undefined {
  const all = [source, ...parts].map(({ sha256 }) => sha256);
  if (all.includes('')) return undefined;
  const whole = all.length === 1 ? all[0]! : createHash('sha256').update(all.join(' ')).digest('hex');
  return `s${whole.slice(0, 16)}`;
}

/** The same characters on their own: a part of a text, or several put together, keep all they were made from alive. */
function flat(text: string): string {
  const narrow = Buffer.from(text, 'latin1').toString('latin1');
  return narrow === text ? narrow : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Whose report it is, of which year and kind. A name that every county has is that of its folder. */
function identityOf({ department, year, source }: Result, { kind }: Summary): string | undefined {
  const name = departmentOf(department);
  if (name === '' || yearOf(year) === '') return undefined;
  const { level, stage } = kindOf(source.path, kind);
  const where = isPlaceless(name) ? folderOf(source.path) : '';
  return [name, yearOf(year), level, stage, where].join('\n');
}

/**
 * Reports with the same figures are the same, but for those that may well agree: of a department that consists of its
 * own office, and drafts of one budget. A final account does not agree with its budget.
 */
function figuresKey(result: Result, summary: Summary): string | undefined {
  if (summary.figures === '') return undefined;
  if (summary.few) {
    const name = identityOf(result, summary);
    return name && `f${summary.figures}\n${name}`;
  }
  const { level, stage } = kindOf(result.source.path, summary.kind);
  return `f${summary.figures}${level === '' ? '' : '\n本级'}${stage === '' || stage === '决算' ? '' : `\n${stage}`}`;
}
