import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { openedText } from '../instruments/opened-text.ts';

/** What is said of a text beside a sound report: codes and figures, notes left out, and the figures nobody understood. */
function beside(report: string) {
  const path = join(import.meta.dirname, '../../fixtures', report, 'budget.yaml');
  const bytes = readFileSync(path);
  const told = (text: string) => check({ path, bytes, texts: [openedText(['说明.txt', `${text}\n`])] });
  return {
    found: (text: string): readonly (readonly [string, string])[] =>
      told(text).findings.flatMap(({ code, severity, raw }) => (severity === 'note' ? [] : [[code, raw] as const])),
    missed: (text: string): readonly string[] => told(text).coverage.notUnderstood.map(({ raw }) => raw),
  };
}

type Wording = readonly [what: string, text: string, slip?: readonly [right: string, wrong: string]];

const CARRIED_OVER: readonly Wording[] = [
  [
    'all money of the year within one fund',
    '一般公共预算财政拨款3253.85万元（其中：当年财政拨款3008.44万元，上年结转245.41万元），政府性基金1558.60万元。',
    ['3008.44', '3001.44'],
  ],
  [
    'a bracket that says what is within',
    '上年财政拨款结转564.01万元（含一般公共预算结转245.41万元，政府性基金结转318.60万元）。',
    ['245.41', '248.41'],
  ],
  [
    'what moved stands behind the word of direction',
    '2024年总收入4,812.45万元，比2023年增加收入312.45万元，增长6.94%，主要原因是新增项目。',
    ['6.94', '9.94'],
  ],
  [
    'what moved is another than what the sentence speaks of',
    '2024年总支出4,812.45万元，比2023年增加项目支出312.45万元，主要原因是新增项目。项目支出比2023年增加312.45万元。',
    ['312.45', '321.45'],
  ],
  [
    'classes of basic spending of the only fund there is of it',
    '支出预算4812.45万元。按经济分类划分，基本支出中工资福利支出1405.34万元，商品和服务支出192.14万元。',
    ['1405.34', '1408.34'],
  ],
  [
    'a division that a clause of its own begins',
    '2024年支出预算4812.45万元。支出预算按用途划分：基本支出1667.74万元，占34.65%；项目支出3144.71万元，占65.35%。',
    ['34.65', '37.65'],
  ],
  [
    'the amount of the whole between it and the share',
    '项目支出1,340.70万元，占一般公共预算支出3,008.44万元的44.56%，其中一般行政管理事务96.50万元。',
    ['44.56', '45.56'],
  ],
  [
    'a project by its name, with words around it',
    '城市供排水管网改造项目2024年安排980.00万元，其中一般公共预算560.00万元、政府性基金420.00万元。',
  ],
  [
    'a project of this year, with its share of all projects',
    '城区内涝治理工程2024年安排820.00万元，占项目支出3144.71万元的26.08%，比上年增加20.00万元，主要是新增泵站。',
    ['820.00', '840.00'],
  ],
  ['projects with targets of this year’s money only', '纳入绩效目标管理的项目5个，涉及财政资金2580.70万元。'],
];

/** Last year's amounts stand beside, and money of another fund. */
const WITH_LAST_YEAR: readonly Wording[] = [
  [
    'a whole divided by nature, then a part of it by class',
    '（三）一般公共预算支出情况\n2024年一般公共预算支出8,716.33万元。\n按支出性质划分：基本支出5,189.87万元，占59.54%，项目支出3,526.46万元，占40.46%。\n按经济科目划分（基本支出部分）：工资福利支出4,408.27万元，占84.94%；商品和服务支出567.30万元，占10.93%；对个人和家庭的补助195.90万元，占3.77%；资本性支出18.40万元，占0.35%。',
    ['84.94', '87.94'],
  ],
  [
    'shares of basic spending of the fund the paragraph speaks of',
    '2024年一般公共预算基本支出5189.87万元。人员经费4604.17万元；公用经费585.70万元。人员经费和公用经费分别占基本支出的88.71%和11.29%。',
    ['585.70', '588.70'],
  ],
  [
    'what stands behind a reason',
    '因公出国（境）经费6.50万元，比上年预算8.00万元减少1.50万元，下降18.75%，主要是压减出国团组；公务接待费8.20万元，比上年预算9.60万元减少1.40万元，下降14.58%，主要是厉行节约。',
    ['8.20', '1.20'],
  ],
  [
    'kinds of vehicles by their short names',
    '公务用车购置及运行维护费58.40万元，比上年预算41.50万元增加16.90万元，上升40.72%，其中购置费18.60万元（上年为0），运行维护费39.80万元，下降4.10%，主要是更新车辆。',
    ['39.80', '32.80'],
  ],
  [
    'a project among several funds',
    '林业有害生物防治与检疫服务471.36万元（一般公共预算312.46万元、单位资金158.90万元）。',
    ['471.36', '474.36'],
  ],
  ['what is arranged for the first time', '科普活动首次安排35.50万元。死亡抚恤上年安排18.40万元。', ['35.50', '38.50']],
  ['both sides at once', '2024年本部门收支预算总额均为11109.19万元。', ['11109.19', '11106.19']],
];

describe.each([
  ['carry-over-2024', CARRIED_OVER],
  ['regional-2024', WITH_LAST_YEAR],
] as const)('as other offices word it, beside %s', (report, wordings) => {
  const { found, missed } = beside(report);
  for (const [what, text, slip] of wordings)
    it(what, () => {
      expect(found(text)).toEqual([]);
      expect(missed(text)).toEqual([]);
      if (slip) expect(found(text.replace(slip[0], slip[1])).map(([, raw]) => raw)).toEqual([slip[1]]);
    });
});
