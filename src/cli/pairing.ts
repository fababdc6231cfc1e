import { push } from '../model/multimap.ts';
import { visible } from '../report/escape.ts';
import { holdsTables } from './file-kinds.ts';
import { isFormsDocument, pairedForms } from './forms-in-word.ts';
import { foldersAbove, isMaterial } from './material.ts';
import { partsAmong } from './parts.ts';
import { type ReportFiles, UNPAIRED } from './report-files.ts';
import { folderOf, indexed, type Owner, reportOf } from './report-of-text.ts';
import { pairedInside } from './said-inside.ts';
import { withoutOld } from './saved-again.ts';
import type { Stopped } from './unreported.ts';
import { UsageError } from './usage.ts';
import { type PassedOver, versionsOf } from './versions.ts';

/**
 * Which text belongs to which report. In this order, and never by guessing:
 * 1. the only one of the same name in the same folder, then anywhere: 某局.xlsx, 某局情况说明.docx. In the same folder also of a
 *    name that says the same in another order, where no other text does: 2024年某局公开表.xlsx, 附件2：某局2024年情况说明.docx.
 *    Of several elsewhere the one that shares the most names of folders, from both sides: 公开表/某县/, 情况说明/某县/;
 * 2. the only one in the same folder, or in the folder above one for texts where the text is alone;
 * 3. the only one anywhere whose name says the same;
 * 4. the only one in the same folder whose name says the same but for a place: 公安局公开表.xlsx, 示范市公安局说明.docx;
 * 5. the only one there is;
 * 6. the only one that says inside what the text says in its title (`pairedInside`), for forms of targets also of the office whose
 *    folder they lie in, or the only one above them (`pairedForms`).
 * None of them where names or folders say two departments or places (`Belonging`), unless the only workbook and its texts were
 * named one by one; 2 and 5 never for material that belongs to no report (`isMaterial`).
 * A Word document of tables that belongs to none, or only by 5 and from another folder, is a report itself, to which texts belong
 * in the same way; any other text that belongs to none, or to several equally, stands for itself behind the reports, and is not
 * checked.
 * @param stopped the places among `reports` where there is none
 * @param named files a person wrote out
 */
export function pair(
  reports: readonly string[],
  texts: readonly string[],
  stopped: ReadonlyMap<string, Stopped> = new Map(),
  named: ReadonlySet<string> = new Set(),
): ReportFiles[] {
  return settled(reports, texts, stopped, named).files;
}

/** What `pair` gives, and the texts that belong to none: both are known once files were looked into. */
function settled(
  reports: readonly string[],
  texts: readonly string[],
  stopped: ReadonlyMap<string, Stopped>,
  named: ReadonlySet<string>,
): { readonly files: ReportFiles[]; readonly lost: readonly Lost[]; readonly reports: number } {
  const { parts, firsts } = withoutParts(reports, stopped);
  const { joined, passedOver, lost, inWord, pages, alone } = paired(
    firsts.filter((path) => !stopped.has(path)),
    texts,
    named,
  );
  const withTexts = (path: string): ReportFiles => {
    const [others, more] = [passedOver.get(path) ?? [], parts.get(path) ?? pages.get(path)];
    const files = { path, ...(more && { parts: more }), texts: joined.get(path) ?? [] };
    return { ...files, ...(others.length > 0 && { passedOver: others }) };
  };
  const files = [
    ...firsts.map((path): ReportFiles => {
      const why = stopped.get(path);
      return why ? { path, texts: [], stopped: why } : withTexts(path);
    }),
    ...inWord.map((path): ReportFiles => ({ ...withTexts(path), inWord: true })),
    ...alone,
    ...lost.map(({ text, among, beside, versions, reports: count }): ReportFiles => {
      const some = versions ?? (among.length > 0 ? among : beside);
      const names = some.slice(0, NAMED).map(visible);
      const more = some.length > NAMED ? '……' : '';
      const known = { reports: count, alike: among.length, beside: beside.length };
      const data = { ...known, ...(versions && { versions: versions.length }), names: `${names.join('、')}${more}` };
      return { path: text, texts: [], stopped: { code: UNPAIRED, data } };
    }),
  ];
  return { files, lost, reports: firsts.length };
}

/**
 * The same for a command that takes what belongs together.
 * @throws UsageError for texts that belong to no report, or to several equally
 */
export function pairAll(
  reports: readonly string[],
  texts: readonly string[],
  named: ReadonlySet<string> = new Set(),
): ReportFiles[] {
  const { files, lost, reports: count } = settled(reports, texts, new Map(), named);
  if (lost.length > 0) throw unpaired(lost, count);
  return files;
}

/** Each report once, by its first file. */
function withoutParts(reports: readonly string[], stopped: ReadonlyMap<string, Stopped> = new Map()) {
  const parts = partsAmong(reports.filter((path) => !stopped.has(path)));
  const others = new Set([...parts.values()].flat());
  return { parts, firsts: others.size === 0 ? reports : reports.filter((path) => !others.has(path)) };
}

