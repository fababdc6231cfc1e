import type { TargetForm } from '../../model/form.ts';
import { isText, type Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Paragraph } from '../../model/text.ts';
import { emptyReasons } from '../empty-reason.ts';
import { groups, type Mark, mark, problemAt } from './mark.ts';
import { type Found, MONEY, placeholders, type Residue } from './placeholder.ts';

const UP_DOWN = '(?:增加|减少|增长|下降|上升|提高|降低)';
/** 增加（减少）, 增加/减少, （增加）减少, （增加/减少）. */
const DIRECTION = new RegExp(
  `${UP_DOWN}\\s?[（(]\\s?(?:或者?)?${UP_DOWN}\\s?[）)]|[（(]\\s?${UP_DOWN}\\s?[）)]\\s?${UP_DOWN}` +
    `|[（(]?${UP_DOWN}\\s?[/／]\\s?${UP_DOWN}(?:\\s?[/／]\\s?持平)?[）)]?|增\\s?[（(]\\s?减\\s?[）)](?=\\s?[\\dXＸ×_])`,
  'gu',
);
/** 增/减, 增加或减少: plain words, unless a figure follows or something is compared. */
const EITHER = new RegExp(`${UP_DOWN}\\s?或者?\\s?${UP_DOWN}|增\\s?[/／]\\s?减`, 'gu');
const FIGURE_FOLLOWS = /^(?:额|了|约|幅)?\s?(?:\d|[XＸ×_＿*＊]|[万亿]?元)/u;
const COMPARES = /(?:[比较同与]|同比)[^，。；]{0,12}$/u;
/** A heading, or the head of a column, may well speak of 增加（减少）情况; a sentence has to decide. */
const IN_A_NAME = /^\s?(?:额|值|幅|情况|变动|变化|因素|原因)/u;
const SENTENCE = /[，。；,;比较]/u;

/** Words by which a template speaks to whoever fills it in. */
const ENDS = '(?=\\s?(?:[。；，、）)】\\]]|[万亿千]?元|[%％]|$))';
const INSTRUCTION = new RegExp(
  '(?:此处|请在此|据实|根据实际(?:情况)?|按实际(?:情况)?|请)(?:填写|填列|补充|说明填写)' +
    `|待(?:填写|填列|填报|补充|完善|填|补|定)${ENDS}` +
    '|此处(?:省略|略|为空|空|删|插入|添加|加|写|列明|说明|描述|修改|替换|需|应|可|待|XX|××)' +
    '|[（(【[]此处[）)】\\]]' +
    '|由各?(?:预算)?(?:单位|部门)(?:自行|根据实际(?:情况)?|据实)(?:补充|填写|填列|填报|完善|说明|编写|添加)' +
    '|[（(]注[：:][^（()）]{0,40}(?:自行|据实)(?:补充|填写|填列|填报|完善|说明|编写|添加|删减|删除|增减)[^（()）]{0,20}[）)]',
  'gu',
);
/** [单位名称]: the name of what is to be put there. 【项目名称】 at the head of a line is a label. */
const SLOT =
  /[[［【〔](?:本|填报)?(?:(?:单位|部门|机构|项目|地区|科室|市|县|区|省)(?:名称|全称|简称)|年份|年度|金额|数字|数额|日期|比例|百分比|原因)[\]］】〕]/gu;
/** 【请填写：主要原因】: what a generated text leaves to people, whatever it is. */
const MARKED = /【请填写[：:][^【】]{1,60}】/gu;
/** 收入 万元, 增长%，: the figure is not there. */
const UNFILLED =
  /(?:收入|支出|预算数?|拨款|经费|结转|结余|资金|费用?|增加|减少|增长|下降|安排|合计|总计|总额|金额|为|共|约|占)(?:\s{1,20}(?:[万亿千]?元|[%％]|个百分点)|(?:[万亿]元|[%％]|个百分点))(?=\s?(?:[，。；、,;]|其中|$))/gu;
/** Of a unit itself people say what it is. */
const OF_UNITS = /(?:单位|计量|口径|均)(?:金额)?[：:]?\s?(?:均)?$/u;
/** The text before shows that it is a sentence, not the head of a column. */
const IN_SENTENCE = /[，。；,;]|(?:19|20)\d\d\s?年/u;

/** Runs of punctuation; which pairs in them are slips is told by `SLIPS`. `。；` is met in published reports and says nothing. */
const PUNCTUATION = /[。，、；：]{2,}/gu;
const SLIPS = ['。。', '，，', '、、', '；；', '：：', '、。', '，。', '：。'];

const EMPTY = /（\s{0,12}）|\(\s{0,12}\)|【\s{0,12}】|《\s{0,12}》|“\s{0,12}”/gu;
/** Boxes to be ticked. */
const TICKED = /^\s?(?:是|否|有|无|男|女)/u;

/** How much of the text before a phrase is looked at. */
const SEEN = 40;
/** Parts of one phrase stand this close. */
const NEAR = 2;

/**
 * TXT001: what a template leaves in the text that is made from it: both directions at once, placeholders for figures and
 * names, words to whoever fills it in, empty brackets, a reason not given. An amount that is not there is an error: no
 * examiner lets it pass. Of the rest a person has to say whether it is meant.
 */
export function residues(paragraphs: readonly Paragraph[], glossary: readonly boolean[]): Problem[] {
  const marks: (Mark & { readonly kind: Residue })[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.inTable) continue;
    for (const { kind, from, to } of phrases(paragraph.text, glossary[index] ?? false))
      marks.push({ ...mark(paragraph, from, to), kind });
  }
  return groups(marks, ({ kind, text }) => `${kind} ${text}`).map((alike) => {
    const [{ kind, text }] = alike;
    const data = { what: kind, text, count: alike.length };
    return problemAt('TXT001', alike, data, kind === 'amount' ? { severity: 'error' } : {});
  });
}

