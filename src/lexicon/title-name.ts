import { isOffice } from './office.ts';
import { type Lexicon, readPhrase } from './phrase.ts';
import { fold, plainYear, withoutNumbering } from './spelling.ts';
import { withoutAsides } from './title-asides.ts';

/** What a department's name cannot hold: a title that says so is about that money, whoever's it is. */
const MONEY = /预算|决算|收入|支出|收支|经费|拨款|结转|转移支付|三公/u;
/** What only the name of an office holds without being about it: 政府采购中心, 公积金管理中心. */
const MATTER = /[费款金债税]|资产|项目|专项|补助|经济|采购|工程|建设|附件|情况|保障|保险/u;
/** 全县, 各乡镇, 下属单位: no one office; 全椒, 全州, 全南, 分宜, 本溪 are places. */
const MANY = /^(?:[各按]|全(?![椒州南])|分(?!宜)|本(?!溪)|所属|下属|基层|有关|其他|附)/u;
/** A name that does not end as offices do begins with a place or has one within. */
const PLACE = /[省市县区州旗盟镇乡街村]|^(?:国家|中国|中央)/u;
const YEARED = /^(?:19|20)\d\d年/u;

/**
 * The name a title holds beside the words of a table: `2018年度江苏省某某院收支预算总表` → `江苏省某某院`. It is the shortest
 * beginning that leaves a title and ends as offices do, or stands before the year as `清溪县妇联2024年部门收支总表` has it.
 */
export function nameIn(title: string, lexicon: Lexicon): string | undefined {
  const text = plainYear(withoutNumbering(withoutAsides(title)).text.replace(/\s/gu, ''));
  const body = text.replace(/^(?:19|20)\d\d年度?/u, '');
  for (let length = 2; length < body.length; length++) {
    const name = body.slice(0, length);
    if (MONEY.test(name)) return undefined;
    const rest = body.slice(length);
    if (!isOffice(name) && !(body === text && YEARED.test(rest) && isPlaced(name))) continue;
    if (!MANY.test(name) && readPhrase(rest, lexicon).left === '') return name;
  }
  return undefined;
}

/** The name of one office. */
export const isName = (name: string): boolean => isOffice(name) && !MONEY.test(name) && !MANY.test(name);

/** Whose table a title says it is, however long the name: 某某局本级单位支出总表, 支出总表（某某图书馆）. */
export function officeIn(title: string, lexicon: Lexicon): string | undefined {
  const text = plainYear(withoutNumbering(withoutAsides(title)).text.replace(/\s/gu, '')).replace(
    /^(?:19|20)\d\d年度?/u,
    '',
  );
  const [, behind] = /表[（(—－-]+([^（()）]+(?:[（(]本级[）)])?)[）)]?$/u.exec(text) ?? [];
  if (behind !== undefined && isName(behind)) return behind;
  for (let length = text.length - 1; length > 2; length--) {
    const name = text.slice(0, length);
    if (isName(name) && readPhrase(text.slice(length), lexicon).left === '') return name;
  }
  return undefined;
}

/** What one says of its table: 部门支出总表 is that of the department, 单位支出总表 the same of a unit. */
const WHOSE = /部门|单位|本级/gu;

/** A title without what it says of whose it is: tables of one printed title, whoever’s they are called. */
export const titleOfAny = (title: string, name: string | undefined): string =>
  fold(withoutAsides(title))
    .replace('（汇总）', '')
    .replace(name ?? '', '')
    .replace(WHOSE, '')
    .replace(/[（()）—－-]+$/u, '');

const isPlaced = (name: string): boolean =>
  PLACE.test(name) && !MATTER.test(name) && /^[\u4e00-\u9fff（）()\d]+$/u.test(name);

/** 江陵市国资委 of 江陵市人民政府国有资产监督管理委员会: a short name leaves characters out and changes none. */
export const isShortFor = (short: string, long: string): boolean => {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
};