/** Texts beside reports that nobody can want to have paired: they are material, and no report bears their name. */
export function materialAmong(reports: readonly string[], texts: readonly string[]): ReadonlySet<string> {
  if (reports.length === 0) return new Set();
  const holds = foldersAbove(reports);
  const some = new Set(texts.filter((text) => isMaterial(text, holds)));
  // Most runs hold none, and need no pairing to know it.
  if (some.size === 0) return some;
  const lost = paired(withoutParts(reports).firsts, texts, new Set()).lost.map(({ text }) => text);
  return new Set(lost.filter((text) => some.has(text)));
}

/** Reports that are named in a message; the rest is counted. */
const NAMED = 5;

type Lost = {
  readonly text: string;
  /** Reports of its name. */
  readonly among: readonly string[];
  /** Where there are none, reports of its folder. */
  readonly beside: readonly string[];
  /** Versions of it, itself among them, of which nothing says which is meant. */
  readonly versions?: readonly string[];
  readonly reports: number;
};

type Joined = {
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly passedOver: ReadonlyMap<string, readonly PassedOver[]>;
  readonly lost: readonly Lost[];
  /** Texts that went to a report for being the only one there is, wherever that lies. */
  readonly unsure: readonly string[];
};

type Paired = Joined & {
  readonly inWord: readonly string[];
  /** Further documents in which their tables stand. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  readonly alone: readonly ReportFiles[];
};

function paired(reports: readonly string[], texts: readonly string[], named: ReadonlySet<string>): Paired {
  const first = joinedTo(reports, texts, named);
  const open = [...first.lost.flatMap(({ text, versions }) => (versions ? [] : text)), ...first.unsure];
  const inWord = open.filter(holdsTables);
  if (inWord.length > 0) {
    const rest = texts.filter((text) => !inWord.includes(text));
    const { parts: pages, firsts } = withoutParts(inWord);
    return { ...joinedTo([...reports, ...firsts], rest, named), inWord: firsts, pages, alone: [] };
  }
  if (reports.length > 0) return { ...first, inWord, pages: new Map(), alone: [] };
  return { ...NOTHING, alone: texts.map((path) => ({ path, texts: [], alone: true as const })) };
}

const NONE: ReadonlyMap<string, string> = new Map();
const NOTHING = { joined: new Map(), passedOver: new Map(), lost: [], unsure: [], inWord: [], pages: new Map() };

function joinedTo(all: readonly string[], texts: readonly string[], named: ReadonlySet<string>): Joined {
  const reports = withoutOld(all);
  const joined = new Map<string, string[]>();
  const known = indexed(reports, texts);
  const lost: Lost[] = [];
  const unsure: string[] = [];
  for (const text of texts) {
    const isMeant = reports.length === 1 && named.has(reports[0]!) && named.has(text);
    const found: Owner = isMeant ? { of: reports[0]! } : reportOf(text, reports, known);
    if ('of' in found) {
      push(joined, found.of, text);
      // Forms of targets are no report where there is one.
      if (found.unsure && !isFormsDocument(text)) unsure.push(text);
    } else {
      const beside = found.among.length === 0 ? (known.beside.get(folderOf(text)) ?? []) : [];
      lost.push({ text, among: found.among, beside, reports: reports.length });
    }
  }
  // Of several of its name in its own folder the title tells no more.
  const isHere = (text: string) => (report: string) => folderOf(report) === folderOf(text);
  const none = lost.flatMap(({ text, among }) => (among.some(isHere(text)) ? [] : text));
  const forms = none.length > 0 ? pairedForms(none, reports, known.belonging, known.holds) : NONE;
  const others = none.filter((text) => !forms.has(text));
  const inside =
    others.length > 0 ? pairedInside(others, reports, new Set(joined.keys()), known.belonging, known.holds) : NONE;
  for (const [text, report] of [...forms, ...inside]) push(joined, report, text);
  const left = lost.filter(({ text }) => !forms.has(text) && !inside.has(text));
  const [taken, passedOver] = [new Map<string, readonly string[]>(), new Map<string, readonly PassedOver[]>()];
  for (const [report, some] of joined) {
    const found = versionsOf(some, named);
    taken.set(report, found.taken);
    passedOver.set(report, found.passedOver);
    for (const versions of found.competing)
      for (const text of versions) left.push({ text, among: [], beside: [], versions, reports: reports.length });
  }
  return { joined: taken, passedOver, lost: left, unsure };
}

/** All of them in one message: whoever mends one should not have to run this once more to hear of the next. */
function unpaired(lost: readonly Lost[], reports: number): UsageError {
  const alike = lost.filter(({ among }) => among.length > 0);
  const none = lost.filter(({ among, versions }) => !versions && among.length === 0).map(({ text }) => visible(text));
  const competing = [...new Set(lost.flatMap(({ versions }) => (versions ? [versions] : [])))];
  const why = [
    ...competing.map((versions) => {
      const names = versions.map(visible);
      return [
        `${names.join('、')}（像是同一份的几个版本，只留一份）`,
        `${names.join(', ')} (versions of one text, keep one)`,
      ] as const;
    }),
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
