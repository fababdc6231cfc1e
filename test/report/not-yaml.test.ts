import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { message } from '../../src/report/messages.ts';

/** What somebody who never heard of YAML is told to do. */
const CASES: readonly (readonly [text: string, line: number, zh: string])[] = [
  ['部门: "测试局\n', 2, '写法不合 YAML：前面有一个引号没有收尾'],
  ["部门: '测试局\n", 2, '写法不合 YAML：前面有一个引号没有收尾'],
  ['行: [1, 2\n', 2, '写法不合 YAML：前面的“[”没有收尾的“]”'],
  ['{部门: 测试局\n', 2, '写法不合 YAML：前面的“{”没有收尾的“}”'],
  ['行: {名称: 甲} }\n', 1, '写法不合 YAML：多了一个收尾的“}”或“]”'],
  ['行: {名称: 甲 金额: 1}\n', 1, '写法不合 YAML：{ } 或 [ ] 里两项之间少了逗号，或用了“- ”分项'],
  ['行: {"名称" 金额}\n', 1, '写法不合 YAML：{ } 或 [ ] 里两项之间少了逗号'],
  ['行: [1,, 2]\n', 1, '写法不合 YAML：多了一个逗号'],
  ['名称: 其中: 工资\n', 1, '写法不合 YAML：一行里有两个冒号，或下面几行的缩进不对；值里有冒号的要加引号'],
  ['行: - 甲\n', 1, '写法不合 YAML：“- ”要写在下一行'],
  [' 部门: 甲\n年度: 2023\n', 2, '写法不合 YAML：缩进和上面不齐，或这一行少了冒号'],
  ['部门\n年度: 2023\n', 1, '写法不合 YAML：这一行少了冒号，或缩进和上下不齐'],
  ['部门: @甲\n', 1, '写法不合 YAML：值以“@”“%”“`”这类符号开头，要加引号'],
  ['部门: "甲\\乙"\n', 1, '写法不合 YAML：双引号里的反斜杠要写成两个，或改用单引号'],
  ['部门: &甲 &乙 1\n', 1, '写法不合 YAML：以“&”“*”“!”开头的值要加引号'],
  ['部门：测试局\n年度：2023\n', 1, '冒号是全角的“：”，要用半角“:”并在后面空一格'],
  ['部门: 甲\n\t年度: 2023\n', 2, '行首用了制表符，要用空格缩进'],
];

describe('text that is not YAML', () => {
  it.each(CASES)('%j', (text, line, zh) => {
    const { findings, status } = check({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
    const first = findings.find(({ code }) => code === 'SCH001')!;
    expect(message(first).zh).toBe(zh);
    expect(message(first).en).not.toMatch(/at line \d/u);
    expect(first.place).toMatchObject({ line });
    expect(status).toBe('incomplete');
  });
});
