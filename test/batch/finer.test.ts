import { describe, expect, it } from 'vitest';
import { Across } from '../../src/across/across.ts';
import { wholeOf } from '../../src/across/finding.ts';
import { packed, unpacked } from '../../src/across/finer.ts';
import { summaryOf } from '../../src/across/summary.ts';
import { check } from '../../src/check.ts';
import type { Finding } from '../../src/model/finding.ts';

/** Amounts in 元: two subjects of one 款, staff and office, in what they are printed. */
type Small = {
  readonly subjects: readonly [number, number];
  readonly staff: number;
  readonly office: number;
  readonly reception?: readonly [number, number];
  readonly unit?: '元' | '万元';
};

function report(
  department: string,
  { subjects: [a, b], staff, office, reception = [1, 2], unit = '元' }: Small,
): string {
  const money = (amount: number): string => (unit === '元' ? String(amount) : (amount / 10_000).toFixed(2));
  const row = (code: string, name: string, amounts: string): string =>
    `      - { 科目编码: ${code}, 科目名称: ${name}, ${amounts} }\n`;
  const line = (code: string, name: string, amounts: string): string =>
    `      - { 科目编码: ${code}, 科目名称: ${name}, ${amounts} }\n`;
  const spent = (amount: number): string => `合计: ${money(amount)}, 基本支出: ${money(amount)}, 项目支出: 0`;
  const all = a + b;
  const basic = (total: number, ...[people, rest]: number[]): string =>
    `合计: ${money(total)}, 人员经费: ${money(people!)}, 公用经费: ${money(rest!)}`;
  return `部门: ${department}
年度: 2024
单位: ${unit}
预算表:
  支出总表:
    标题: 2024年支出总表
    行:
${row("''", '合计', spent(all))}${row('213', '农林水支出', spent(all))}${row('21303', '水利', spent(all))}${row('2130306', '水利工程运行与维护', spent(a))}${row('2130311', '水资源节约管理与保护', spent(b))}  一般公共预算基本支出表:
    标题: 2024年一般公共预算基本支出表（按经济分类）
    行:
${row("''", '合计', basic(staff + office, staff, office))}${line('301', '工资福利支出', basic(staff, staff, 0))}${line('30101', '基本工资', basic(staff, staff, 0))}${line('302', '商品和服务支出', basic(office, 0, office))}${line('30201', '办公费', basic(office, 0, office))}  三公经费支出表:
    标题: 2024年一般公共预算“三公”经费支出表
    行:
      - { 项目: 合计, 合计: ${money(reception[0] + reception[1])} }
      - { 项目: 公务接待费, 合计: ${money(reception[0])} }
      - { 项目: 因公出国（境）费, 合计: ${money(reception[1])} }
`;
}

/** What is found of a department whose units these are. */
function found(department: Small, ...units: readonly Small[]): readonly Finding[] {
  const all = [
    ...units.map((one, at) => [`${at}`, report(`示范市${at}所`, one)]),
    ['甲局', report('示范市甲局', department)],
  ];
  const head = { listed: false, at: wholeOf('甲局.yaml'), members: units.map((_, at) => at), names: [] };
  const across = new Across(new Map([[units.length, head]]));
  const results = all.map(([name, text], at) => {
    const outcome = check({ path: `${name}.yaml`, bytes: new TextEncoder().encode(text) });
    expect(outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return across.add({ ...outcome, summary: summaryOf(outcome) }, at);
  });
  return results.at(-1)!.findings.filter(({ code }) => code.startsWith('BAT'));
}

const brief = (all: readonly Finding[]): unknown[] =>
  all.map(({ label, difference, data }) => [label, difference, data['count']]);

const ONE: Small = { subjects: [100_000, 200_000], staff: 200_000, office: 100_000, reception: [10_000, 20_000] };
const TWO: Small = { subjects: [300_000, 400_000], staff: 500_000, office: 200_000, reception: [30_000, 40_000] };
const SUM: Small = { subjects: [400_000, 600_000], staff: 700_000, office: 300_000, reception: [40_000, 60_000] };

describe('a department that is its units in total', () => {
  it('and below has nothing said of it', () => {
    expect(brief(found(SUM, ONE, TWO))).toEqual([]);
    // A unit that spends nothing on one of them states nothing of it.
    expect(brief(found(SUM, { ...ONE, subjects: [0, 300_000] }, { ...TWO, subjects: [400_000, 300_000] }))).toEqual([]);
  });

  it('is told once of what it moved from one subject to another', () => {
    const [one, ...more] = found({ ...SUM, subjects: [450_000, 550_000] }, ONE, TWO);
    expect([one!.code, one!.severity, one!.raw, one!.expected, one!.difference]).toEqual([
      ...['BAT003', 'query', '450000', '400000', '50000'],
    ]);
    expect(one!.label).toContain('2130306 项');
    expect(one!.data['others']).toContain('2130311 项（-50000）');
    expect(more).toEqual([]);
  });

  it('of 人员经费 and 公用经费, with the economic classes', () => {
    const [one, ...more] = found({ ...SUM, staff: 650_000, office: 350_000 }, ONE, TWO);
    expect([one!.label, one!.difference]).toEqual(['支出 › 一般公共预算 › 人员经费', '-50000']);
    expect(one!.data['others']).toContain('公用经费（+50000）');
    expect(one!.data['others']).toContain('经济分类 301 类（-50000）');
    expect(more).toEqual([]);
  });

  it('and of the items of 三公', () => {
    const [one, ...more] = found({ ...SUM, reception: [45_000, 55_000] }, ONE, TWO);
    expect([one!.raw, one!.expected]).toEqual(['45000', '40000']);
    expect(more).toEqual([]);
  });

  it('is told of the total alone, where this differs as well', () => {
    const all = found({ ...SUM, subjects: [450_000, 600_000] }, ONE, TWO);
    expect(all.map(({ difference }) => difference)).toEqual(['50000']);
    expect(all[0]!.label).toBe('支出 › 本年支出');
  });
});

it('one difference is told once, and in the department’s decimals, where the units are in 元', () => {
  const odd = (one: Small): Small => ({
    ...one,
    subjects: [one.subjects[0] + 37, one.subjects[1] + 21],
    staff: one.staff + 24,
    office: one.office + 34,
  });
  const whole: Small = { ...SUM, unit: '万元', subjects: [400_074, 600_042], staff: 700_048, office: 300_068 };
  expect(brief(found(whole, odd(ONE), odd(TWO)))).toEqual([]);
  const [one, ...more] = found({ ...whole, subjects: [401_074, 600_042] }, odd(ONE), odd(TWO));
  expect([one!.raw, one!.expected, one!.difference]).toEqual(['100.11', '100.01', '0.10']);
  expect(more).toEqual([]);
});

it('what is kept of it is what was written', () => {
  const lines = [
    '支出||||2130306|\t1\t5\t2\t元\t1.00\t!\t表\tC7\t0\t7\t3',
    '支出|||基本支出|||30101\t1\t5\t2\t元\t\t!\t表\tC8\t0\t8\t3',
  ];
  expect(unpacked(packed(lines.slice(0, 2)))).toBe(lines.slice(0, 2).join('\n'));
  expect(unpacked(packed([]))).toBe('');
});
