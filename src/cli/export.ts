/** Files for people: the bundle that `budget export` loads. */
import { checkOpened, recognised } from '../check.ts';
import type { Printout } from '../model/printout.ts';
import { formSheetsOf, headingOf, printoutsOf } from '../printed.ts';
import { relaid } from '../relaid.ts';
import { visible } from '../report/escape.ts';
import { factsJson } from '../report/facts.ts';
import { printoutCsv } from '../report/printout-csv.ts';
import { LAYOUTS } from '../write/layouts/all.ts';
import { isForm } from '../write/printout/table.ts';
import { workbookOf } from '../write/workbook/book.ts';
import { choose, filesOf } from './choose.ts';
import { exportNarrative, NARRATIVE } from './export-narrative.ts';
import { refused, said, sayConverted, sayLeft, sayUnequal, sayUnlaid, sayWhose } from './export-notes.ts';
import { writeWhole } from './files.ts';
import { note } from './note.ts';
import { pairAll } from './pairing.ts';
import { priorFiles, unreadablePrior } from './prior.ts';
import { filesIn, type ReportFiles } from './report-files.ts';
import { type Eventually, openReport, type Shared, toolWith, whenReady } from './session.ts';
import { sayNames, sayVersions } from './skipped.ts';
import { cannotWrite, EXIT, UsageError } from './usage.ts';
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
  const files = oneOf(sayVersions(pairAll(words.reports, chosen.texts, chosen.named), flags.lang));
  const inputs = [...filesOf(chosen), ...words.files, ...(before ? filesIn(before) : [])];
  return whenReady(openReport(files), (opened) => {
    const own = words.of(files.path);
    if ('outcome' in opened) return refused(opened.outcome, flags);
    const report = recognised(opened, own);
    const outcome = checkOpened(opened, {
      report,
      ...(own && { lexicon: own }),
      ...(kind !== 'json' && !flags.converts && { tablesOnly: true }),
    });
    // Of a file that could not be read whole nothing is printed.
    if (!report || report.tables.length === 0) return refused(outcome, flags);
    const layout = flags.layout === undefined ? undefined : LAYOUTS.find(({ name }) => name === flags.layout);
    // A YAML report of the layout's own forms is printed as it is.
    const isOwn = layout !== undefined && layout.tables.length > 0 && report.tables.every(isForm);
    const anew = layout?.forms && !isOwn ? relaid(report, layout.forms, own) : undefined;
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
          if (flags.recomputed) sayUnequal(outcome, bytes, own, flags);
          return flags.converts ? Math.max(code, sayConverted(outcome, bytes, own, flags)) : code;
        });
      case 'narrative':
        return whenReady(before && openReport(before), async (prior) => {
          if (prior && 'outcome' in prior) throw unreadablePrior(flags.prior);
          const theirs = before && words.of(before.path);
          const last = prior && { ...prior, report: recognised(prior, theirs), ...(theirs && { lexicon: theirs }) };
          if (last) sayWhose(report, last.report, flags);
          const { content, blanks } = await exportNarrative(opened, output, {
            report,
            ...(last && { prior: last }),
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
  throw cannotWrite(visible(output), KINDS, ENGLISH);
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
    found.length > 0
      ? found
      : printouts.filter(({ name, title }) => table && bare(`${name} ${title}`).includes(bare(table)));
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

/** A table's name without what differs from place to place: 一般公共预算“三公”经费支出预算表 is also a 三公经费支出表. */
const bare = (name: string): string => name.replace(/[\s“”"']|预算|\d{4}年度?/gu, '');
