import { purposeIn } from '../../lexicon/classification.ts';
import { summedUpIn } from '../../lexicon/summed-up.ts';

/** Words that open a clause, end it, or say what its figures are: each is looked for in the compact text of one clause. */

/** 其中, 包括, 用于以下方面: what follows are the parts of the figure before. */
export const OPENS =
  /^(?:，)?(?:其中|中(?=，)|主要包括|主要有|包括|具体包括|由(?=[^，。；]{2,12}(?:安排|承担|解决|负担)$)|具体为|具体如下|具体安排|分别为|分别是|分别|收入为|支出为|收入包括|支出包括|(?:主要)?用于(?:以下|下列|如下)(?:几个|几项|各个|各项|\d+个)?(?:方面|项目|支出|内容|工作)|主要用于(?=[：:])|主要为|主要是|按[^，。；：]{2,12}(?:分类|划分|分)(?:如下)?)(?:有|以下部分|以下|如下)?[：,，]?/u;
/** 收入包括：…；支出包括：… list what all of it is made of, whatever was named last. */
const OPENS_WHOLE = /^(?:收入|支出)(?:为|包括)/u;
/** 反映本部门当年全部收入, 全部收入均纳入预算管理: what a table shows, and nothing that the figures behind it are of. */
export const EXPLAINS_TABLE = /反映|(?:[均都全]|按规定|依法|将).*(?:纳入|列入|编入)|编[制列]$/u;
/** Behind it stand names of parts, and no figures of them. */
export const MADE_OF = /^(?:具体|主要)?包括/u;
export const NOTHING = /(?:无预算|无安排|没有安排|不安排|未安排(?:预算)?|为0(?:元|万元)?|为零|(?<![有机])无)$/u;
/** The longest of them, and the character before. */
export const FURTHEST = 8;
/** ；按功能分类：… and 。按功能分类：… divide all of it once more. */
const DIVIDES = /^按[^，。；：]{2,12}(?:分类|划分|分)/u;
const DIVIDED_BY = /^(?:其中|具体)?[：，]?按[^，。；：]{2,12}(?:分类|划分|分)：?$/u;
/** 按资金来源分：…; 支出包括：…: nothing is left out. 按功能分类，主要用于… divides the greater part. */
export const dividesAll = (words: string): boolean => DIVIDED_BY.test(words) || OPENS_WHOLE.test(words);
/** @param before the character before them */
export const isOfAll = (words: string, before: string | undefined): boolean =>
  OPENS_WHOLE.test(words) || (DIVIDES.test(words) && (before === '；' || before === '。'));
export const OPENS_AT_END =
  /(?:其中|包括|如下|分别为|以下方面|具体为|具体情况|具体安排|按[^，。；：]{2,12}(?:分类|划分|分为)|(?:以下|下列|如下)[两二三四五六七八九十\d]{1,3}[个项类]?(?:重点|主要)?(?:项目|专项|方面|内容|支出)|(?:分为?|由)[两二三四五六七八九\d]{1,2}(?:个|大)?[^，。；：\d]{0,8}(?:部分|块|项|类|组成|构成))[：]?$/u;
/** 涉及项目2个：…; 共4个重点项目：…; 主要项目有：…: directly before a colon. */
export const OPENS_BEFORE_COLON =
  /(?:项目|专项)(?:共|有)?[两二三四五六七八九十\d]{1,3}[个项]$|[两二三四五六七八九十\d]{1,3}[个项](?:重点|主要)?(?:项目|专项)$|(?:主要|重点)(?:项目|专项)(?:有|为|是|包括)?$/u;
/** A reason begins here; 主要是 begins one only where something has changed. */
export const REASON =
  /(?:(?:主要|增加|减少|增长|下降|变动|变化|增减|持平)?(?:的)?(?:主要)?原因(?:是由于|是因为|系|是|为|在于)?|主要因素(?:是|为|有)?|主要(?:是)?由于|主要(?:是)?因为|是由于|由于|主要系)[：，]?/u;
