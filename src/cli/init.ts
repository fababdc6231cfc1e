/** A blank report: the bundle that `budget init` loads. */
import { blankBook, blankText } from '../blank.ts';
import { type CarriedOver, carriedOver } from '../carried.ts';
import { checkOpened, recognised } from '../check.ts';
import type { Report } from '../model/report.ts';
import { visible } from '../report/escape.ts';
import { renderTerminal } from '../report/terminal.ts';
import { choose, filesOf } from './choose.ts';
import { writeWhole } from './files.ts';
import { note } from './note.ts';
import { pairAll } from './pairing.ts';
import { type Eventually, openReport, type Shared, style, whenReady } from './session.ts';
import { sayNames, sayVersions } from './skipped.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type InitFlags = Shared &
  WordFlags & {
    readonly department?: string;
    readonly year?: string;
    /** Last year's report. */
    readonly from?: string;
  };

const KINDS = '.xlsx、.yaml';
type Kind = 'xlsx' | 'yaml';

export function initCommand(flags: InitFlags): Eventually<number> {
  const { output } = flags;
  if (output === undefined)
    throw new UsageError(`要写到哪里？用 -o 指明（${KINDS}）`, 'where to? name a file with -o (.xlsx, .yaml)');
  const ending = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
  if (ending !== 'xlsx' && ending !== 'yaml' && ending !== 'yml')
    throw new UsageError(
      `不会写这种空白表：${visible(output)}（可以是 ${KINDS}）`,
      `cannot write a blank ${visible(output)} (.xlsx, .yaml)`,
    );
  const kind = ending === 'xlsx' ? 'xlsx' : 'yaml';
  const asked = askedYear(flags.year);
  const department = flags.department?.trim();
  if (department === '') throw noDepartment();
  if (flags.from !== undefined) return fromLastYear(flags.from, output, kind, department, asked, flags);
  if (department === undefined) throw noDepartment();
  if (asked === undefined) throw new UsageError('哪一年的？用 --year 指明，如 --year 2025', 'which year? --year 2025');
  // The words of a region that hold where the blank is going to stand.
  const words = wordsFor({ paths: [], texts: [output] }, undefined, flags);
  return written(output, kind, { department, year: asked }, words.files, flags, words.of(output));
}

const noDepartment = (): UsageError =>
  new UsageError('哪个部门的？用 --department 写部门全称', 'which department? give its full name with --department');

/** A disclosure has been a duty since 2010; far years are slips of the hand. */
function askedYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  const digits = /^(20\d\d)年?度?$/u.exec(year.trim().normalize('NFKC'))?.[1];
  if (digits === undefined)
    throw new UsageError(
      `年度不对：${visible(year)}（要四位数，如 2025）`,
      `no such year: ${visible(year)} (like 2025)`,
    );
  return Number(digits);
}

type Begun = { readonly department: string; readonly year: number; readonly over?: CarriedOver };

function written(
  output: string,
  kind: Kind,
  { department, year, over }: Begun,
  inputs: readonly string[],
  flags: InitFlags,
  own?: Parameters<typeof blankBook>[1],
): Eventually<number> {
  const options = { department, year, ...(over && { carried: over.rows }) };
  const write = (content: string | Uint8Array): number => {
    writeWhole(output, content, inputs, flags.force ?? false);
    return EXIT.clean;
  };
  return kind === 'yaml' ? write(blankText(options)) : blankBook(options, own).then(write);
}

