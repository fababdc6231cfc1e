import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openedInput } from '../../../src/check.ts';
import { exportNarrative } from '../../../src/cli/export-narrative.ts';
import { UsageError } from '../../../src/cli/usage.ts';
import { changeOf } from '../../../src/write/narrative/change.ts';
import { type Narrative, paragraph, textOfRun } from '../../../src/write/narrative/document.ts';
import { inWan, percent } from '../../../src/write/narrative/figures.ts';
import { markdown } from '../../../src/write/narrative/plain.ts';
import { textOfReport } from '../../instruments/narrated.ts';
import { referenceReport, referenceTables } from '../../instruments/reference-report.ts';

const ofText = (text: string) => openedInput({ path: '报告.yaml', bytes: new TextEncoder().encode(text) });
const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const YUAN = 1_000_000n;

describe('the sentences of the reference report', () => {
  const lines = textOfReport(ofText(referenceReport())).split('\n');
  it.each([
    '阳泉市财政局2023年部门预算情况说明',
    '二、机构设置情况',
    '2023年收入总计3,205.70万元，比2022年预算【请填写：增减额和增减率】，主要原因是【请填写：主要原因】。其中：本年收入3,205.70万元，上年结转0.00万元。',
    '2023年支出预算3,205.70万元，其中：基本支出1,393.57万元，占43.47%；项目支出1,812.13万元，占56.53%。',
    '2023年财政拨款收支总预算3,205.70万元。收入包括：一般公共预算拨款3,205.70万元，政府性基金预算拨款0.00万元，国有资本经营预算拨款0.00万元，上年结转0.00万元。支出包括：一般公共服务支出2,868.35万元，社会保障和就业支出180.37万元，卫生健康支出56.14万元，住房保障支出100.84万元。',
    '2023年一般公共预算当年拨款3,205.70万元，主要用于以下方面：一般公共服务支出2,868.35万元，占89.48%；社会保障和就业支出180.37万元，占5.63%；卫生健康支出56.14万元，占1.75%；住房保障支出100.84万元，占3.15%。',
    '7.一般公共服务支出（类）组织事务（款）其他组织事务支出（项）2023年预算数为2.33万元。',
    '2023年一般公共预算基本支出1,393.57万元，其中：',
    '公用经费159.78万元，主要包括：办公费、印刷费、水费、电费、邮电费、取暖费、物业管理费、差旅费、会议费、培训费、工会经费、福利费、公务用车运行维护费、其他交通费用、其他商品和服务支出。',
    '公务用车购置及运行费中，公务用车购置费0.00万元；公务用车运行维护费5.40万元。',
    '2023年没有使用政府性基金预算拨款安排的支出。',
    '2023年政府采购预算总额49.34万元，其中：政府采购货物预算47.70万元，政府采购工程预算0.00万元，政府采购服务预算1.64万元。',
    '2023年实行绩效目标管理的项目14个，涉及资金1,812.13万元，各项目的绩效目标见绩效目标申报表。',
    '车辆情况：阳泉市财政局无；阳泉市国库集中支付中心无；阳泉市财政预算评审中心两台。',
  ])('%s', (line) => {
    expect(lines).toContain(line);
  });

  it('explain only the terms they use', () => {
    const glossary = lines.slice(lines.indexOf('第四部分 名词解释'));
    expect(glossary.some((line) => line.includes('、财政专户管理资金：指'))).toBe(true);
    expect(glossary.some((line) => line.includes('、事业单位经营支出：指'))).toBe(false);
  });
});

