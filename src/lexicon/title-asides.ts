/** What a title says in brackets of the document, of whose money is in it or how far it goes down, and nothing of the money itself. */

const PARLIAMENT = '(?:人代会|人大(?:会|常委会)?|人民代表大会|代表大会)';
const DOCUMENT = [
  '(?:预算)?(?:草案|送审稿|审议稿|讨论稿|征求意见稿|报批稿|报审稿|定稿|正式稿?|公开[版稿]?|批复[稿数]?|[一二][上下](?:稿|数)?)',
  `(?:经|报|已经|提交)?(?:[省市县区乡镇]|本级)?${PARLIAMENT}(?:审议|审查|批准|审批|批复|通过|稿)*`,
];
const BELOW = '(?:所属|下属|下级|基层|二级|其他)+(?:预算)?(?:单位|部门|机构)?';
const WITH_ALL = [`(?:含|包括|包含)${BELOW}`];
/** 一般公共预算支出表（含基本支出）: what is shown in it besides narrows it to nothing. */
const WITH_MORE = ['(?:含|包括|包含|附)(?:[^（）()]*表|(?:基本|项目)支出(?:[、和及](?:基本|项目)支出)?)'];
/** 按功能分类科目列到项级 */
const DEPTH = ['(?:按?(?:功能|经济)(?:分类)?(?:科目)?)?(?:细化|公开|编列|列示|列)?[到至][类款项]级?(?:科目)?'];
/** 一般公共预算收入表（全市）, （市本级） */
const OF_LEVEL = ['(?:全[省市县区州盟旗乡镇]|[省市县区州盟旗]本?级)(?:汇总)?'];
/** Those of the seat alone, for which （本级） is the word. */
const OWN = [`(?:不含|不包括|不包含)${BELOW}`, '[局委厅办院部]?机关'];

const bracketed = (words: readonly string[]): RegExp =>
  new RegExp(`[（(【[〔](?:${words.join('|')})[）)】\\]〕]`, 'gu');

const SAYING_NOTHING = bracketed([...DOCUMENT, ...WITH_ALL, ...WITH_MORE, ...DEPTH, ...OF_LEVEL]);
const OF_THE_SEAT = bracketed(OWN);

/** 机关收支总表 is that of its own office, as 本级收支总表 is; 机关运行经费 is money. */
const OF_OFFICE = /(?<=^|年度?|部门|单位)\s*机关(?=收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本)/u;

/** 2024年部门收支总表（草案） without what is said aside; 预算草案 is 预算. */
export const withoutAsides = (title: string): string =>
  /[（(【[〔草]|机关/u.test(title)
    ? title
        .replace(OF_OFFICE, '本级')
        .replace(/[（(【[〔][^（(【[〔]*[）)】\]〕]/gu, (said) => said.replace(/\s/gu, ''))
        .replace(SAYING_NOTHING, '')
        .replace(OF_THE_SEAT, '（本级）')
        .replace(/(?<=预算)草案/u, '')
    : title;
