import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../instruments/told.ts';

/** Cents of 万元, so that sums are exact. */
const amount = fc.integer({ min: 1, max: 9_999_999 });
const shown = (cents: number, grouped: boolean): string => {
  const [whole, fraction] = (cents / 100).toFixed(2).split('.') as [string, string];
  return `${grouped ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole}.${fraction}`;
};
/** Half away from zero, from whole numbers. */
const percent = (part: number, whole: number): string => {
  const scaled = (BigInt(part) * 1_000_000n) / BigInt(whole);
  const rounded = (scaled + 50n) / 100n;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}`;
};

const HEAD = '部门: 某某市水务局\n年度: 2024\n单位: 万元\n预算表: {}\n情况说明:\n  一、支出情况: |\n';
const report = (text: string): string =>
  `${HEAD}${text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;

const sound = fc.record({
  basic: amount,
  project: amount,
  prior: amount,
  grouped: fc.boolean(),
  comma: fc.constantFrom('，', ','),
  verb: fc.constantFrom(['增加', '减少', '增长', '下降'], ['增加', '减少', '上升', '降低']),
  base: fc.constantFrom('比上年', '比2023年预算', '较上年预算数', '与2023年预算数相比，', '同比'),
  reason: fc.constantFrom('主要原因是项目调整', '原因是：一是上年一次性安排123.45万元；二是人员变动', '主要系据实测算'),
});

describe('a sound narrative', () => {
  it('is silent, however it is worded', () => {
    fc.assert(
      fc.property(sound, ({ basic, project, prior, grouped, comma, verb, base, reason }) => {
        const total = basic + project;
        const change = Math.abs(total - prior);
        fc.pre(change > 0);
        const up = total > prior;
        const say = (cents: number): string => `${shown(cents, grouped)}万元`;
        const text = [
          `2024年支出预算${say(total)}，${base}${verb[up ? 0 : 1]}${say(change)}${comma}${verb[up ? 2 : 3]}${percent(change, prior)}%，${reason}。`,
          `其中：基本支出${say(basic)}，占${percent(basic, total)}%；项目支出${say(project)}，占${percent(project, total)}%。`,
          `支出预算${say(total)}，2023年预算数为${say(prior)}。`,
        ].join('\n');
        const { findings, coverage } = outcomeOf(report(text));
        expect(findings.filter(({ severity }) => severity !== 'note').map(({ code, raw }) => [code, raw])).toEqual([]);
        expect(coverage.notUnderstood).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is not silent any more once a digit of its change is another', () => {
    fc.assert(
      fc.property(sound, fc.nat({ max: 8 }), ({ basic, project, prior, base }, step) => {
        const total = basic + project;
        const change = Math.abs(total - prior);
        fc.pre(change >= 100);
        const raw = shown(change, false);
        const at = raw.length - 4;
        const other = `${raw.slice(0, at)}${(Number(raw[at]) + 1 + step) % 10}${raw.slice(at + 1)}`;
        const word = total > prior ? '增加' : '减少';
        const text = `支出预算${shown(total, false)}万元，2023年预算数为${shown(prior, false)}万元，${base}${word}${other}万元，主要原因是项目调整。`;
        const codes = outcomeOf(report(text)).findings.map(({ code }) => code);
        expect(codes).toContain('YOY001');
      }),
      { numRuns: 100 },
    );
  });
});