/** What is found in one paragraph; parts of one phrase count as one, under what weighs most. */
function phrases(text: string, glossary: boolean): Found[] {
  const all = [...residuesIn(text, glossary)].sort((a, b) => a.from - b.from || b.to - a.to);
  const joined: Found[] = [];
  for (const found of all) {
    const last = joined.at(-1);
    if (last && (found.from < last.to || isNear(text.slice(last.to, found.from)))) {
      const kind = last.kind === 'amount' || found.kind === 'amount' ? 'amount' : last.kind;
      joined[joined.length - 1] = { kind, from: last.from, to: Math.max(last.to, found.to) };
    } else joined.push(found);
  }
  return joined;
}

const isNear = (between: string): boolean => between.length <= NEAR && !/[，。；：、,;:]/u.test(between);

function* residuesIn(text: string, glossary: boolean): Iterable<Found> {
  const marked = [...matches('blank', MARKED, text)];
  yield* marked;
  for (const found of besides(text, glossary))
    if (!marked.some(({ from, to }) => from <= found.from && found.to <= to)) yield found;
}

function* besides(text: string, glossary: boolean): Iterable<Found> {
  yield* placeholders(text, glossary);
  if (!glossary && SENTENCE.test(text))
    for (const found of matches('direction', DIRECTION, text))
      if (!IN_A_NAME.test(text.slice(found.to, found.to + 4))) yield found;
  if (!glossary)
    for (const found of matches('direction', EITHER, text))
      if (
        FIGURE_FOLLOWS.test(text.slice(found.to, found.to + 4)) ||
        COMPARES.test(text.slice(0, found.from).slice(-16))
      )
        yield found;
  yield* matches('instruction', INSTRUCTION, text);
  for (const found of matches('blank', SLOT, text)) if (found.from > 0 || text[0] !== '【') yield found;
  for (const found of matches('amount', UNFILLED, text)) {
    const before = text.slice(Math.max(0, found.from - SEEN), found.from);
    const isGlued = !/\s/u.test(text.slice(found.from, found.to));
    const ends = /^\s?$/u.test(text.slice(found.to, found.to + 2));
    if (OF_UNITS.test(before) || (ends && (isGlued || !IN_SENTENCE.test(before)))) continue;
    yield found;
  }
  for (const found of matches('punctuation', PUNCTUATION, text)) {
    const run = text.slice(found.from, found.to);
    if (SLIPS.some((slip) => run.includes(slip))) yield found;
  }
  for (const found of matches('brackets', EMPTY, text)) {
    const before = text.slice(Math.max(0, found.from - 1), found.from);
    const behind = text.slice(found.to, found.to + 5);
    if (TICKED.test(behind) || /[\w.]/u.test(before)) continue;
    const unit = MONEY.exec(behind)?.[0];
    yield unit === undefined ? found : { kind: 'amount', from: found.from, to: found.to + unit.length };
  }
  for (const found of emptyReasons(text)) yield { kind: 'reason', ...found };
}

function* matches(kind: Residue, pattern: RegExp, text: string): Iterable<Found> {
  for (const { 0: whole, index } of text.matchAll(pattern)) yield { kind, from: index, to: index + whole.length };
}

/** The same in the texts of forms of targets, and in the values of their indicators. */
export function residuesOfForms(forms: readonly TargetForm[]): Problem[] {
  const found = new Map<string, { readonly kind: Residue; readonly marks: { place: Place; raw: string }[] }>();
  for (const { passages, indicators } of forms) {
    const texts = [...passages.map(({ text }) => text), ...indicators.flatMap(({ name, value }) => [name, value])];
    for (const { value, at } of texts)
      for (const { kind, from, to } of formResidues(value)) {
        const raw = value.slice(from, to);
        const known = found.get(`${kind} ${raw}`) ?? { kind, marks: [] };
        known.marks.push({ place: within(at, value, from, to), raw });
        found.set(`${kind} ${raw}`, known);
      }
  }
  return [...found.values()].map(({ kind, marks }): Problem => {
    const [first, ...others] = marks as [(typeof marks)[number], ...typeof marks];
    const data = { what: kind, text: first.raw, count: marks.length };
    const related = others.slice(0, 20).map((other) => ({ role: 'alike' as const, ...other }));
    return {
      code: 'TXT001',
      ...first,
      data,
      ...(kind === 'amount' && { severity: 'error' as const }),
      ...(related.length > 0 && { related }),
      incomplete: false,
    };
  });
}

/** In a form any XX waits to be filled in: it names no one. */
const ANY = /(?<![\w.%％-])[XＸ×]{2,}(?![\w-])/gu;
const WHOLE = /^\s*[≥≤＞＜>=<]?\s*[XＸ×]{1,9}\s*$/u;

function* formResidues(text: string): Iterable<Found> {
  if (WHOLE.test(text)) {
    yield { kind: 'blank', from: text.search(/\S/u), to: text.trimEnd().length };
    return;
  }
  const all = [...placeholders(text, false)];
  yield* all;
  for (const found of matches('blank', ANY, text))
    if (!all.some(({ from, to }) => from < found.to && found.from < to)) yield found;
  yield* matches('instruction', INSTRUCTION, text);
  yield* matches('blank', SLOT, text);
}

/** The phrase itself where the value stands in one line as it is read; else all of the value. */
const within = (at: Place, value: string, from: number, to: number): Place =>
  isText(at) && at.length === value.length && !value.includes('\n')
    ? { ...at, column: at.column + from, length: to - from }
    : at;