function fromLastYear(
  from: string,
  output: string,
  kind: Kind,
  asked: string | undefined,
  askedFor: number | undefined,
  flags: InitFlags,
): Eventually<number> {
  const chosen = choose([from]);
  sayNames(chosen, flags.lang);
  const words = wordsFor(chosen, undefined, flags);
  const [files, ...others] = sayVersions(pairAll(words.reports, chosen.texts, chosen.named), flags.lang);
  if (files === undefined || others.length > 0 || files.alone)
    throw new UsageError(
      `--from 要一份有表的上年报告：${visible(from)}`,
      `--from takes one report with tables: ${visible(from)}`,
    );
  const inputs = [...filesOf(chosen), ...words.files];
  return whenReady(openReport(files), (opened) => {
    const own = words.of(files.path);
    const report = 'outcome' in opened ? undefined : recognised(opened, own);
    const outcome =
      'outcome' in opened ? opened.outcome : checkOpened(opened, { report, ...(own && { lexicon: own }) });
    const unread = !('outcome' in opened) && opened.problems.some(({ incomplete }) => incomplete);
    // Of a file that could not be read whole nothing is taken over; one that gives nothing is most likely the wrong one.
    const over = report && !unread ? carriedOver(report, own) : undefined;
    if (!report || !over || over.count + over.priors === 0) {
      process.stderr.write(renderTerminal([outcome], { ...style(flags), color: false }));
      note(
        flags.lang,
        `${visible(from)}：没有可以带过来的行和数，空白表没有写`,
        `${visible(from)}: no row and no figure to take over; no blank was written`,
      );
      return EXIT.incomplete;
    }
    const year = nextYear(report, askedFor);
    const department = asked ?? report.department?.value;
    if (department === undefined) throw noDepartment();
    return whenReady(written(output, kind, { department, year, over }, inputs, flags, own), () =>
      said(over, report, kind, flags),
    );
  });
}

/** Last year's report is of the year before; where it does not say of which, that has to be said. */
function nextYear(report: Report, asked: number | undefined): number {
  const digits = /\d{4}/u.exec(report.year?.value ?? '')?.[0];
  if (digits === undefined && asked === undefined)
    throw new UsageError(
      `${visible(report.path)} 里没有找到年度，用 --year 指明新的一年`,
      `${visible(report.path)} does not say its year; name the new one with --year`,
    );
  const before = digits === undefined ? asked! - 1 : Number(digits);
  if (asked !== undefined && asked !== before + 1)
    throw new UsageError(
      `${visible(report.path)} 是 ${before} 年的，不是 ${asked} 年的上年`,
      `${visible(report.path)} is of ${before}, not of the year before ${asked}`,
    );
  return before + 1;
}

/** Rows named by name; the rest is counted. */
const NAMED = 5;

function said({ count, priors, left, unread }: CarriedOver, report: Report, kind: Kind, flags: InitFlags): number {
  const { lang } = flags;
  note(
    lang,
    `已写出：带过来 ${count} 行，上年预算数 ${priors} 个（在一般公共预算支出表、三公经费支出表、机关运行经费表的上年栏）；今年的数都空着`,
    `written: ${count} rows and ${priors} figures of last year taken over; this year's are blank`,
  );
  for (const { table, rows } of left) {
    // Its rows are the same every year, and stand in the YAML blank.
    if (kind === 'yaml' && /^(?:20\d\d年(?:度)?)?政府采购(?:预算表)?$/u.test(table)) continue;
    const names = rows.slice(0, NAMED).map((row) => visible(row === '' ? table : row));
    const more = rows.length > NAMED;
    note(
      lang,
      `没有带过来：${visible(table)}：${names.join('、')}${more ? ` 等 ${rows.length} 行` : ''}`,
      `not taken over: ${visible(table)}: ${names.join(', ')}${more ? ` and ${rows.length - NAMED} more` : ''}`,
    );
  }
  const forms = report.forms?.length ?? 0;
  if (forms > 0)
    note(
      lang,
      kind === 'yaml'
        ? `绩效目标申报表 ${forms} 张：只带了项目名称`
        : `绩效目标申报表 ${forms} 张没有带过来（工作簿里不含）`,
      kind === 'yaml'
        ? `${forms} forms of targets: names of projects only`
        : `${forms} forms of targets not taken over (the workbook has none)`,
    );
  if ((report.text?.length ?? 0) > 0) note(lang, '情况说明的文字没有带过来', 'the narrative was not taken over');
  if (report.assets) note(lang, '国有资产占用没有带过来', 'state-owned assets were not taken over');
  for (const { what } of report.unchecked)
    note(lang, `没有带过来：${visible(what)}`, `not taken over: ${visible(what)}`);
  if (unread === 0) return EXIT.clean;
  note(
    lang,
    `上年报告里有 ${unread} 个数没有看懂，没有带过来，见 budget check`,
    `${unread} figures of last year's report were not understood and not taken over, see budget check`,
  );
  return EXIT.incomplete;
}