export const MAINLY = /(?:主要是|主要为|系|因(?!公|素|此|而|地|特))[：]?/u;
/** 变动情况说明：一是…: it explains where something has changed and a reason follows. */
export const EXPLAINS = /(?:增减|变动|变化|增长|下降)(?:变动|变化)?(?:的)?(?:情况)?(?:的)?(?:说明|分析)(?:如下)?$/u;
export const EXPLAINED = /^：(?:一是|主要|①|[(（]?[一1][、.)）]|因(?!公)|由于|系|受)/u;
/** A paragraph that goes on about what its heading announces. */
export const FIRST_OF_ALL = /^[一二三四五六]是/u;
export const SECOND_OF_ALL = /^[二三四五六七八九]是/u;
/** 因人员调资，…: a clause that gives the reason ahead; 因公出国（境）费 gives none. */
export const BECAUSE = /^(?:因(?!公|素|此|而|地|特)|受|鉴于)/u;
/** 由于人员调资，2024年收入预算…: what such a reason is given for begins here. */
export const TOLD = /^(?:\d{4}|本|今|当|全)年|预算|^(?:比|较|与|同)(?:上|去|\d{4})/u;
/** After `；` a reason goes on with these. */
export const GOES_ON = /^(?:[二三四五六]是|[二三四五六]、|同时|另外|其次|再次|[(（]?[2-9][)）.、]|此外还)/u;
/** 均为基本支出: what all amounts before it are. */
export const ALL_ARE = /^(?:以上|上述)?(?:[均都]|全部)(?:为|是|属于?)([^，。；\d]{2,16})$/u;
/** What a figure is for: its money is not the subject's. */
const PURPOSE = /(?:主要)?用于(?!以下|下列|如下)/u;
export const isPurpose = (words: string): boolean =>
  PURPOSE.test(words) && !purposeIn(words) && summedUpIn(words) === undefined;
/** 用于基本工资等人员经费450万元、…: what the money before is for, by its kinds. */
export const isKindsOf = (words: string): boolean => PURPOSE.test(words) && summedUpIn(words) !== undefined;
/** 授予中小企业合同金额不低于: a bound that has a subject of its own. */
export const BOUNDED = /.(?:不超过|不低于|不少于|高于|低于|超过?)$/u;
/** 机关运行经费是指…: what a name stands for. */
export const DEFINED = /^(.{2,20}?)(?:是指|指的是).*$/u;
/** 控制在10万元以内. */
export const BOUND = /控制(?:在|为)?$/u;
export const YEAR_SAID = /(?<![比较与同和自从由至到])(\d{4})年/u;
/** 支出进度99%, 执行率98%: of what was done, and no change. */
export const PROGRESS = /(?:进度|(?:执行|完成|到位|支付|达标|合格|覆盖|满意|使用|利用)[率度])(?:达到?|为|是)?$/u;
export const THIS_YEAR = /[本今当]年/u;
/** 2023年末, 2023年12月, 2023年以来: a day, or a time that reaches into this year. */
export const DAY_OR_SINCE = /^(?:\d{4}年|上年|去年)度?(?:[末底起后以]|\d{1,2}月)/u;
/** 2023年，…; 2023年度部门决算显示，…: a clause that says no more than of which year. */
export const YEAR_ALONE =
  /^(?:\d{4}年度?|上一?年度?|去年)(?:我|本)?[部局委办院厅]?(?:部门)?(?:预算|决算)?(?:执行|完成|收支)?(?:情况)?(?:显示|表明|中)?[：:]?$/u;
/** 三年累计下降9.34%: over more than the year before. */
export const OVER_YEARS = /(?:[两二三四五]|\d)年(?:来|间|以来)?(?:累计|共|合计|年均)/u;
/** Of the year the sentence began with. */
export const CARRIED_OUT = /^(?:实际|全年实际|决算|执行)(?:支出|执行|完成|收入)?|^完成/u;
export const HAPPENED = /^在\d{4}年度?(?!预算)|自评|绩效评价|到账|完成投资|实际完成/u;
/** What a sentence may name for the next one is short. */
export const LONGEST_TOPIC = 80;
export const ROUGHLY = /(?:基本|大体|大致|总体)(?:上)?(?:持平|一致|相同|不变)/u;
/** 比上年有所减少, with no figure behind it. */
export const WENT = /(?:有所|略有|稍有|小幅|大幅|大幅度|明显|较大)?(?:增加|增长|上升|提高|减少|下降|降低)了?$/u;
/** 约, 大约为; 节约 and 预约 are none. */
export const ABOUT = /(?<![节预合公契条])约为?$|(?:大致|大概)为?$/u;
export const LEVEL =
  /(?:与|比|较|同)[^，。；]{2,24}(?:持平|一致|相同|相等|没有变化|无变化|没有增减|无增减|不增不减|保持不变)|(?:持平|一致|相同|无增减变化|无增减|没有增减|无变化|没有变化|不增不减)$/u;

/**
 * 本表不含上年结转30万元: of what is left out, and no total without it. 不含上年结转的支出 is one. 项目支出含上年结转12万元: of what is within,
 * and not all of it.
 */
export const LEFT_OUT = /(?:(?:不包?含|不包括|未包?含|未包括)|[^(](?<![其不未包]中?)含)[^的后，()]*$/u;
