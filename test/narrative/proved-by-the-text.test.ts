import { describe, expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

describe('changes of all there are', () => {
  it('come to the change of “三公”经费, in paragraphs and by kinds of kinds', () => {
    const text = (all: string, reception = '减少0.91'): string =>
      `2026年“三公”经费支出预算数比2025年减少${all}万元。具体支出情况如下：
（一）因公出国（境）费0.00万元，预算数与2025年持平。
（二）公务用车购置及运行费9.26万元，其中，公务用车购置费0.00万元；公务用车运行维护费9.26万元。公务用车购置费预算数与2025年持平。公务用车运行维护费预算数比2025年减少1.88万元，主要原因：压缩。
（三）公务接待费3.34万元，主要用于接待。预算数比2025年${reception}万元，主要原因：压缩。`;
    expect(saidAlone(text('2.79'))).toEqual([]);
    expect(saidAlone(text('2.50'))).toEqual(['error YOY001 2.50']);
    expect(saidAlone(text('2.79', '增加0.91')).map((one) => one.split(' ')[1])).toEqual(['YOY001']);
  });

  it('of basic spending and projects come to that of all spending, over one base', () => {
    const text = (all: string, base = '2025年'): string =>
      `2026年一般公共预算财政拨款支出2196.05万元，比2025年增加${all}万元。其中：基本支出874.28万元，比2025年减少13.94万元，主要原因是压缩；项目支出1321.77万元，比${base}增加525.69万元，主要原因是任务增加。`;
    expect(saidAlone(text('511.75'))).toEqual([]);
    expect(saidAlone(text('500.00'))).toEqual(['query YOY001 500.00']);
    // Half of them over what was carried out: nothing is known.
    expect(saidAlone(text('500.00', '2025年执行数').replace('比2025年增加500', '比2025年预算增加500'))).toEqual([]);
    // What else was spent is not listed.
    expect(saidAlone(text('500.00').replace('2196.05', '2296.05').replace('其中', '包括')).join()).not.toMatch(/YOY/u);
  });
});

it('parts of last year’s amount come to it', () => {
  const text = (personnel: string, all = '一般公共预算基本支出'): string =>
    `2026年${all}1490.16万元，其中人员经费1373.07万元，公用经费117.09万元。2025年${all}1496.39万元，其中人员经费${personnel}万元，公用经费118.47万元。`;
  expect(saidAlone(text('1377.92'))).toEqual([]);
  expect(saidAlone(text('1378.92'))).toEqual(['error SUM001 1496.39']);
});

describe('lists that end in the rest', () => {
  it('leave nothing out, whatever the rest is called after', () => {
    const text = (rest: string, name = '公务用车其他'): string =>
      `公务用车运行维护费2026年预算数4.55万元，其中：公务用车加油1.49万元，公务用车维修1.54万元，公务用车保险1.52万元，${name}${rest}万元，比2025年预算数5.71万元减少1.16万元，主要原因：压减。`;
    for (const name of ['公务用车其他', '公务用车其他支出']) {
      expect(saidAlone(text('0.00', name)), name).toEqual([]);
      expect(
        saidAlone(text('0.30', name)).map((one) => one.slice(0, 12)),
        name,
      ).toEqual(['query SUM001']);
    }
  });

  it('of vehicles may begin with those of leaders', () => {
    const text = (patrol: number): string =>
      `2026年收入预算100.00万元。\n截至2025年12月31日，甲市财政局共有车辆7辆，其中，主要领导干部用车1辆、机要通信用车0辆、执法执勤用车${patrol}辆、特种专业技术用车1辆、其他用车1辆。`;
    expect(saidAlone(text(4))).toEqual([]);
    expect(saidAlone(text(5))).toEqual(['error CNT002 7']);
  });
});

it('a colon behind an amount opens the list of its parts', () => {
  const text = (all: string, general = '202.62'): string =>
    `政府采购预算总额${all}万元：政府采购货物预算163.56万元、政府采购工程预算158.26万元、政府采购服务预算122.62万元；其中一般公共预算拨款政府采购${general}万元：政府采购货物预算3.56万元、政府采购工程预算108.26万元、政府采购服务预算90.80万元。`;
  expect(saidAlone(text('444.44'))).toEqual([]);
  expect(saidAlone(text('344.44'))).toEqual(['error SUM001 344.44']);
  expect(saidAlone(text('444.44', '222.62'))).toEqual(['error SUM001 222.62']);
  expect(
    saidAlone('项目支出60.00万元：办公楼维修40.00万元、设备购置20.00万元。比上年增加6.00万元，增长11.11%。'),
  ).toEqual([]);
});

it('what small firms are kept has a share, and is the whole of what the smallest get', () => {
  const text = (share: string, smallest: string): string =>
    `2026年政府采购预算总额863.76万元，其中：政府采购货物预算299.27万元、政府采购工程预算0.00万元、政府采购服务预算564.49万元。授予中小企业预留份额518.25万元，占政府采购预算总额的${share}%，其中：预留给小微企业310.95万元，占预留中小企业份额的${smallest}%。`;
  expect(saidAlone(text('60.00', '60.00'))).toEqual([]);
  expect(saidAlone(text('60.00', '6.00'))).toEqual(['error PCT001 6.00']);
  expect(saidAlone(text('66.00', '60.00'))).toEqual(['error PCT001 66.00']);
});

it('shares in numbered paragraphs are of what the paragraph above them tells', () => {
  const text = (first: string, second: string): string =>
    `2026年收入预算1368.81万元，其中：本年收入1286.76万元，占94.01%；上年结转82.05万元，占5.99%。
（一）一般公共预算拨款收入1176.49万元，占${first}%，比2025年预算减少78.15万元，下降6.23%，主要原因是压减。
（二）其他收入110.27万元，占${second}%，与2025年预算持平。`;
  expect(saidAlone(text('85.95', '8.06'))).toEqual([]);
  expect(saidAlone(text('91.43', '8.57'))).toEqual([]);
  expect(saidAlone(text('58.95', '8.06'))).toEqual(['query PCT001 58.95']);
  expect(saidAlone(text('85.95', '80.06'))).toEqual(['query PCT001 80.06']);
  // Of something else altogether, perhaps.
  expect(saidAlone(text('12.00', '13.00'))).toEqual([]);
});

it('what was added during last year is no subject of what follows', () => {
  const text = (carried: string, rate: string): string =>
    `2026年一般公共预算当年拨款2591.55万元，比2025年年初预算减少153.47万元，下降5.59%，主要原因是项目完成。2025年年中追加83.94万元，2025年执行数${carried}万元；2026年预算数比2025年执行数减少237.41万元，下降${rate}%。`;
  expect(saidAlone(text('2828.96', '8.39'))).toEqual([]);
  expect(saidAlone(text('2828.96', '8.69'))).toEqual(['error YOY002 8.69']);
  expect(saidAlone(text('2928.96', '8.39')).map((one) => one.split(' ').slice(1).join(' '))).toEqual([
    'YOY001 2928.96',
  ]);
});
