/** The annotated copy of a workbook: a bundle of its own, which only `check --annotate` loads. */
import { extname, resolve } from 'node:path';
import { annotatedCopy, type Copy, type NoCopy } from '../annotate.ts';
import { entryOf } from '../catalogue/catalogue.ts';
import type { Outcome } from '../model/outcome.ts';
import { annotationOf } from '../report/annotation.ts';
import { visible } from '../report/escape.ts';
import { writeWhole } from './files.ts';
import { note } from './note.ts';
import type { ReportFiles } from './report-files.ts';
import type { Shared } from './session.ts';
import { UsageError } from './usage.ts';

type AnnotateFlags = Shared & { readonly annotate: string };

/** What can be said against it before anything is read. */
export function assertOneWorkbook(reports: readonly ReportFiles[], { annotate, output }: AnnotateFlags): void {
  const [report, ...others] = reports;
  if (!report || others.length > 0)
    throw new UsageError(
      `--annotate 一次批注一个工作簿，这里有 ${reports.length} 份报告`,
      `--annotate takes one workbook, there are ${reports.length} reports`,
    );
  if (report.parts)
    throw new UsageError(
      `--annotate 一次批注一个工作簿，这份报告有 ${report.parts.length + 1} 个：${[report.path, ...report.parts].map(visible).join('、')}；请直接写要批注的那一个`,
      `--annotate takes one workbook, this report is in ${report.parts.length + 1}: ${[report.path, ...report.parts].map(visible).join(', ')}; name the one to annotate`,
    );
  if (report.alone || report.inWord || /\.ya?ml$/iu.test(report.path)) throw noWorkbook(report.path);
  if (!/\.xl[st][xm]$/iu.test(annotate))
    throw new UsageError(
      `批注副本是工作簿，文件名要以 .xlsx 结尾（含宏的 .xlsm）：${annotate}`,
      `the annotated copy is a workbook, its name ends in .xlsx (.xlsm with macros): ${annotate}`,
    );
  if (output !== undefined && resolve(output) === resolve(annotate))
    throw new UsageError('--annotate 和 --output 不能是同一个文件', '--annotate and --output name the same file');
}

const noWorkbook = (path: string): UsageError =>
  new UsageError(
    `--annotate 只能批注工作簿（.xlsx、.xlsm），${path} 不是`,
    `--annotate takes a workbook (.xlsx, .xlsm), ${path} is none`,
  );

/**
 * Writes the copy, and says what there is to say of it. A workbook that was not read is not annotated: its figures are unknown.
 * @param read gives the bytes that were checked: standard input can be read only once, by whoever read it first
 */
export function writeAnnotated(
  outcome: Outcome,
  read: (path: string) => Uint8Array,
  inputs: readonly string[],
  flags: AnnotateFlags,
): void {
  const { path } = outcome.source;
  const { annotate, lang, force = false } = flags;
  const titleOf = (code: string) => entryOf(code)?.title ?? { zh: '', en: '' };
  const annotation = annotationOf(outcome, { language: lang, titleOf });
  const bytes = bytesOf(path, read);
  const copy: Copy | NoCopy = bytes ? annotatedCopy(path, bytes, annotation) : { none: 'unread' };
  if ('none' in copy) {
    if (copy.none === 'text') throw noWorkbook(path);
    if (copy.none === 'unsafe')
      throw new UsageError(
        `没有写 ${annotate}：${path} 的内部结构不合规范，改动不保险；请用 Excel 或 WPS 另存一次再批注`,
        `${annotate} was not written: ${path} is built in a way that cannot be changed safely; save it anew first`,
      );
    note(lang, `没有写 ${annotate}：工作簿没有读出来`, `${annotate} was not written: the workbook could not be read`);
    return;
  }
  if (extname(annotate).toLowerCase() !== `.${copy.kind}`)
    throw new UsageError(
      `${path} 是 .${copy.kind} 一类的工作簿，批注副本的文件名也要以 .${copy.kind} 结尾：${annotate}`,
      `${path} is a workbook of the kind .${copy.kind}; the name of the copy must end so too: ${annotate}`,
    );
  writeWhole(annotate, copy.bytes, inputs, force);
  say(copy, annotation.marks, flags);
}

/** The check has said already why a file cannot be had. */
function bytesOf(path: string, read: (path: string) => Uint8Array): Uint8Array | undefined {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}

/** The sheet of results, where no other bears its name. */
const RESULTS: readonly string[] = ['检查结果', 'Check results'];

function say(
  { sheet, inThreads, signed }: Copy,
  marks: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
  { annotate, lang }: AnnotateFlags,
): void {
  // Another sheet of this name was there before.
  if (!RESULTS.includes(sheet))
    note(
      lang,
      `工作簿里已有“检查结果”，像是批注过的副本：以前的底色和批注都还留着，批注原件看得更清楚`,
      `the workbook has a sheet of results already, as an annotated copy has: its earlier fills and comments are kept; the original is better annotated`,
    );
  const cells = new Set(marks.map(({ sheet: name, row, column }) => `${row}:${column} ${name}`)).size;
  note(
    lang,
    `批注副本：${annotate}（标出 ${cells} 个单元格，清单在第一张工作表“${sheet}”）`,
    `annotated copy: ${annotate} (${cells} cells marked, listed on the first sheet “${sheet}”)`,
  );
  if (inThreads.length > 0) {
    const names = inThreads.map(({ sheet: name, cell }) => visible(`${name}!${cell}`)).join('、');
    note(
      lang,
      `这些单元格已有对话批注，只标了底色，说明见“${sheet}”：${names}`,
      `these cells hold threads of comments and are only filled, see “${sheet}”: ${names}`,
    );
  }
  if (signed)
    note(
      lang,
      '原件有数字签名；副本改动过，签名在副本里无效，原件不受影响',
      'the original is digitally signed; the signature does not hold for the copy, the original is untouched',
    );
}
