/** Files for people: the bundle that `budget export` loads. */
import { check, checkOpened, recognised } from '../check.ts';
import { factsInCommon } from '../convert.ts';
import type { OwnWords } from '../lexicon/own.ts';
import type { Fact } from '../model/fact.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Printout } from '../model/printout.ts';
import { formSheetsOf, headingOf, printoutsOf } from '../printed.ts';
import { type Counted, type Relaid, relaid, type Unlaid } from '../relaid.ts';
import { visible } from '../report/escape.ts';
import { factsJson } from '../report/facts.ts';
import { printoutCsv } from '../report/printout-csv.ts';
import { renderTerminal } from '../report/terminal.ts';
import { LAYOUTS } from '../write/layouts/all.ts';
import { workbookOf } from '../write/workbook/book.ts';
import { exportNarrative, NARRATIVE } from './export-narrative.ts';
import { choose, filesOf, writeWhole } from './files.ts';
import { pair, type ReportFiles } from './pairing.ts';
import { priorFiles, unreadablePrior } from './prior.ts';
import { type Eventually, note, openReport, type Shared, sayNames, style, toolWith, whenReady } from './session.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type ExportFlags = Shared &
  WordFlags & {
    readonly recomputed?: boolean;
    readonly formulas?: boolean;
    /** Which table goes into a CSV file. */
    readonly table?: string;
    /** Last year's report, for a narrative. */
    readonly prior?: string;
    /** Whose tables the figures are laid into. */
    readonly layout?: string;
    /** `convert` back into a workbook: it is read again and held against the report. */
    readonly converts?: boolean;
  };

const KINDS = '.xlsx、.csv、.json、.docx、.txt、.md';
const ENGLISH = KINDS.replaceAll('、', ', ');

/** What the ending of a file says is to be in it. */
type Kind = 'xlsx' | 'csv' | 'json' | 'narrative';

export function exportCommand(paths: readonly string[], flags: ExportFlags): Eventually<number> {
  const { output } = flags;
  if (output === undefined)
    throw new UsageError(`要写到哪里？用 -o 指明（${KINDS}）`, `where to? name a file with -o (${ENGLISH})`);
  const kind = kindOf(output);
  assertFits(kind, flags);
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const before = flags.prior === undefined ? undefined : priorFiles(flags.prior);
  const words = wordsFor(chosen, before?.path, flags);
  const files = oneOf(pair(words.reports, chosen.texts));
  const inputs = [...filesOf(chosen), ...words.files, ...(before ? [before.path, ...before.texts] : [])];
  return whenReady(openReport(files), (opened) => {
    const own = words.of(files.path);
    if ('outcome' in opened) return refused(opened.outcome, flags);
    const report = recognised(opened, own);
    const outcome = checkOpened(opened, {
      ...(own && { lexicon: own }),
      ...(kind !== 'json' && !flags.converts && { tablesOnly: true }),
    });
    // Of a file that could not be read whole nothing is printed.
    if (!report || report.tables.length === 0) return refused(outcome, flags);
    const layout = flags.layout === undefined ? undefined : LAYOUTS.find(({ name }) => name === flags.layout);
    const anew = layout?.forms && relaid(report, layout.forms, own);
    if (anew && 'refused' in anew) return sayUnlaid(anew, flags);
    const write = (content: string | Uint8Array): number => {
      writeWhole(output, content, inputs, flags.force ?? false);
      const code = said(outcome, flags);
      return anew && sayLeft(anew, flags) ? EXIT.incomplete : code;
    };
    const printouts = (): Printout[] =>
      printoutsOf(anew?.report ?? report, {
        ...(layout && { layout }),
        ...(own && { lexicon: own }),
        ...(flags.recomputed && { recomputed: true }),
        ...(flags.formulas && { formulas: true }),
        ...(flags.converts && { asWritten: true }),
      });
    switch (kind) {
      case 'json':
        return write(factsJson([outcome], toolWith(words.hashes)));
      case 'csv':
        return write(printoutCsv(chosenTable(printouts(), flags)));
      case 'xlsx':
        return workbookOf(printouts(), headingOf(report), formSheetsOf(report)).then((bytes) => {
          const code = write(bytes);
          return flags.converts ? Math.max(code, sayConverted(outcome, bytes, own, flags)) : code;
        });
      case 'narrative':
        return whenReady(before && openReport(before), async (prior) => {
          if (prior && 'outcome' in prior) throw unreadablePrior(flags.prior);
          const theirs = before && words.of(before.path);
          const { content, blanks } = await exportNarrative(opened, output, {
            ...(prior && { prior: { ...prior, ...(theirs && { lexicon: theirs }) } }),
            ...(own && { lexicon: own }),
          });
          const code = write(content);
          note(
            flags.lang,
            `${visible(output)}：有 ${blanks} 处【请填写】要人来填`,
            `${visible(output)}: ${blanks} marks 【请填写】 are left for people to fill in`,
          );
          return code;
        });
    }
  });
}

