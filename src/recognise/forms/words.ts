import type { Period, Share } from '../../model/form.ts';

/** What the labels of a form say, whatever its layout. Labels are compared without blanks, numbering and colons. */

export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．]/u, '')
    .replace(/[:：]+$/u, '');

/** 实施期资金总额, 年度资金总额（万元）, 预算总额, 资金总额 */
const TOTAL =
  /^(?:(?:项目)?(?:实施期|中期|长期|总体|全周期|年度|当年|本年度?|\d{4}年度?)?(?:项目)?(?:资金|预算|经费|投资|金额)?(?:总额|合计|总计|总金额|总投资)|(?:年度|当年|本年度?|项目)?(?:预算|资金)(?:金额|数额|数)|年度金额|(?:当年|本年度?)预算)(?:[（(][^（()）]*[)）])?$/u;
const FISCAL = /^(?:当年|本年|年度)?财政(?:拨款|性?资金|预算资金)|^财政拨款/u;
const LEVEL =
  /^(?:中央|省|市|县|区|州|盟|旗|地方|本级|上级|一般公共预算|政府性基金|国有资本经营|当年财政拨款|上级补助|转移支付)/u;
const OTHER = /^(?:单位|部门)?(?:自筹|自有)|^(?:其他|其它|单位|事业|经营|社会|财政专户|专户|上年结转|结转|银行贷款)/u;
const MONEY_END =
  /(?:资金|拨款|自筹|收入|结转|预算|补助|安排|转移支付|其他|其它|贷款|投入|结余)(?:[（(][^（()）]*[)）])?$/u;

/** What a label of the money says; `undefined` where it is no label of money. */
export function shareOf(text: string): { readonly share: Share; readonly ofWhich: boolean } | undefined {
  const label = bare(text);
  if (label.length > 24) return undefined;
  const ofWhich = label.startsWith('其中');
  const word = label.replace(/^其中[:：]?/u, '').replace(/^(?:\d{1,2}[.、])/u, '');
  if (TOTAL.test(word) && !ofWhich) return { share: 'total', ofWhich };
  if (FISCAL.test(word)) return { share: 'fiscal', ofWhich };
  if (LEVEL.test(word) && MONEY_END.test(word)) return { share: 'level', ofWhich };
  if (OTHER.test(word) && MONEY_END.test(word)) return { share: 'other', ofWhich };
  return undefined;
}

/** The period a label names. */
export function periodIn(text: string): Period | undefined {
  if (/实施期|中期|长期|总体|全周期|项目总/u.test(text)) return '实施期';
  return /年度|当年|本年|\d{4}年/u.test(text) ? '年度' : undefined;
}

/** Labels of running text, by what they are called here. */
const PASSAGES: readonly (readonly [what: string, label: RegExp])[] = [
  ['项目概况', /^项目(?:基本)?(?:概况|概述|内容|简介|描述|基本情况)$|^(?:主要)?工作(?:任务|内容)$/u],
  ['立项依据', /^(?:项目)?立项(?:的)?依据$|^设立依据$/u],
  ['项目设立必要性', /必要性$/u],
  ['保证项目实施的制度措施', /^保证项目实施的制度/u],
  ['项目实施计划', /^(?:项目)?实施(?:计划|方案|内容)$/u],
];
export const passageOf = (text: string): string | undefined => {
  const label = bare(text);
  return label.length > 20 ? undefined : PASSAGES.find(([, pattern]) => pattern.test(label))?.[0];
};

/** 总体目标, 年度绩效目标: the goal in words. */
export const isGoal = (text: string): boolean =>
  /^(?:年度|总体|实施期|中期|长期|项目|绩效|当年|本年度?|\d{4}年度?)*(?:总体)?(?:绩效)?目标(?:[（(].*[)）])?$/u.test(
    bare(text),
  );

