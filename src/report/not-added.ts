/** Departments that were not held against their units: nobody listed these, and the folders do not tell them. */
import type { Added as AddedUp, Compared, NotAdded, Obstacle } from '../model/summary.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';

/** Departments, and files of one, that are named; the rest is counted. */
const NAMED = 5;
export const FILES = 3;

export const OBSTACLES: Readonly<Record<Exclude<Obstacle['why'], keyof typeof SUMS>, Words>> = {
  unread: words('没有读全', 'not read whole'),
  nameless: words('没有写部门或年度', 'no department or year'),
  year: words('不是同一年的', 'of another year'),
  stage: words('不是同一种报告（预算、决算、调整）', 'another kind of report'),
  twice: words('是同一个单位的', 'of one and the same unit'),
  'no-totals': words('没有与部门可比的总数', 'no totals to be held against the department’s'),
};

/** Of how many reports which, and what they add up to. */
type Added = Compared & { readonly names: Words; readonly count: number };

/** They were added up, and are not the department. */
export const SUMS = {
  'no-sum': ({ names, count, totals, what, stated, sum, unit }: Added): Words => {
    const isMore = Number(sum) > Number(stated);
    return words(
      `${names.zh} 这 ${count} 份相加，比了 ${totals} 个总数，没有一个与部门相同，如“${what}”部门 ${stated}、相加 ${sum} ${unit}：${isMore ? '部门的数可能不是最后的' : '可能少了单位或本级的报告'}，也可能不是它的单位`,
      `the sum of ${count} (${names.en}) agrees with none of the ${totals} totals compared, such as ${what}: ${stated} ${unit} against ${sum}; ${isMore ? 'the department’s figures may not be the last' : 'a unit or the department’s own office may be missing'}, or they are not its units`,
    );
  },
  'left-over': ({ names, count, what, stated, sum, unit }: Added): Words =>
    words(
      `${names.zh} 这 ${count} 份相加比部门少，如“${what}”部门 ${stated}、相加 ${sum} ${unit}：本级没有单独的报告的，少的就是本级的；有的，就是少了单位的报告`,
      `the sum of ${count} (${names.en}) is less than the department, such as ${what}: ${stated} ${unit} against ${sum}; that is its own office’s, where this has no report of its own, or else a unit is missing`,
    ),
} as const satisfies Partial<Record<Obstacle['why'], unknown>>;

export const isSum = (why: string): why is keyof typeof SUMS => why in SUMS;

/** What stands in the way, and which reports. */
function said({ why, paths, compared }: Obstacle): Words {
  const names = words(listed(paths, '、', ' 等'), listed(paths, ', ', ' …'));
  if (!isSum(why)) return words(`${names.zh}${OBSTACLES[why].zh}`, `${OBSTACLES[why].en}: ${names.en}`);
  const { what, ...rest } = compared!;
  return SUMS[why]({ ...rest, what: visible(what), names, count: paths.length });
}

/** Which departments were held against their units; nothing where none was. */
export function addedUp(all: readonly AddedUp[]): Words | undefined {
  if (all.length === 0) return undefined;
  const some = all.slice(0, NAMED).map(({ path, units }) => ({ name: visible(path), units }));
  const more = all.length > NAMED;
  const zh = some.map(({ name, units }) => `${name}（${units} 个单位）`).join('、');
  const en = some.map(({ name, units }) => `${name} (${units})`).join(', ');
  return words(
    `与所属单位加总核对了 ${all.length} 个部门：${zh}${more ? ' 等' : ''}`,
    `${all.length} departments held against the sum of their units: ${en}${more ? ' …' : ''}`,
  );
}

/**
 * @param unclear departments with reports beside or below them that may be of anything
 * @returns nothing where all were held against their units, or have none
 */
export function notAdded(unclear: readonly string[], left: readonly NotAdded[]): Words | undefined {
  const all = [
    ...unclear.map((path) =>
      words(
        `${visible(path)}（分不清旁边和下面文件夹里哪些是它的单位）`,
        `${visible(path)} (nothing tells which reports beside and below it are its units)`,
      ),
    ),
    ...left.map(({ path, obstacles }) =>
      words(
        `${visible(path)}（${obstacles.map((one) => said(one).zh).join('；')}）`,
        `${visible(path)} (${obstacles.map((one) => said(one).en).join('; ')})`,
      ),
    ),
  ];
  if (all.length === 0) return undefined;
  const [zh, en] = (['zh', 'en'] as const).map((language) => all.slice(0, NAMED).map((one) => one[language]));
  const more = all.length > NAMED;
  return words(
    `没有与所属单位加总核对的部门 ${all.length} 个：${zh!.join('；')}${more ? '；等' : ''}。可以在 budget.config.yaml 里写明“所属单位”`,
    `${all.length} departments not held against the sum of their units: ${en!.join('; ')}${more ? '; …' : ''}. List them under 所属单位 in budget.config.yaml`,
  );
}

const listed = (paths: readonly string[], comma: string, more: string): string =>
  paths.slice(0, FILES).map(visible).join(comma) + (paths.length > FILES ? more : '');
