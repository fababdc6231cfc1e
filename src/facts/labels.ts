import { classificationOf, codeOf, codesOf, onlyCode } from '../lexicon/classification.ts';
import { isOffice } from '../lexicon/office.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { fold, withoutMark, withoutNumbering } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import { isByCode, isOpen } from '../model/dimension.ts';
import type { Subject } from '../model/subject.ts';
import type { Cell, Row } from '../model/table.ts';
import { isFundName } from './funds-by-name.ts';
import type { Context, Label } from './label.ts';
import { codeOfRow, type LabelGroup, mayNameProject, plainCode } from './label-groups.ts';
import { byWords } from './row-names.ts';

/** `[30101]基本工资`, `2010101 行政运行`, `（201）一般公共服务支出`: code and name in one cell. */
export const CODED_NAME =
  /^[[［【（(]?\s*(\d{3}(?:[-.]?\d\d){0,3})\s*[\]］】）)]?\s*[-—:：、.]?\s*(?=[\u4e00-\u9fff“])(.*)$/u;

/** `教育支出（205）`: the code in brackets behind its name. */
const NAME_CODED = /^(.*[\u4e00-\u9fff）)])\s*[[［【（(]\s*(\d{3}(?:\d\d){0,2})\s*[\]］】）)]$/u;

/** How such a text ends: hardly any does, and looking for all of it takes longer. */
const CLOSING = /[\]］】）)]$/u;

const NO_CODE = /^[-—－…/／\s]*$|^无$/u;

/** 某局机关小计: of what its name is. */
const SUBTOTAL = /^(.*[^\s\u3000])[\s\u3000]*小\s*计$/u;

/** What a group of label columns says of one row. `above` is the code of the subject before it. */
export function readLabel(row: Row, group: LabelGroup, context: Context, above: string | undefined): Label {
  const label = readName(row, group, context, above);
  if (label.kind !== 'member' && label.kind !== 'unknown') return label;
  const at = group.name;
  const printed = at === undefined ? '' : (row.cells[at]?.raw ?? '');
  const name = printed.endsWith('计') ? SUBTOTAL.exec(printed)?.[1] : undefined;
  if (at === undefined || name === undefined || (label.kind === 'member' && label.subject)) return label;
  const cells = row.cells.map((cell, c) => (c === at && cell ? { ...cell, raw: name } : cell));
  const whole = readName({ at: row.at, cells }, group, context, above);
  return whole.kind === 'member' ? { kind: 'total', at: whole.at, grand: false, subtotal: true } : label;
}

function readName(row: Row, group: LabelGroup, context: Context, above: string | undefined): Label {
  const codeCell = innermostCode(row, group);
  const nameCell = group.name === undefined ? undefined : row.cells[group.name];
  const printed = nameCell?.raw.trim() ?? '';
  const joined = codeOfRow(row, group);
  // 科目（编码-名称): one column holds both, under either heading.
  const whole = (joined === '' ? printed : printed === '' ? (codeCell?.raw.trim() ?? '') : '').replace(
    /\s*\n\s*/gu,
    '',
  );
  // 一、201一般公共服务支出: counted, too.
  const both = CODED_NAME.exec(whole) ?? CODED_NAME.exec(withoutNumbering(whole).text);
  // 400元 in a column of names is no code and its name.
  const isCoded =
    both && (printed === '' || (classificationOf(plainCode(both[1]!)) && !isCounted(whole, both, context.lexicon)));
  const coded = isCoded ? both : codeBehind(whole, group, context);
  const code = coded ? plainCode(coded[1]!) : NO_CODE.test(joined) ? '' : joined;
  const name = withoutSystemNumber(coded ? coded[2]!.trim() : withoutOwnCode(printed, joined));
  const officeCell = group.office === undefined ? undefined : row.cells[group.office];
  const office = fold(withoutMark(officeCell?.raw ?? ''));
  if (code === '' && name === '' && !office.includes('计')) return { kind: 'blank' };
  // A name beside its code is set in by the format as the levels of codes are, and says nothing more.
  const indent =
    nameCell && (SUBORDINATE.test(joined) || SUBORDINATE.test(office)) ? blanksOf(nameCell) : indentOf(nameCell);
  const { lexicon } = context;
  for (const text of [name, code, office]) {
    // Every word for a total ends in 计.
    const phrase = text.includes('计') ? readPhrase(text, lexicon) : undefined;
    if (phrase?.total && phrase.left === '')
      return { kind: 'total', at: phrase.at, grand: phrase.total === 'grand', subtotal: text.includes('小计') };
  }
  const named = (nameCell?.raw ? nameCell : (codeCell ?? officeCell))!;
  const { text, ofWhich } = withoutNumbering(name);
  const numbering = name.slice(0, name.length - text.length);
  const member = (reading: Reading, subject?: Subject): Label => ({
    kind: 'member',
    raw: text || code,
    at: reading,
    ofWhich,
    numbering,
    indent,
    ...(reading.budgetUnit !== undefined && office !== '' && { office }),
    ...(subject && { subject }),
  });
  const subject = group.mixed ? undefined : (group.subject ?? context.subject);
  const dimension = classificationOf(code);
  // The row of an office among its projects, with the office's code beside it.
  if (subject === 'project' && office !== '' && isOffice(text)) return member({ budgetUnit: fold(text) });
  if (subject && isOpen(subject) && !isByCode(subject)) {
    // Under the code of a subject a project is that subject's.
    const under = subject === 'project' && dimension && text !== '' ? { [dimension]: code } : {};
    return member({ ...under, [subject]: fold(text || code) });
  }
  if (code !== '' && !(group.mixed && dimension === undefined && text !== '')) {
    if (!dimension) return { kind: 'unknown', raw: codeCell!.raw, at: codeCell!.at };
    const own = (codeCell ?? nameCell)!.at;
    const isSubject = (): boolean =>
      group.heads ? group.heads.has(named) : codesOf(dimension, text, context.lexicon.subjects).includes(code);
    const names = group.heads || group.mixed === 'projects' || (context.projects && group.mixed);
    if (names && text !== '' && !isSubject()) return member({ [dimension]: code, project: fold(text) });
    return member({ [dimension]: code }, { dimension, code, name: text, at: own });
  }
  const byCode = subject && isByCode(subject) ? subject : undefined;
  if (byCode) {
    if (group.beside === 'words') return member({ category: fold(text) });
    const known = group.beside
      ? onlyCode(byCode, text, context.lexicon.subjects)
      : codeOf(byCode, text, above, context.lexicon.subjects);
    // 档案馆 over 一般公共服务支出 is the office whose subjects follow; below 档案事务 it is one of them.
    if (known && isOffice(text) && known.length > 3 && !above?.startsWith(known.slice(0, 3)))
      return member({ budgetUnit: fold(text) });
    if (known) return member({ [byCode]: known }, { dimension: byCode, code: known, name: text, at: named.at });
    // A list of memo items keeps its own names for economic subjects; they meet no other table's.
    if (context.item) return member({ [byCode]: fold(text) });
  }
  const projects = group.mixed === 'projects' || (context.projects && !byCode);
  const known =
    group.named && group.codes.length === 0
      ? undefined
      : group.ofFunds && isFundName(text, lexicon)
        ? readPhrase(text, lexicon).at
        : byWords(text, context, above, !projects || group.codes.length > 0);
  if (known && !(group.ofProjects && projects && mayNameProject(known))) return member(known);
  // 行政运行 below the name of an office, without a code: which class it is of nobody says, only whose it is.
  if (group.mixed === 'subjects' && !isOffice(text) && codesOf('function', text, lexicon.subjects).length > 0)
    return member({ function: fold(text) });
  if (isOffice(text) || (group.mixed && !projects)) return member({ budgetUnit: fold(text) });
  if (projects) return member({ project: fold(text) });
  // 一、车辆通行费收入: what comes into a fund is called by names of its own.
  if (context.flow === '收入' && context.ownReceipts) return member({ receipt: fold(text) });
  return {
    kind: 'unknown',
    raw: nameCell?.raw ?? codeCell!.raw,
    at: named.at,
    ofWhich,
    numbering,
    indent,
    ...(byCode && { dimension: byCode }),
  };
}

