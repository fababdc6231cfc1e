import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { causeWords } from '../../src/report/causes.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, cellAt, checkSheets, written } from '../facts/typed.ts';
import { bySubject, ofOneFund } from '../instruments/little-reports.ts';

const BASIC = written(`
2025年一般公共预算基本支出表
单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|700|500|200
301|工资福利支出|500|500|
30101|基本工资|300|300|
30102|津贴补贴|200|200|
302|商品和服务支出|200||200
30201|办公费|120||120
30202|印刷费|80||80`);

const [ALL, GENERAL] = ofOneFund();

const edit = (cells: Cells, change: (row: readonly (string | number | null)[], index: number) => unknown[]): Cells =>
  cells.map((row, index) => (index < 3 ? row : change(row, index))) as Cells;
const crossed = (cells: Cells, from = 3): Cells =>
  edit(cells, (row, index) => (index < from ? [...row] : [row[0], row[1], row[2], row[4], row[3]]));
/** Columns `from` … of the rows `first` … `last`, a row too low (`by` 1) or too high (−1); what falls off is lost. */
const moved = (cells: Cells, columns: readonly number[], first: number, last: number, by: 1 | -1): Cells =>
  edit(cells, (row, index) =>
    row.map((value, column) =>
      columns.includes(column) && index >= first && index <= last
        ? index - by < first || index - by > last
          ? null
          : (cells[index - by]![column] ?? null)
        : value,
    ),
  );

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map((finding) => [
    `${finding.severity} ${finding.code}`,
    cellAt(finding.place),
    finding.cause && causeWords(finding.cause).zh,
  ]);

describe('figures that stand in the wrong places of their table', () => {
  it('are one finding where two columns or their headings are exchanged', () => {
    expect(found(ALL, GENERAL, BASIC)).toEqual([]);
    expect(found(ALL, crossed(GENERAL), BASIC)).toEqual([
      ['error SAM002', '表2!D4', '两栏的数填颠倒了，或者栏头写反了：基本支出 ↔ 项目支出'],
    ]);
  });

  it('are said of both tables where nothing tells which of them it is', () => {
    const { findings } = checkSheets(crossed(bySubject('一般公共预算支出明细表')), GENERAL);
    expect(findings.map(({ code }) => code)).toEqual(['SAM002']);
    expect(message(findings[0]!).zh).toContain('也可能是“2025年一般公共预算支出表”填错了');
  });

  it('are one finding where two rows are exchanged', () => {
    const rows = edit(GENERAL, (row, index) => {
      const other = index === 4 ? GENERAL[9]! : index === 9 ? GENERAL[4]! : row;
      return [row[0], row[1], ...other.slice(2)];
    });
    expect(found(ALL, rows, BASIC)).toEqual([
      ['error SAM002', '表2!C5', '两行的数填颠倒了：201 一般公共服务支出 ↔ 208 社会保障和就业支出'],
    ]);
  });

  it.each([
    [1, 'C5', '整栏的数都填低了一行：合计 ↔ 基本支出 ↔ 项目支出'],
    [-1, 'C6', '整栏的数都填高了一行：合计 ↔ 基本支出 ↔ 项目支出'],
  ] as const)('are one finding where columns were filled in one row off (by %i)', (by, cell, cause) => {
    expect(found(ALL, moved(GENERAL, [2, 3, 4], 4, 11, by), BASIC)).toEqual([['error SAM002', `表2!${cell}`, cause]]);
  });

  it.each([
    [[null, 800, 600], '整行的数都填到右边一栏去了：201 一般公共服务支出'],
    [[600, 200, null], '整行的数都填到左边一栏去了：201 一般公共服务支出'],
  ] as const)('are one finding where a row was filled in one column off', (amounts, cause) => {
    const rows = edit(GENERAL, (row, index) => (index === 4 ? [row[0], row[1], ...amounts] : [...row]));
    expect(found(ALL, rows, BASIC)).toEqual([['error SAM002', '表2!C5', cause]]);
  });

  it('are found by the rest of their rows where no other table has them', () => {
    expect(found(moved(BASIC, [2], 4, 9, 1))).toEqual([['error SAM002', '表1!C5', '整栏的数都填低了一行：合计']]);
  });

  it('are two findings where they are two, by what only an inequality tells', () => {
    const basic = written(`
2025年一般公共预算基本支出表
单位：万元
科目编码|科目名称|合计|人员经费|公用经费
|合计|700|500|200
301|工资福利支出|500|500|
302|商品和服务支出|200||200
30217|公务接待费|10||10
30231|公务用车运行维护费|70||70
30201|办公费|120||120`);
    const vehicles = (title: string, bought: number, run: number): Cells =>
      written(`
2025年${title}
单位：万元
合计|因公出国（境）费|公务接待费|公务用车购置及运行费小计|公务用车购置费|公务用车运行费
80||10|70|${bought}|${run}`);
    const [first, second] = ['一般公共预算“三公”经费支出表', '一般公共预算“三公”经费支出明细表'];
    expect(found(basic, vehicles(first, 0, 70), vehicles(second, 0, 70))).toEqual([]);
    expect(found(basic, vehicles(first, 0, 70), vehicles(second, 70, 0))).toEqual([
      ['error SAM001', '表3!E4', expect.stringMatching('^与另一个数填颠倒了')],
      ['error SAM001', '表3!F4', expect.stringMatching('^与另一个数填颠倒了')],
    ]);
    expect(found(basic, vehicles(first, 70, 0), vehicles(second, 0, 70)).map(([, cell]) => cell)).toEqual([
      '表2!E4',
      '表2!F4',
    ]);
  });

  it('are the wages, where all of them stand under 公用经费', () => {
    expect(found(BASIC)).toEqual([]);
    expect(found(crossed(BASIC))).toEqual([
      ['error SAM002', '表1!D4', '两栏的数填颠倒了，或者栏头写反了：人员经费 ↔ 公用经费'],
    ]);
    // What some pay to people they do not employ proves nothing.
    const partly = edit(BASIC, (row, index) =>
      index === 3
        ? ['', '合计', 700, 450, 250]
        : index === 4
          ? ['301', row[1], 500, 450, 50]
          : index === 6
            ? ['30102', row[1], 200, 150, 50]
            : [...row],
    );
    expect(found(partly)).toEqual([]);
  });

  it('are not put out of the way into a column that holds nothing', () => {
    const bad = written(`
2025年部门收入总表
单位：万元
科目编码|科目名称|合计|一般公共预算|政府性基金预算
|合计|900|900|
201|一般公共服务支出|800|800|
20103|政府办公厅（室）及相关机构事务|700|700|
2010301|行政运行|600|600|
2010302|一般行政管理事务|150|150|
208|社会保障和就业支出|200|200|
20805|行政事业单位养老支出|150|150|`);
    expect(found(bad).filter(([code]) => code === 'error SAM002')).toEqual([]);
  });

  it('are not made of one figure that is wrong', () => {
    const wrong = edit(GENERAL, (row, index) => (index === 6 ? [row[0], row[1], row[2], 580, row[4]] : [...row]));
    expect(found(ALL, wrong, BASIC)).toEqual([['error SAM001', '表2!D7', null]]);
  });

  it('are no matter of units within one table', () => {
    const small = written(`
2025年项目支出表
单位：万元
项目名称|合计|一般公共预算|政府性基金预算
合计|620|321|300
甲|200|100|100
乙|200|100|100
丙|200|100|100`);
    expect(found(small).filter(([code]) => code === 'error SAM002')).toEqual([]);
  });
});

