/** Departments that were not held against their units: nobody listed these, and the folders do not tell them. */
import type { NotAdded, Obstacle } from '../model/summary.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';

/** Departments, and files of one, that are named; the rest is counted. */
const NAMED = 5;
export const FILES = 3;

export const OBSTACLES: Readonly<Record<Obstacle['why'], Words>> = {
  unread: words('没有读全', 'not read whole'),
  nameless: words('没有写部门或年度', 'no department or year'),
  year: words('不是同一年的', 'of another year'),
  stage: words('不是同一种报告（预算、决算、调整）', 'another kind of report'),
  twice: words('是同一个单位的', 'of one and the same unit'),
  'no-sum': words('加不出部门的数', 'do not add up to the department'),
  'no-totals': words('没有与部门可比的总数', 'no totals to be held against the department’s'),
};

/** What stands in the way, and which reports. */
function said({ why, paths, compared }: Obstacle): Words {
  const [zh, en] = [listed(paths, '、', ' 等'), listed(paths, ', ', ' …')];
  if (why !== 'no-sum') return words(`${zh}${OBSTACLES[why].zh}`, `${OBSTACLES[why].en}: ${en}`);
  const { totals = 0, what = '', stated = '', sum = '', unit = '' } = compared ?? {};
  const [count, name] = [paths.length, visible(what)];
  return words(
    `${zh} 这 ${count} 份相加，比了 ${totals} 个总数，没有一个与部门相同，如“${name}”部门 ${stated}、相加 ${sum} ${unit}：可能少了单位的报告，也可能不是它的单位`,
    `the sum of ${count} (${en}) agrees with none of the ${totals} totals compared, such as ${name}: ${stated} ${unit} against ${sum}; a unit may be missing, or they are not its units`,
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