/** @throws UsageError for an ending that says nothing */
function kindOf(output: string): Kind {
  if (NARRATIVE.test(output)) return 'narrative';
  const kind = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
  if (kind === 'xlsx' || kind === 'csv' || kind === 'json') return kind;
  if (kind === 'yaml' || kind === 'yml')
    throw new UsageError(
      `YAML 报告由 budget convert 写：${visible(output)}`,
      `a YAML report is written by budget convert: ${visible(output)}`,
    );
  throw new UsageError(
    `不会写这种文件：${visible(output)}（可以是 ${KINDS}）`,
    `cannot write ${visible(output)} (${ENGLISH})`,
  );
}

/** A flag that would do nothing is a misunderstanding: better said than passed over. */
function assertFits(kind: Kind, flags: ExportFlags): void {
  const forKinds: readonly (readonly [flag: string, given: boolean, kinds: readonly Kind[]])[] = [
    ['--recomputed', flags.recomputed ?? false, ['xlsx', 'csv']],
    ['--formulas', flags.formulas ?? false, ['xlsx']],
    ['--table', flags.table !== undefined, ['csv']],
    ['--layout', flags.layout !== undefined, ['xlsx', 'csv']],
    ['--prior', flags.prior !== undefined, ['narrative']],
  ];
  const idle = forKinds.find(([, given, kinds]) => given && !kinds.includes(kind));
  if (!idle) return;
  const endings = idle[2].map((one) => (one === 'narrative' ? '.docx、.txt、.md' : `.${one}`)).join('、');
  throw new UsageError(
    `${idle[0]} 只在写 ${endings} 时有用`,
    `${idle[0]} is only of use when writing ${endings.replaceAll('、', ', ')}`,
  );
}

function oneOf(reports: readonly ReportFiles[]): ReportFiles {
  const [first, ...others] = reports;
  if (first && others.length === 0 && !first.alone) return first;
  if (first?.alone && others.length === 0)
    throw new UsageError(`只有文字，没有表：${first.path}`, `running text only, no tables: ${first.path}`);
  throw new UsageError(
    `一次导出一份报告，这里有 ${reports.length} 份`,
    `one report at a time, here are ${reports.length}`,
  );
}

function chosenTable(printouts: readonly Printout[], { table, lang }: ExportFlags): Printout {
  const [only] = printouts;
  if (table === undefined && printouts.length === 1 && only) return only;
  const names = printouts.map(({ name }) => name);
  const found = printouts.filter(({ name, title, number }) => [name, title, number].includes(table));
  const near =
    found.length > 0 ? found : printouts.filter(({ name, title }) => table && `${name} ${title}`.includes(table));
  if (near.length === 1 && near[0]) return near[0];
  const list = names.join(lang === 'zh' ? '、' : ', ');
  throw new UsageError(
    table === undefined
      ? `CSV 只放一张表，用 --table 指明：${list}`
      : `没有“${table}”这张表，或不止一张；可以是：${list}`,
    table === undefined
      ? `a CSV file holds one table, name it with --table: ${list}`
      : `no single table “${table}”: ${list}`,
  );
}

/** The workbook read again: whether it says what the report says. The running text goes into no workbook. */
function sayConverted(before: Outcome, bytes: Uint8Array, own: OwnWords | undefined, { lang }: ExportFlags): number {
  const after = check({ path: '-', bytes }, own ? { lexicon: own } : {});
  // A blank says nothing that could be lost.
  const stated = ({ row, state }: Fact): boolean => !row.told && state !== 'empty';
  const facts = before.facts.filter(stated);
  const same = factsInCommon(facts, after.facts.filter(stated));
  const name = visible(before.source.path);
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
function sayLeft({ left, blanks }: Relaid, { layout, lang }: ExportFlags): boolean {
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

function sayUnlaid({ refused: kinds }: Unlaid, { layout, lang }: ExportFlags): number {
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
function refused(outcome: Outcome, flags: ExportFlags): number {
  process.stderr.write(renderTerminal([outcome], style({ ...flags, output: '-' })));
  return EXIT.incomplete;
}

/** The file is written; whoever asked for it should know what is wrong with what is in it. */
function said(outcome: Outcome, flags: ExportFlags): number {
  const errors = outcome.findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    note(
      flags.lang,
      `已写出；报告里有 ${errors} 处错误没有改，见 budget check`,
      `written; ${errors} ${errors === 1 ? 'error' : 'errors'} of the report left as they are, see budget check`,
    );
  if (outcome.status !== 'incomplete') return EXIT.clean;
  note(
    flags.lang,
    `${outcome.source.path}：有没看懂的部分，见 budget check`,
    `${outcome.source.path}: parts were not understood, see budget check`,
  );
  return EXIT.incomplete;
}