/** The last of its cells for codes that is filled in, else the first there is. */
function innermostCode({ cells }: Row, { codes }: LabelGroup): Cell | undefined {
  let first: Cell | undefined;
  let filled: Cell | undefined;
  for (const index of codes) {
    const cell = cells[index];
    first ??= cell;
    if (cell && cell.raw.trim() !== '') filled = cell;
  }
  return filled ?? first;
}

/** 31-部门项目: a number of the budget system before the name. A year alone is meant as one. */
function withoutSystemNumber(name: string): string {
  const code = name.charCodeAt(0);
  if (!(code >= 48 && code <= 57)) return name;
  return name.replace(/^\d{1,3}[-—－](?=[\u4e00-\u9fff])/u, '').replace(/^(?:19|20)\d\d$/u, '$&年');
}

/** 208社会保障和就业支出 beside 208: the code is there twice. */
function withoutOwnCode(name: string, code: string): string {
  const twice = code === '' ? null : CODED_NAME.exec(name);
  return twice && plainCode(twice[1]!) === code ? twice[2]!.trim() : name;
}

/** As `CODED_NAME` has it. The name of a project may end in any number. */
function codeBehind(text: string, { subject, mixed }: LabelGroup, context: Context): readonly string[] | undefined {
  if (mixed === 'projects' || context.projects || (subject && isOpen(subject) && !isByCode(subject))) return undefined;
  const [, name, code] = CLOSING.test(text) ? (NAME_CODED.exec(text) ?? []) : [];
  return name !== undefined && code !== undefined && classificationOf(code) ? [text, code, name] : undefined;
}

/** 201、桥梁维修: the two hundred and first of a list, unless it is what the code is called. */
const COUNT = /^\d{3}\s*[、.．]/u;

function isCounted(text: string, [, code = '', name = '']: readonly string[], { subjects }: Lexicon): boolean {
  const dimension = COUNT.test(text) ? classificationOf(code) : undefined;
  return dimension !== undefined && !codesOf(dimension, withoutNumbering(name).text, subjects).includes(code);
}

/** 款 and 项 */
const SUBORDINATE = /^\d{5}(?:\d\d)?$/u;

/** A step of a cell's format is as wide as a character. */
const STEP = 2;

/** How far a name is set in, in half-width blanks, whether typed or by the format of its cell. */
export const indentOf = (cell: Cell | undefined): number =>
  cell === undefined ? 0 : STEP * (cell.indent ?? 0) + blanksOf(cell);

function blanksOf({ raw }: Cell): number {
  let indent = 0;
  // No blank is made of two code units, and no Chinese character is one.
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x3000) indent += 2;
    else if ((code < 0x4e00 || code > 0x9fff) && /\s/u.test(raw[at]!)) indent++;
    else break;
  }
  return indent;
}
