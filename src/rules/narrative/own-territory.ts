import type { Paragraph } from '../../model/text.ts';
import { type Mark, mark } from './mark.ts';
import type { Level, Own } from './own-level.ts';

/** Words by which a text means its own territory or purse, and the levels that may use them. */
type Word = {
  readonly pattern: RegExp;
  readonly of: readonly Level[];
  /** What stands around it and makes it no slip. */
  readonly unless?: { readonly before?: RegExp; readonly behind?: RegExp; readonly anywhere?: RegExp };
};

/** Named among others it is no word for oneself. */
const AMONG = /(?:[、和及与各或]|以及|下达|争取|来自|上级|中央|[省市](?:本级)?)\s?$/u;
const AND_OTHERS = /^\s?(?:[、和及与或]|以及|等)/u;
/** What follows where a text speaks of its own money. */
const OWN_MONEY =
  '(?=\\s?(?:(?:19|20)\\d\\d\\s?年度?)?(?:部门预算|一般公共预算|财政拨款|[“"]?三公[”"]?经费|机关运行经费|部门收入|部门支出))';
/** 区 is also what an autonomous region calls itself. */
const REGION = /自治区/u;

const WORDS: readonly Word[] = [
  { pattern: /我[县旗]/gu, of: ['县级'] },
  { pattern: /我区/gu, of: ['区级'], unless: { anywhere: REGION } },
  // A county is a part of its city, and may well say so.
  { pattern: /我市/gu, of: ['市级', '区级', '县级'] },
  { pattern: new RegExp(`我省(?:本级)?${OWN_MONEY}`, 'gu'), of: ['省级'] },
  {
    pattern: new RegExp(`省本级${OWN_MONEY}`, 'gu'),
    of: ['省级'],
    unless: { before: AMONG, behind: /^.{0,24}(?:补助|转移支付|专项|下达)/u },
  },
  { pattern: /县本级/gu, of: ['县级'], unless: { before: AMONG, behind: AND_OTHERS } },
  {
    pattern: /区本级/gu,
    of: ['区级'],
    unless: {
      before: /(?:[、和及与各或治新发范园矿林]|以及|管理|市辖)\s?$/u,
      behind: AND_OTHERS,
      anywhere: REGION,
    },
  },
  {
    pattern: /区级财政拨款/gu,
    of: ['区级'],
    unless: { before: AMONG, behind: AND_OTHERS, anywhere: /[省市县]级财政/u },
  },
  {
    pattern: /县级财政拨款/gu,
    of: ['县级', '市级'],
    unless: { before: AMONG, behind: AND_OTHERS, anywhere: /[省市区]级财政/u },
  },
  // 安全县, 健全县级…, 各县全县.
  { pattern: /全县/gu, of: ['县级'], unless: { before: /[安健完齐县各保]$/u, behind: /^[级城域区市乡]/u } },
];
const AROUND = 30;

/** 我县, 区级财政拨款, 县本级 in the report of a city: each place, under the word. */
export function otherTerritories(own: Own, paragraphs: readonly Paragraph[], glossary: readonly boolean[]): Mark[] {
  const isRegional = paragraphs.some(({ text }) => REGION.test(text));
  const words = WORDS.filter(
    ({ of, unless }) => !of.includes(own.level) && !(unless?.anywhere === REGION && isRegional),
  );
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.inTable || glossary[index]) return [];
    return words.flatMap((word) => placesOf(word, paragraph));
  });
}

function placesOf({ pattern, unless }: Word, paragraph: Paragraph): Mark[] {
  const { text } = paragraph;
  const found: Mark[] = [];
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, index - AROUND), index);
    const behind = text.slice(index + whole.length, index + whole.length + AROUND);
    const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
    if (inTitle || unless?.before?.test(before) || unless?.behind?.test(behind) || unless?.anywhere?.test(text))
      continue;
    found.push(mark(paragraph, index, index + whole.length));
  }
  return found;
}
