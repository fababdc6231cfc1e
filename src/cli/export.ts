/** Files for people: the bundle that `budget export` loads. */
import { checkOpened, recognised } from '../check.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Printout } from '../model/printout.ts';
import { headingOf, printoutsOf } from '../printed.ts';
import { factsJson } from '../report/facts.ts';
import { printoutCsv } from '../report/printout-csv.ts';
import { renderTerminal } from '../report/terminal.ts';
import { workbookOf } from '../write/workbook/book.ts';
import { choose, filesOf, writeWhole } from './files.ts';
import { pair, type ReportFiles } from './pairing.ts';
import { type Eventually, note, openReport, type Shared, sayNames, style, toolWith, whenReady } from './session.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type ExportFlags = Shared &
  WordFlags & {
    readonly recomputed?: boolean;
    readonly formulas?: boolean;
    /** Which table goes into a CSV file. */
    readonly table?: string;
  };

const KINDS = '.xlsx、.csv、.json';

export function exportCommand(paths: readonly string[], flags: ExportFlags): Eventually<number> {
  const { output } = flags;
  if (output === undefined)
    throw new UsageError(`要写到哪里？用 -o 指明（${KINDS}）`, 'where to? name a file with -o (.xlsx, .csv, .json)');
  const kind = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
  if (kind !== 'xlsx' && kind !== 'csv' && kind !== 'json')
    throw new UsageError(`不会写这种文件：${output}（可以是 ${KINDS}）`, `cannot write ${output} (.xlsx, .csv, .json)`);
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const words = wordsFor(chosen, undefined, flags);
  const files = oneOf(pair(words.reports, chosen.texts));
  const inputs = [...filesOf(chosen), ...words.files];
  return whenReady(openReport(files), (opened) => {
    const own = words.of(files.path);
    if ('outcome' in opened) return refused(opened.outcome, flags);
    const report = recognised(opened, own);
    const outcome = checkOpened(opened, { ...(own && { lexicon: own }), ...(kind !== 'json' && { tablesOnly: true }) });
    // Of a file that could not be read whole nothing is printed.
    if (!report || report.tables.length === 0) return refused(outcome, flags);
    const write = (content: string | Uint8Array): number => {
      writeWhole(output, content, inputs, flags.force ?? false);
      return said(outcome, flags);
    };
    const printouts = (): Printout[] =>
      printoutsOf(report, {
        ...(own && { lexicon: own }),
        ...(flags.recomputed && { recomputed: true }),
        ...(flags.formulas && { formulas: true }),
      });
    if (kind === 'json') return write(factsJson([outcome], toolWith(words.hashes)));
    if (kind === 'csv') return write(printoutCsv(chosenTable(printouts(), flags)));
    return workbookOf(printouts(), headingOf(report)).then(write);
  });
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
