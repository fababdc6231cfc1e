import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { fold } from '../../lexicon/spelling.ts';
import { nameIn } from '../../lexicon/title-name.ts';
import { readTitlePhrase } from '../../lexicon/title-phrase.ts';
import type { GridCell } from '../../model/grid.ts';
import { isContinued, withoutPage } from './continued.ts';
import { isFormNumber, readHead } from './head.ts';
import { isNote } from './note.ts';
import { titleUnit } from './unit.ts';
import type { Line, View } from './view.ts';

export type TitleLine = {
  readonly cell: GridCell;
  /** The words of the title, without the form's number and the unit some print with it. */
  readonly text: string;
  readonly unit?: string;
  readonly number?: string;
  /** It names a part of the table above it, as 二、支出（按功能分类） does: it lacks the word 表, or that for a list. */
  readonly section?: true;
};

/** Longer ones are sentences. */
const LONGEST = 70;
/** A contents page leads from title to page by dots. */
const LEADER = /…{2,}|\.{4,}|·{4,}|—{4,}|_{4,}/u;
/** `附表1：`, `表一、`, `公开表1 `, `01-` before the title proper. */
const FORM_PREFIX =
  /^(?:附件\s*\d+(?:[-—－.]\d+)*\s*[：:、.．\s]|(?:附件|附|部门|单位|预算|公开|财政)*表\s*[\d一二三四五六七八九十]+(?:[-—－.之][\d一二三四五六七八九十]+)*\s*(?:[：:、.．\s]|(?=[-—－]?[（(]?续))[-—－]?|(?:附件|附|部门|单位|预算|公开|财政)*表\s*[（(][\d一二三四五六七八九十]+[)）]\s*[：:、.．—－-]*(?=.*表)|(?:附件|附|部门|单位|预算|公开|财政)*\s*\d+(?:[-—－]\d+)*\s*表\s*[：:、.．\s]|\d{1,2}(?:[-—－.]\d{1,2})?[-—－_\s]+(?=[\u4e00-\u9fff])(?![年月日]))\s*(?=\S)/u;

/** 公 开 表 1   部 门 收 支 总 表: set apart character by character, its words by more. */
const unspaced = (text: string): string =>
  /^\S(?:\s+\S){4,}$/u.test(text) ? text.replace(/(?<=\S)\s(?=\S)/gu, '').replace(/\s+/gu, ' ') : text;

/** 《2024年部门收支总表》 */
const QUOTED = /^[《“"【[]([^《》“”"【】[\]]+)[》”"】\]]$/u;

/** Takes the form's number off the front and the unit off the end of a title. */
export function titleWords(raw: string): { readonly text: string; readonly unit?: string; readonly number?: string } {
  let text = unspaced(raw.trim()).replace(QUOTED, '$1');
  const said = titleUnit(text);
  const unit = said?.unit;
  if (said) text = said.rest;
  const prefix = FORM_PREFIX.exec(text)?.[0];
  const number = prefix !== undefined && prefix.length < text.length ? prefix : undefined;
  if (number !== undefined) text = text.slice(number.length).trim();
  text = withoutPage(text);
  return {
    text,
    ...(unit && { unit }),
    ...(number !== undefined && { number: number.replace(/[：:、.．\s\-—－_]+$/u, '') }),
  };
}

/**
 * The title a line holds: one text that names a table, alone in its row but for a form's number, a name or a unit. It need
 * not be understood: what it should have said is then told at its place.
 */
export function readTitleLine(line: Line, view: View, lexicon: Lexicon): TitleLine | undefined {
  // Nearly all lines are rows of figures.
  if (line.cells.some(({ kind }) => kind !== 'text')) return undefined;
  const said = line.cells.filter((cell) => !readHead({ row: line.row, cells: [cell] }));
  const [first] = said;
  const found = said.every(({ raw }) => raw.trim() === first?.raw.trim()) ? first : inPieces(said, lexicon);
  if (!found || !isTitle(found, line, view, lexicon)) return undefined;
  const words = titleWords(found.raw);
  const section = !/表|清单|目录|一览/u.test(words.text) && !isOwn(words.text, lexicon);
  return { cell: found, ...words, ...(section && { section }) };
}

const MOST_PIECES = 4;
const YEAR_ALONE = /^(?:19|20)\d\d\s*年度?$/u;

/** 2024年 | 部门收支总表, 某某局 | 2024年部门收支 | 预算总表: one title over several cells, of which the last names a table and all are understood. */
function inPieces(cells: readonly GridCell[], lexicon: Lexicon): GridCell | undefined {
  if (cells.length > MOST_PIECES) return undefined;
  const texts = cells.map(({ raw }) => raw.trim());
  const years = texts.filter((text) => YEAR_ALONE.test(text));
  const others = texts.filter((text) => !YEAR_ALONE.test(text));
  if (!others.every((text, index) => /表$/u.test(text) === (index === others.length - 1))) return undefined;
  const raw = [...years, ...others].join('');
  // 14 before a title is its number in a list of contents.
  if (!others.every((text) => /[一-鿿]{2}/u.test(text))) return undefined;
  const isUnderstood = readTitlePhrase(raw, lexicon).left === '' || nameIn(raw, lexicon) !== undefined;
  return isUnderstood ? { ...cells[0]!, raw } : undefined;
}

/** What the region itself calls a table by is the title of one, however it ends. */
function isOwn(text: string, { tables }: Lexicon): boolean {
  if (!tables || tables.size === 0) return false;
  const name = fold(text).replace(/（[^（）]*）$/u, '');
  return [...tables].some((own) => name.endsWith(own));
}

function isTitle(found: GridCell, line: Line, view: View, lexicon: Lexicon): boolean {
  const { text } = titleWords(found.raw);
  const bare = text.replace(/\s/gu, '');
  if (bare === '' || bare.length > LONGEST || isNote(text) || LEADER.test(bare) || /[。；！？]/u.test(bare))
    return false;
  if (isFormNumber(text) || isContinued(text)) return false;
  if (isOwn(text, lexicon)) return true;
  if (
    /(?:表|表格|一览|清单|目录表|(?:清单|资金|项目)目录)(?:[一二三四五六七八九十\d]{0,3})?(?:[（(【[].*[）)】\]])*(?:[（(]?续[表)）]?.*|[-—－–:：].+|(?<=表[（(][一二三四五六七八九十\d]{1,3}[)）]).{2,15})?$/u.test(
      bare,
    )
  ) {
    return !/^(?:填表|审核|制表|附表|报表)/u.test(bare) || bare.length > 6;
  }
  // Some titles do without the word 表: then every part of them has to be understood, and they stand where titles do.
  if (!/预算|收支|收入|支出|经费|采购/u.test(bare)) return false;
  const phrase = readPhrase(text, lexicon);
  if (phrase.left !== '' || Object.keys(phrase.at).length === 0 || phrase.role !== undefined) return false;
  return view.width(found) > 1 || isOnTop(line, view);
}

/** The first line but for those of the head, with the name or the unit right below: there a title need not be merged. */
function isOnTop(line: Line, view: View): boolean {
  const at = view.lines.slice(0, 4).indexOf(line);
  if (at < 0 || !view.lines.slice(0, at).every((above) => readHead(above))) return false;
  const below = view.lines[at + 1];
  const said = below && readHead(below);
  return said !== undefined && (said.unit !== undefined || said.department !== undefined);
}
