/** What is said of an export besides the file itself, on standard error. */
import { check } from '../check.ts';
import { factsInCommon } from '../convert.ts';
import type { OwnWords } from '../lexicon/own.ts';
import type { Fact } from '../model/fact.ts';
import { countBySeverity, type Outcome } from '../model/outcome.ts';
import type { Report } from '../model/report.ts';
import type { Counted, Relaid, Unlaid } from '../relaid.ts';
import { visible } from '../report/escape.ts';
import { fileCalled } from '../report/place.ts';
import { renderTerminal } from '../report/terminal.ts';
import { note } from './note.ts';
import { type Shared, style } from './session.ts';
import { EXIT } from './usage.ts';

type ExportFlags = Shared & { readonly prior?: string; readonly layout?: string };

/** Departments are merged and renamed: whoever knows should say whether it is the same. */
export function sayWhose({ department }: Report, prior: Report | undefined, { prior: path, lang }: ExportFlags): void {
  const [name, theirs] = [department?.value, prior?.department?.value].map((one) => one?.replace(/\s/gu, ''));
  if (name === undefined || theirs === undefined || name === theirs) return;
  note(
    lang,
    `${visible(path!)} 是另一个部门的：${visible(theirs)}（这份是 ${visible(name)}）；上年数取自它，请看清是不是改了名`,
    `${visible(path!)} is of another department, ${visible(theirs)} (this is ${visible(name)}); last year's figures are taken from it`,
  );
}

/** A total that was worked out may now differ from what another table states of the same thing. */
export function sayUnequal(before: Outcome, bytes: Uint8Array, own: OwnWords | undefined, { lang }: ExportFlags): void {
  const count = ({ findings }: Outcome): number => countBySeverity(findings).error;
  const more = count(check({ path: '-', bytes }, { tablesOnly: true, ...(own && { lexicon: own }) })) - count(before);
  if (more > 0)
    note(
      lang,
      `重新算出的数有 ${more} 处与别的表对不上，见 budget check`,
      `${more} of the figures worked out do not agree with other tables, see budget check`,
    );
}

/** The workbook read again: whether it says what the report says. The running text goes into no workbook. */
export function sayConverted(
  before: Outcome,
  bytes: Uint8Array,
  own: OwnWords | undefined,
  { lang }: ExportFlags,
): number {
  const after = check({ path: '-', bytes }, own ? { lexicon: own } : {});
  // A blank says nothing that could be lost.
  const stated = ({ row, state }: Fact): boolean => !row.told && state !== 'empty';
  const facts = before.facts.filter(stated);
  const same = factsInCommon(facts, after.facts.filter(stated));
  const name = fileCalled(before.source.path, lang);
  if (same === facts.length)
    note(
      lang,
      `${name}：转好再读一遍，${facts.length} 个数的含义和数值全部一致`,
      `${name}: read again, all ${facts.length} figures are the same`,
    );
  else
    note(
      lang,
      `${name}：转好再读一遍，${facts.length} 个数里有 ${facts.length - same} 个不一致，请逐表对照`,
      `${name}: read again, ${facts.length - same} of ${facts.length} figures are not the same; compare table by table`,
    );
  if (before.facts.some(({ row }) => row.told))
    note(
      lang,
      `${name}：情况说明不在工作簿里，没有转`,
      `${name}: its narrative is no part of a workbook and was not converted`,
    );
  return same === facts.length ? EXIT.clean : EXIT.incomplete;
}

/** Figures that were not written: the layout has no place for them. @returns whether there are any */
export function sayLeft({ left, blanks }: Relaid, { layout, lang }: ExportFlags): boolean {
  if (left.length > 0)
    note(
      lang,
      `${layout} 表样里没有放这些数的地方，没有写出：${listOf(left, lang)}`,
      `the layout ${layout} has no place for these figures, which are not written: ${listOf(left, lang)}`,
    );
  if (blanks > 0)
    note(
      lang,
      `${layout} 表样里有 ${blanks} 个合计或分项，报告里没有写明，留空了`,
      `${blanks} totals or parts of the layout ${layout} are not stated in the report and left blank`,
    );
  return left.length > 0 || blanks > 0;
}

export function sayUnlaid({ refused: kinds }: Unlaid, { layout, lang }: ExportFlags): number {
  note(
    lang,
    `${layout} 表样里没有放这种资金的地方，排进去合计就不对了，什么也没有写：${listOf(kinds, lang)}`,
    `the layout ${layout} has no place for this kind of money; its totals would be wrong without it, nothing was written: ${listOf(kinds, lang)}`,
  );
  return EXIT.incomplete;
}

const listOf = (tables: readonly Counted[], lang: ExportFlags['lang']): string =>
  tables
    .map(({ table, figures, for: what }) =>
      lang === 'zh'
        ? `${visible(table)} ${what ?? ''}${figures} 个`
        : `${visible(table)} ${what === undefined ? '' : `${what} `}(${figures})`,
    )
    .join(lang === 'zh' ? '、' : ', ');

/** What could not be read is said as a check says it, and nothing is written. */
export function refused(outcome: Outcome, flags: ExportFlags): number {
  process.stderr.write(renderTerminal([outcome], style({ ...flags, output: '-' })));
  return EXIT.incomplete;
}

/** The file is written; whoever asked for it should know what is wrong with what is in it. */
export function said(outcome: Outcome, flags: ExportFlags): number {
  const errors = countBySeverity(outcome.findings).error;
  if (errors > 0)
    note(
      flags.lang,
      `已写出；报告里有 ${errors} 处错误没有改，见 budget check`,
      `written; ${errors} ${errors === 1 ? 'error' : 'errors'} of the report left as they are, see budget check`,
    );
  if (outcome.status !== 'incomplete') return EXIT.clean;
  note(
    flags.lang,
    `${fileCalled(outcome.source.path, 'zh')}：有没看懂的部分，见 budget check`,
    `${fileCalled(outcome.source.path, 'en')}: parts were not understood, see budget check`,
  );
  return EXIT.incomplete;
}
