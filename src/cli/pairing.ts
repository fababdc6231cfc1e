import { basename, dirname, resolve } from 'node:path';
import { visible } from '../report/escape.ts';
import { UsageError } from './usage.ts';

/** The files of one report. Without any workbook or YAML a text is a report by itself: its sentences against each other. */
export type ReportFiles = {
  readonly path: string;
  readonly texts: readonly string[];
  readonly alone?: true;
};

/**
 * Which text belongs to which report. In this order, and never by guessing:
 * 1. the only one of the same name in the same folder, then anywhere: 某局.xlsx, 某局情况说明.docx;
 * 2. the only one in the same folder;
 * 3. the only one there is.
 * @throws UsageError for texts that belong to none, or to several equally
 */
export function pair(reports: readonly string[], texts: readonly string[]): ReportFiles[] {
  if (reports.length === 0) return texts.map((path) => ({ path, texts: [], alone: true }));
  const joined = new Map<string, string[]>(reports.map((path) => [path, []]));
  const lost: Lost[] = [];
  for (const text of texts) {
    const found = reportOf(text, reports);
    if ('of' in found) joined.get(found.of)!.push(text);
    else lost.push(found);
  }
  if (lost.length > 0) throw unpaired(lost, reports.length);
  return reports.map((path) => ({ path, texts: joined.get(path)! }));
}

type Lost = { readonly text: string; readonly among: readonly string[] };

function reportOf(text: string, reports: readonly string[]): { readonly of: string } | Lost {
  const folder = folderOf(text);
  const beside = reports.filter((report) => folderOf(report) === folder);
  const name = stem(text);
  for (const some of [beside, reports]) {
    const alike = name === '' ? [] : some.filter((report) => stem(report) === name);
    if (alike.length === 1) return { of: alike[0]! };
    if (alike.length > 1) return { text, among: alike };
  }
  for (const some of [beside, reports]) if (some.length === 1) return { of: some[0]! };
  return { text, among: [] };
}

const folderOf = (path: string): string => (path === '-' ? '-' : dirname(resolve(path)));

/** What is put behind the common name of a report's files. */
const SUFFIX =
  /[\s_\-—–·.()（）【】[\]]*(?:情况说明|文字说明|编制说明|公开说明|说明|公开表格?|附表|报表|表格|表|文字|正文|文本)[\s_)）】\]]*$/u;

/** The name of a file without what tells tables from text. Empty where nothing is left: such a name pairs with none. */
export function stem(path: string): string {
  let name = basename(path)
    .replace(/\.[^.]+$/u, '')
    .normalize('NFKC')
    .toLowerCase();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(SUFFIX, '');
  }
  return name.trim();
}

const SHOWN = 3;

function unpaired(lost: readonly Lost[], reports: number): UsageError {
  const [first] = lost;
  const names = lost.slice(0, SHOWN).map(({ text }) => visible(text));
  const more = lost.length - names.length;
  const among = (first?.among ?? []).map(visible);
  const why =
    among.length > 0
      ? [`同名的有 ${among.length} 份（${among.join('、')}）`, `${among.length} bear its name (${among.join(', ')})`]
      : [`有 ${reports} 份报告，没有同名的`, `there are ${reports} reports, none of the same name`];
  return new UsageError(
    `不知道 ${names.join('、')}${more > 0 ? ` 等 ${lost.length} 份文字` : ''} 属于哪份报告：${why[0]}；请改成与报告同名，或分开核对`,
    `cannot tell which report ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} belong${lost.length === 1 ? 's' : ''} to: ${why[1]}; give both the same name, or check them apart`,
  );
}
