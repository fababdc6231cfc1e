import { basename, dirname, resolve } from 'node:path';
import { push } from '../model/multimap.ts';
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
  const known = indexed(reports);
  const lost: Lost[] = [];
  for (const text of texts) {
    const found = reportOf(text, reports, known);
    if ('of' in found) joined.get(found.of)!.push(text);
    else lost.push(found);
  }
  if (lost.length > 0) throw unpaired(lost, reports.length);
  return reports.map((path) => ({ path, texts: joined.get(path)! }));
}

type Lost = { readonly text: string; readonly among: readonly string[] };

/** Reports by where they are and what they are called: there may be thousands, each with its text. */
type Known = {
  readonly beside: ReadonlyMap<string, readonly string[]>;
  readonly alikeBeside: ReadonlyMap<string, readonly string[]>;
  readonly alike: ReadonlyMap<string, readonly string[]>;
};

function indexed(reports: readonly string[]): Known {
  const beside = new Map<string, string[]>();
  const alikeBeside = new Map<string, string[]>();
  const alike = new Map<string, string[]>();
  for (const report of reports) {
    const [folder, name] = [folderOf(report), stem(report)];
    push(beside, folder, report);
    push(alikeBeside, nameIn(folder, name), report);
    push(alike, name, report);
  }
  return { beside, alikeBeside, alike };
}

const nameIn = (folder: string, name: string): string => `${folder}\0${name}`;

function reportOf(text: string, reports: readonly string[], known: Known): { readonly of: string } | Lost {
  const folder = folderOf(text);
  const name = stem(text);
  const named = name === '' ? [] : [known.alikeBeside.get(nameIn(folder, name)), known.alike.get(name)];
  for (const alike of named) {
    if (alike?.length === 1) return { of: alike[0]! };
    if (alike) return { text, among: alike };
  }
  for (const some of [known.beside.get(folder), reports]) if (some?.length === 1) return { of: some[0]! };
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

/** All of them in one message: whoever mends one should not have to run this once more to hear of the next. */
function unpaired(lost: readonly Lost[], reports: number): UsageError {
  const alike = lost.filter(({ among }) => among.length > 0);
  const none = lost.filter(({ among }) => among.length === 0).map(({ text }) => visible(text));
  const why = [
    ...(none.length > 0
      ? [
          [
            `${none.join('、')}（有 ${reports} 份报告，没有同名的）`,
            `${none.join(', ')} (there are ${reports} reports, none of the same name)`,
          ] as const,
        ]
      : []),
    ...alike.map(({ text, among }) => {
      const names = among.map(visible);
      return [
        `${visible(text)}（同名的有 ${names.length} 份：${names.join('、')}）`,
        `${visible(text)} (${names.length} bear its name: ${names.join(', ')})`,
      ] as const;
    }),
  ];
  return new UsageError(
    `不知道这 ${lost.length} 份文字属于哪份报告，什么也没有核对：${why.map(([zh]) => zh).join('；')}。请改成与报告同名（某局.xlsx、某局情况说明.docx），不属于任何报告的请移出这个文件夹，或分开核对`,
    `cannot tell which report ${lost.length === 1 ? 'this text belongs' : `these ${lost.length} texts belong`} to, nothing was checked: ${why.map(([, en]) => en).join('; ')}. Give each the name of its report, move away what belongs to none, or check them apart`,
  );
}
