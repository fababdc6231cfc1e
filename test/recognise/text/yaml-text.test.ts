import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import { astray, textOfYaml, texts } from '../../instruments/text-of.ts';

const HEAD = '部门: 某局\n年度: 2024\n单位: 万元\n';
const read = (text: string) => textOfYaml(HEAD + text);

describe('keys and texts of a YAML report', () => {
  it('are headings with levels and paragraphs without, each in its section', () => {
    const { paragraphs } = read(
      '概况:\n  一、职责: 管钱。\n情况说明:\n  一、收支:\n    （一）收入: 收入总计120.00万元。\n国有资产占用:\n  车辆: 共有车辆3辆。\n名词解释:\n  基本支出: 指日常支出。\n',
    );
    expect(paragraphs.map(({ text, level, section }) => [level, section, text])).toEqual([
      [0, 'overview', '概况'],
      [1, 'overview', '一、职责'],
      [undefined, 'overview', '管钱。'],
      [0, 'narrative', '情况说明'],
      [1, 'narrative', '一、收支'],
      [2, 'narrative', '（一）收入'],
      [undefined, 'narrative', '收入总计120.00万元。'],
      [0, 'assets', '国有资产占用'],
      [1, 'assets', '车辆'],
      [undefined, 'assets', '共有车辆3辆。'],
      [0, 'glossary', '名词解释'],
      [1, 'glossary', '基本支出'],
      [undefined, 'glossary', '指日常支出。'],
    ]);
  });

  it('are no longer parts that are not checked', () => {
    const codes = (text: string): string[] =>
      check({ path: 'a.yaml', bytes: new TextEncoder().encode(HEAD + text) }).findings.map(({ code }) => code);
    expect(codes('情况说明:\n  一、收支: 好。\n预算表: {}\n')).not.toContain('IOE005');
    expect(codes('国有资产占用:\n  车辆: 无。\n预算表: {}\n')).not.toContain('IOE005');
  });

  it('are absent where there are none', () => {
    expect(read('预算表: {}\n情况说明:\n').paragraphs).toEqual([]);
  });
});

describe('the place of every character', () => {
  const cases: readonly (readonly [kind: string, yaml: string, expected: readonly string[]])[] = [
    ['plain', '情况说明:\n  一: 收入120.00万元。\n', ['收入120.00万元。']],
    [
      'plain over lines',
      '情况说明:\n  一: 收入120.00万元，下降7.\n    73%，\n    支出持平。\n',
      ['收入120.00万元，下降7.73%，支出持平。'],
    ],
    ['single quotes', "情况说明:\n  一: '收入：120.00 ''万元''。'\n", ["收入：120.00 '万元'。"]],
    ['double quotes', '情况说明:\n  一: "收入: 120.00万元。"\n', ['收入: 120.00万元。']],
    [
      'quotes over lines',
      '情况说明:\n  一: "收入120.00万元，\n    下降\n\n    支出持平。"\n',
      ['收入120.00万元，下降', '支出持平。'],
    ],
    [
      'literal',
      '情况说明:\n  一: |\n    收入120.00万元。\n    支出持平。\n\n    （一）其他\n',
      ['收入120.00万元。', '支出持平。', '（一）其他'],
    ],
    [
      'literal, wrapped',
      '情况说明:\n  一: |2-\n      2023年度部门预算收入总计3205.70万元，比上年减少下降7.\n    73%，支出持平。\n',
      ['2023年度部门预算收入总计3205.70万元，比上年减少下降7.73%，支出持平。'],
    ],
    [
      'folded',
      '情况说明:\n  一: >\n    收入120.00万元，下降\n    7.73%。\n\n    支出1,81\n    2.13万元。\n',
      ['收入120.00万元，下降7.73%。', '支出1,812.13万元。'],
    ],
    ['words keep their blank', '情况说明:\n  一: >-\n    see the\n    budget\n', ['see the budget']],
    ['flow', '情况说明: {一: "收入120.00万元。", 二: 支出持平。}\n', ['收入120.00万元。', '支出持平。']],
  ];
  for (const [kind, yaml, expected] of cases) {
    it(kind, () => {
      for (const text of [yaml, yaml.replaceAll('\n', '\r\n')]) {
        const found = read(text);
        expect(texts({ ...found, paragraphs: found.paragraphs.filter(({ level }) => level === undefined) })).toEqual(
          expected,
        );
        expect(astray(found)).toEqual([]);
      }
    });
  }

  it('escapes: the place of the backslash', () => {
    const found = read('情况说明:\n  一: "收入\\u0031\\x320.00\\t万元，\\\n    支出\\U0001F4B0持平。\\n完"\n');
    expect(texts(found).slice(2)).toEqual(['收入120.00\t万元，支出💰持平。', '完']);
    expect(astray(found, (shown, char) => shown !== char && shown !== '\\' && char < '\ud800')).toEqual([]);
    const [, , first] = found.paragraphs;
    expect(first?.spans.map(({ from, at }) => [from, at.line, at.column])).toContainEqual([3, 5, 15]);
  });
});
