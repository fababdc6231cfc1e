import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { openedText } from '../instruments/opened-text.ts';

/** Turns of phrase that made false alarms: what is said is so by the tables beside it, or is of something else. */
const FOLDER = join(import.meta.dirname, '../../fixtures/layouts');
const books = readdirSync(FOLDER);

it.each([
  [
    'parts whose changes stand without their amounts',
    '24',
    '一、收支\n2025年支出总预算6863.98万元，比2024年减少912.30万元，下降11.73%，其中基本支出增加54.54万元，增长3.31%，项目支出减少966.84万元，下降15.78%，主要原因是棚改任务减少。',
  ],
  [
    'nothing budgeted, as last year',
    '24',
    '五、三公\n公务接待费2.50万元，比上年减少0.50万元，主要是压减；公务用车购置费无预算，与上年相同。',
  ],
  [
    'nothing arranged, as last year',
    '24',
    '五、三公\n公务接待费2.50万元，较上年减少0.50万元，主要是压减；因公出国（境）费未安排，与上年持平。',
  ],
  [
    'nought, as last year',
    '24',
    '五、“三公”经费\n公务用车运行维护费19.28万元，比上年减少0.72万元，下降3.60%，公务用车购置费为0，与上年持平。减少原因是厉行节约。',
  ],
  ['a share of what is named', '25', '一、三公\n2020年“三公”经费预算13.78万元，占一般公共预算支出的1.09%。'],
  [
    'a share of the class above',
    '25',
    '一、支出\n社会保障和就业支出150.10万元，占一般公共预算支出的11.92%，其中机关事业单位基本养老保险缴费支出88.31万元，占该类支出的58.83%。',
  ],
  [
    'what is left when something is taken off',
    '25',
    '一、总体\n2020年收入1258.99万元，扣除新增普法任务追加20万元后，同口径比上年增加17.27万元，增长1.41%，主要是调资。',
  ],
  [
    'two changes together',
    '25',
    '一、支出\n基本支出990.19万元比上年增加43.00万元，项目支出268.80万元比上年减少5.73万元，合计增加37.27万元，主要是调资。',
  ],
  [
    'a row of years',
    '25',
    '四、“三公”经费\n2018年“三公”经费预算15.20万元，2019年12.98万元，2020年13.78万元，三年累计下降9.34%。',
  ],
  [
    'a second comparison, with what was carried out',
    '28',
    '一、总体情况\n塞渠镇2019年部门收入预算1334.89万元，比上年的1298.44万元增加36.45万元，增长2.81%，主要是调资。\n支出预算1334.89万元。\n与2018年决算数1456.72万元相比，2019年预算减少121.83万元，下降8.36%，主要是追加扶贫资金。',
  ],
  [
    'what divides all of it once more',
    '35',
    '一、支出\n2021年支出总预算2699.04万元。按支出性质分：基本支出2510.90万元，占总支出的93.03%，项目支出188.14万元，占总支出的6.97%；按功能分类：教育支出2459.36万元、社会保障和就业支出116.21万元、卫生健康支出88.24万元、住房保障支出35.23万元。',
  ],
  [
    'something else than the budget',
    '26',
    '五、其他\n与2021年相比，2022年旅游收入由18.5亿元增加到21.3亿元，增长15.1%。',
  ],
  [
    'the rest of something else',
    '26',
    '三、国有资产：截至2022年12月31日，资产总额2.36亿元，其中流动资产1250.33万元，固定资产8940.20万元，其他1.34亿元；公务用车3辆，单价50万元以上的通用设备1台。',
  ],
])('%s (%s)', (_, number, text) => {
  const path = join(FOLDER, books.find((name) => name.startsWith(number) && name.endsWith('.xlsx'))!);
  const { findings } = check({ path, bytes: readFileSync(path), texts: [openedText(['说明.txt', `${text}\n`])] });
  expect(findings.filter(({ severity, place }) => severity !== 'note' && place.path === '说明.txt')).toEqual([]);
});

it('thousands of clauses in one line are read in a moment', { timeout: 15_000 }, () => {
  const text = `支出预算100.00万元${'，与上年持平'.repeat(16_000)}。\n`;
  const path = join(FOLDER, books.find((name) => name.endsWith('.xlsx'))!);
  const opened = { path, bytes: readFileSync(path), texts: [openedText(['说明.txt', text])] };
  expect(check(opened).texts?.map((source) => source.path)).toEqual(['说明.txt']);
});