/** The name of the project, perhaps with the name itself behind a colon. */
export function projectIn(text: string): { readonly name: string } | undefined {
  const found =
    /^(?:[（(]?一[)）、])?(?:(?:转移支付)?项\s*目|转移支付|专项资金)\s*(?:[（(]\s*(?:政策|单位|项目)\s*[)）])?\s*(?:支出)?\s*名\s*称\s*(?:[:：]\s*(.*))?$/su.exec(
      text.trim(),
    );
  return found ? { name: (found[1] ?? '').trim() } : undefined;
}

/** 省级公立医院改革补助资金, 其他专项资金: what stands beside the label of a name may be one, though it could be a label of money. */
export function mayBeName(text: string): boolean {
  const share = shareOf(text)?.share;
  return share !== 'total' && share !== 'fiscal';
}

export const isOfficeLabel = (text: string): boolean =>
  /^(?:项目)?(?:实施|执行|承担|预算|用款|申报|填报|编制|基层预算)单位(?:名称)?(?:[（(].*[)）])?$/u.test(bare(text));

/** What is printed beside the name of a project, by its official labels. */
export const DETAILS: readonly (readonly [what: string, label: RegExp])[] = [
  ['主管部门及代码', /^主管(?:部门|单位)/u],
  ['项目属性', /^项目(?:属性|类型|类别)/u],
  ['项目期', /^项目(?:期|周期)$/u],
];

/** Every label that begins something else than money. */
export const isOtherLabel = (text: string): boolean =>
  passageOf(text) !== undefined ||
  isGoal(text) ||
  isOfficeLabel(text) ||
  projectIn(text) !== undefined ||
  /^(?:主管(?:部门|单位)|项目(?:属性|期|类型|类别|起止|负责人|编码|分类|周期)|负责人|经办人|联系|填报|起止|绩效指标)/u.test(
    bare(text),
  );

/** What closes a form. */
export const isSigned = (text: string): boolean =>
  /^(?:项目)?(?:负责人|经办人|填报人|填表人|审核人|联系人|联系电话|填报日期|填报单位|填表日期|制表|备注|说明|注)(?:[（(].*[)）])?\s*(?:[:：]|$)/u.test(
    text.trim().replace(/\s/gu, ''),
  );

export type IndicatorRole = 'first' | 'second' | 'third' | 'value' | 'sign' | 'unit';

/** What a heading over indicators says of its column. */
export function indicatorRole(text: string): IndicatorRole | undefined {
  const word = bare(text);
  if (word.length > 16) return undefined;
  if (/^一级(?:绩效)?指标|^指标类(?:型|别)$/u.test(word)) return 'first';
  if (/^二级(?:绩效)?指标/u.test(word)) return 'second';
  if (/^三级(?:绩效)?指标|^(?:绩效)?指标(?:名称|内容)$|^指标$/u.test(word)) return 'third';
  if (/^(?:指标)?(?:性质|符号|运算符号)$|^指标方向(?:性)?$/u.test(word)) return 'sign';
  if (/^(?:计量|度量|指标值?)?单位(?:[（(].*[)）])?$/u.test(word)) return 'unit';
  if (/(?:指标|目标)值(?:[（(].*[)）])?$/u.test(word)) return 'value';
  return undefined;
}

/** The official name of a first level; what the second says is more telling, for some forms put 满意度 under 效益. */
export function firstLevel(first: string, second: string): string {
  if (/满意/u.test(second)) return '满意度指标';
  const word = bare(first);
  if (/产出/u.test(word)) return '产出指标';
  if (/效益|效果|影响/u.test(word)) return '效益指标';
  if (/满意/u.test(word)) return '满意度指标';
  return /成本/u.test(word) ? '成本指标' : word;
}

const SECONDS = ['数量', '质量', '时效', '成本', '经济效益', '社会效益', '生态效益', '可持续影响'] as const;

export function secondLevel(second: string): string {
  const word = bare(second);
  if (/满意/u.test(word)) return '服务对象满意度指标';
  const known = SECONDS.find((name) => word.startsWith(name));
  return known ? `${known}指标` : word;
}
