import type { Reading } from '../../model/coordinates.ts';
import { isAnother } from './seat.ts';

/** 图书购置项目, 信息化专项经费: one project by its name. */
const PROJECT = /^[^，。；：\d]{3,40}(?:项目|工程|专项)(?:经费|资金)?$/u;
/** 特定目标类项目, 本级项目, 采购项目: a kind of projects. */
const KIND_OF_PROJECTS =
  /(?:[类级该本此各等]|新增|延续性?|重点|重大|其[他它]|一般|部门|单位|预算|经常性|一次性|支出|采购|(?:购买|采购)服务|基金|投资|年度|全部|所有|绩效|上述|以上|建设|专项|经费|安排|主要|涉及|运转|目标)(?:项目|工程|专项)(?:经费|资金)?$/u;
/** An office below the department, called by its name and nothing else. */
const UNIT =
  /^(?![为对在由因经将从以受把按]|根据|落实|推进|支持|保障|用于|其中|全|各|下属|所属|直属)[^，。；：、的了\d]{2,24}(?:馆|中心|站|所|[院校园]|[大支总]队|学[校院]|[中小]学|公司|剧团|局|委|委员会|办公室|厅)(?:[(（]本级[)）])?$/u;
const CARD = /^(?:项目|工程|专项)名称[：:]([^，。；：]{2,60})/u;
const ALL_OF_IT = /^(?:\d{4}年)?(?:项目|资金|预算|年度|本年|安排)*(?:总额|规模|总金额)$/u;
/** 项目总额：60万元: a line of a card. */
const ON_CARD = /^(?:其中|[^，。；：\d]{2,16}[：:])/u;

/**
 * What a clause ahead of its figures names as theirs, which no table knows: a project or a unit. What is said of it is not the department's.
 * @param own the department's names
 */
export function namedOwner(words: string, own: readonly string[]): Reading | undefined {
  if (PROJECT.test(words) && !KIND_OF_PROJECTS.test(words)) return ofProject(words);
  return UNIT.test(words) && isAnother(words, own) ? { budgetUnit: words } : undefined;
}

export const ofProject = (project: string): Reading => ({ project, nature: '项目支出', flow: '支出' });

/** 项目名称：图书购置项目: the name of the project whose card begins here. */
export const nameOnCard = (text: string): string | undefined => CARD.exec(text)?.[1];

export const isOnCard = (text: string): boolean => ON_CARD.test(text);

/** 项目总额：60万元, 预算安排规模：60万元: all there is of the project that is spoken of. */
export const isAllOfIt = (words: string): boolean => ALL_OF_IT.test(words);
