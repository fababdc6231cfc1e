import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import { renderFinding } from '../../src/report/finding.ts';
import { renderJson } from '../../src/report/json.ts';
import { check as checkTyped, written } from '../facts/typed.ts';

const validator = (name: string) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas', name), 'utf8')),
  );

describe('a sum that is all there is', () => {
  const text = BASE.replace(
    '项目: 公务用车运行维护费\n        合计: 4.00',
    '项目: 公务用车运行维护费\n        合计: 4.56',
  );
  const outcome = check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
  const style = { color: false, columns: 100, titleOf: () => ({ zh: '', en: '' }) } as const;

  it('names every suspect with what it should be and what speaks for it, in both languages', () => {
    expect(outcome.findings).toHaveLength(1);
    const [finding] = outcome.findings;
    expect(finding!.suspects.length).toBeGreaterThan(1);
    const zh = renderFinding(finding!, [outcome.source], { ...style, language: 'zh' });
    expect(zh).toContain(`错的是以下 ${finding!.suspects.length} 个数之一`);
    expect(zh).toContain('→ 4.00  公务用车运行维护费 › 合计');
    expect(zh).toContain('改后成立 1 项');
    expect(zh).toContain('合计数');
    const en = renderFinding(finding!, [outcome.source], { ...style, language: 'en' });
    expect(en).toContain('The wrong one is among these');
    expect(en).toContain('settles 1');
  });

  it('is valid JSON by the schema, suspects and relations included', () => {
    const tool = { name: 'budget-check', version: '0', rulesHash: '0' };
    const document = JSON.parse(renderJson([outcome], tool, 'zh'));
    const valid = validator('output.schema.json');
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    expect(document.files[0].findings[0].suspects.length).toBeGreaterThan(1);
    expect(document.files[0].findings[0].relations[0].operands.length).toBeGreaterThan(2);
  });
});

it('what names the figure to mend stands before what only disagrees', () => {
  const text = BASE.replace('占比: 60.00', '占比: 66.00')
    .replace('项目: 公务接待费\n        合计: 3.00', '项目: 公务接待费\n        合计: 1.00')
    .replace('合计: 7.00', '合计: 5.00');
  const { findings } = check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
  expect(findings.map(({ code, isRoot }) => [code, isRoot])).toEqual([
    ['PCT001', true],
    ['PRT001', false],
  ]);
});

it('a sum that nobody states a part of has a right side all the same', () => {
  const text = BASE.replace(
    '项目: 公务用车运行维护费\n        合计: 4.00',
    '项目: 公务用车运行维护费\n        合计: 4.56',
  );
  const { findings, source } = check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
  const [finding] = findings;
  const [sum] = finding!.arithmetic;
  const bare = { ...sum!, operands: sum!.operands.slice(0, 1), computed: '0.00', difference: '7.00' };
  const style = { color: false, columns: 100, titleOf: () => ({ zh: '', en: '' }), language: 'zh' } as const;
  expect(renderFinding({ ...finding!, arithmetic: [bare] }, [source], style)).toMatch(/\d\[\d+\] ≠ 0\.00 差 7\.00/u);
});

describe('a list that does not come to its total', () => {
  it('may lack a row, or have one too many: that is said beside its figures', () => {
    const said = (total: number): string => {
      const outcome = checkTyped(
        written(`
2025年项目支出表
单位：万元
项目名称|金额
合计|${total}
设备购置|150
房屋修缮|100
信息化建设|70`),
      );
      const style = { color: false, columns: 100, titleOf: () => ({ zh: '', en: '' }), language: 'zh' } as const;
      return renderFinding(outcome.findings[0]!, [outcome.source], style);
    };
    expect(said(350)).toContain('错的是以下 4 个数之一，或者漏了一行，请核对原始数据：');
    expect(said(300)).toContain('错的是以下 4 个数之一，或者多了一行，请核对原始数据：');
  });
});