describe('a table in another unit than it says', () => {
  it('is one finding where what must be less than others tells', () => {
    const basic = written(`
2025年一般公共预算基本支出表
单位：元
科目编码|科目名称|合计|人员经费|公用经费
|合计|7000000|5000000|2000000
301|工资福利支出|5000000|5000000|
302|商品和服务支出|2000000||2000000
30212|因公出国（境）费用|300000||300000
30217|公务接待费|100000||100000
30231|公务用车运行维护费|700000||700000
30201|办公费|900000||900000`);
    const three = (unit: string): Cells =>
      written(`
2025年一般公共预算“三公”经费支出表
单位：${unit}
合计|因公出国（境）费|公务接待费|公务用车购置及运行费小计|公务用车购置费|公务用车运行费
110|30|10|70||70`);
    expect(found(basic, three('万元'))).toEqual([]);
    expect(found(basic, three('元'))).toEqual([['error SAM002', '表2!A4', '元、万元、亿元弄混：× 10000']]);
  });
});

describe('a table that was pasted from elsewhere', () => {
  const other = edit(bySubject('一般公共预算支出预算表'), (row) =>
    row.map((value, column) => (column >= 2 && value !== '' ? Number(value) * 3 : value)),
  );

  it('is one finding, at the table, where the others agree with one another', () => {
    const { findings } = checkSheets(GENERAL, other, bySubject('一般公共预算支出明细表'), BASIC);
    expect(findings.map(({ code, severity, place }) => [severity, code, isText(place) ? '' : place.sheet])).toEqual([
      ['error', 'SAM002', '表2'],
    ]);
    expect(message(findings[0]!).zh).toContain('整张表多半贴错了');
  });
});

describe('parts that are more than their whole', () => {
  it('tell no unit of a whole table', () => {
    const all = written(`支出总表
部门：示例市教育局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1484.4|1237|247.4
201|一般公共服务支出|1113.3|865.9|247.4
2010101|行政运行|865.9|865.9|
2010102|一般行政管理事务|247.4||247.4
208|社会保障和就业支出|371.1|371.1|
2080505|机关事业单位基本养老保险缴费支出|371.1|371.1|`);
    const public_ = written(`一般公共预算支出表
部门：示例市教育局||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1422.55|1360.7|61.85
201|一般公共服务支出|1051.45|989.6|61.85
2010101|行政运行|989.6|989.6|
2010102|一般行政管理事务|61.85||61.85
208|社会保障和就业支出|371.1|371.1|
2080505|机关事业单位基本养老保险缴费支出|371.1|371.1|`);
    const { findings } = checkSheets(all, public_);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['PRT001']));
  });
});
