import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { openedText } from '../instruments/opened-text.ts';

/** A department with money carried over, of two funds. */
const path = join(import.meta.dirname, '../../fixtures/carry-over-2024/budget.yaml');
const bytes = readFileSync(path);

const told = (text: string) => check({ path, bytes, texts: [openedText(['说明.txt', `${text}\n`])] });
const found = (text: string): readonly (readonly [string, string])[] =>
  told(text).findings.flatMap(({ code, severity, raw }) => (severity === 'note' ? [] : [[code, raw] as const]));
const missed = (text: string): readonly string[] => told(text).coverage.notUnderstood.map(({ raw }) => raw);

describe('as other offices word it', () => {
  it.each([
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
  ] as const)('%s', (_, text, slip?: readonly [string, string]) => {
    expect(found(text)).toEqual([]);
    expect(missed(text)).toEqual([]);
    if (slip) expect(found(text.replace(slip[0], slip[1])).map(([, raw]) => raw)).toEqual([slip[1]]);
  });
});
