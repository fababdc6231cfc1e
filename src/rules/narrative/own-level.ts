/** At which level of government a department stands; 区 and 县 are one level under two names. */
export type Level = '中央' | '省级' | '市级' | '区级' | '县级';
export type Own = {
  readonly level: Level;
  /** Words that speak of the department's own level; another word speaks of another one. */
  readonly words: readonly Level[];
};

const PARTY = /^(?:中国共产党|中共|中国人民政治协商会议|政协|中国共产主义青年团|共青团|民革|民盟|民建|民进)(?=.)/u;
const CENTRAL =
  /^(?:中华人民共和国|国务院|最高人民(?:法院|检察院)|国家(?:[^市县区省州]{2,12})(?:局|委员会|总局|部|办公室)$)/u;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市/u;

/** One step down: a name and the word for what kind of region it names. */
const REGION = /^([一-龥]{1,14}?)(省|自治区|自治州|市|盟|地区|自治县|自治旗|县|旗|区)/u;
const RANK: { readonly [kind: string]: number } = { 省: 3, 自治区: 3, 自治州: 2, 市: 2, 盟: 2, 地区: 2 };
/** No region of the state, or one whose level its name does not tell. */
const NO_REGION =
  /^(?:城市|[山老林]区|.市)$|(?:社|园|校|小|灾|景|库|牧|片|辖|开发|示范|保税|高新|自贸|名胜|军|战|新|合作|试验|管理)区$/u;
/** Districts whose names end as those of zones do. */
const DISTRICT = /^(?:浦东新|滨海新|矿|城|郊)区$/u;
/** By then the name of the office has begun. */
const OFFICE = /[局厅委办院部处会]|中心|法院|人民/u;

/** What the name of a department says of its level; `undefined` where it says nothing sure. */
export function ownLevel(name: string): Own | undefined {
  let rest = name.replace(/\s/gu, '').replace(PARTY, '');
  if (CENTRAL.test(rest)) return { level: '中央', words: ['中央'] };
  const municipal = MUNICIPALITY.test(rest);
  let last: { readonly kind: string; readonly rank: number } | undefined;
  for (let match = REGION.exec(rest); match; match = REGION.exec(rest)) {
    const [whole, before, kind] = match as unknown as [string, string, string];
    const rank = RANK[kind] ?? 1;
    const isZone = NO_REGION.test(whole) && !DISTRICT.test(whole);
    // Of a zone (开发区) nobody can tell whose level it has.
    if (isZone && /(?:园|开发|示范|保税|高新|自贸|新|合作|试验|管理)区$/u.test(whole)) return undefined;
    if (isZone || OFFICE.test(before) || (last && rank >= last.rank)) break;
    last = { kind, rank };
    rest = rest.slice(whole.length);
  }
  if (!last) return undefined;
  if (last.rank === 3) return { level: '省级', words: ['省级'] };
  // 市 is also what a county that calls itself a city writes, and what a municipality does.
  if (last.rank === 2)
    return municipal ? { level: '市级', words: ['市级'] } : { level: '市级', words: ['市级', '县级'] };
  return last.kind === '区' ? { level: '区级', words: ['区级'] } : { level: '县级', words: ['县级'] };
}