describe('last year', () => {
  it('is last year’s of the same money only: a part that is all of it this year need not have been', () => {
    const text = textOfReport(
      openedInput({ path: '表.xlsx', bytes: readFileSync(join(FIXTURES, 'central-nine-tables', 'budget.xlsx')) }),
    );
    expect(text).toContain('支出总计138,655.71万元，比2023年预算【请填写：增减额和增减率】');
    expect(text).toContain(
      '69,267.27万元，比2023年执行数减少1,165.31万元，下降1.65%，主要原因是【请填写：主要原因】。',
    );
    expect(text).toContain('2,333.03万元，比2023年预算增加59.75万元，增长2.63%');
  });

  it('was nothing where a cell among its figures is blank', () => {
    const text = textOfReport(
      openedInput({ path: '报告.yaml', bytes: readFileSync(join(FIXTURES, 'regional-2024', 'budget.yaml')) }),
    );
    expect(text).toContain(
      '科普活动（项）2024年预算数为35.50万元，比2023年预算增加35.50万元，主要原因是【请填写：主要原因】。',
    );
  });

  it('is compared exactly, and said in two decimals', () => {
    const said = (now: bigint, value: bigint) =>
      changeOf(now * YUAN, { value: value * YUAN, kind: '预算' }, 2024)
        .map(textOfRun)
        .join('');
    expect(said(6250n, 6250n)).toBe('，与2023年预算持平');
    expect(said(6250n, 6290n)).toBe('，与2023年预算持平');
    expect(said(10_000n, 5_000n)).toBe('，比2023年预算增加0.50万元，增长100.00%，主要原因是【请填写：主要原因】');
    expect(said(0n, 20_000n)).toBe('，比2023年预算减少2.00万元，下降100.00%，主要原因是【请填写：主要原因】');
    // Over nothing, or next to nothing, there is no rate.
    expect(said(10_000n, 0n)).toBe('，比2023年预算增加1.00万元，主要原因是【请填写：主要原因】');
    expect(said(10_000n, 900n)).toBe('，比2023年预算增加0.91万元，主要原因是【请填写：主要原因】');
    expect(changeOf(0n, { value: 0n, kind: '执行' }, undefined)).toEqual(['，与上年执行数持平']);
  });

  it('rounds half away from zero', () => {
    expect([6250n, 6249n, 50n, 49n, -50n].map((yuan) => inWan(yuan * YUAN))).toEqual([
      '0.63万元',
      '0.62万元',
      '0.01万元',
      '0.00万元',
      '-0.01万元',
    ]);
    expect(inWan(1_234_567_890_050n * YUAN)).toBe('123,456,789.01万元');
    expect([percent(1n, 3n), percent(5n, 100_000n), percent(1n, 0n)]).toEqual(['33.33%', '0.01%', undefined]);
  });
});

describe('what a report holds besides', () => {
  it('is no last year of another year', async () => {
    const [now, then] = [2023, 2021].map((year) => ofText(referenceTables().replace('年度: 2023', `年度: ${year}`)));
    await expect(exportNarrative(now!, '说明.txt', { prior: then! })).rejects.toThrow('not of the year before');
  });

  it('is no text without tables', async () => {
    await expect(exportNarrative(ofText('部门: 某局\n年度: 2024\n'), '说明.docx')).rejects.toBeInstanceOf(UsageError);
    const torn = `${referenceTables()}\n  坏: [\n`;
    await expect(exportNarrative(ofText(torn), '说明.docx')).rejects.toBeInstanceOf(UsageError);
  });

  it('keeps a name in one line, and out of Markdown’s marks', () => {
    const odd = referenceTables().replace('部门: 阳泉市财政局', '部门: "某某\\n*局*"');
    expect(textOfReport(ofText(odd)).split('\n')[0]).toBe('某某*局*2023年部门预算情况说明');
    const text: Narrative = [
      { level: 0, text: '*局*_说明' },
      paragraph('- 一', { blank: '主要原因' }),
      paragraph('1.一般公共服务支出（类）'),
      paragraph('=1+1'),
    ];
    expect(markdown(text)).toBe(
      '# \\*局\\*\\_说明\n\n\\- 一**【请填写：主要原因】**\n\n1\\.一般公共服务支出（类）\n\n\\=1+1\n',
    );
  });
});
