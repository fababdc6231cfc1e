import { describe, expect, it } from 'vitest';
import { check, checkOpened, textAlone } from '../../../src/check.ts';
import { openText } from '../../../src/read/open-text.ts';

const whose = (...lines: readonly string[]): (string | null)[] => {
  const opened = openText('说明.txt', new TextEncoder().encode(lines.join('\n')))!;
  const { department, year } = checkOpened(textAlone(opened));
  return [department, year];
};

describe('a text that stands alone', () => {
  it('says in its title whose and which year’s it is', () => {
    expect(whose('阳泉市财政局2023年部门预算公开报告', '一、收支')).toEqual(['阳泉市财政局', '2023']);
    expect(whose('目录', '2018年度江苏省高级人民法院预算公开')).toEqual(['江苏省高级人民法院', '2018']);
    expect(whose('上海市普陀区2025年区级部门预算')).toEqual([null, '2025']);
    expect(whose('第二部分 2024 年度预算情况说明')).toEqual([null, '2024']);
    expect(whose('一、收支', '收入120.00万元。')).toEqual([null, null]);
  });

  it('is asked only where there are no tables to ask', () => {
    const text = openText('说明.txt', new TextEncoder().encode('甲市乙局2020年部门预算说明'))!;
    const yaml = new TextEncoder().encode('部门: 某局\n年度: 2024\n单位: 万元\n预算表: {}\n');
    expect(check({ path: 'a.yaml', bytes: yaml, texts: [text] })).toMatchObject({ department: '某局', year: '2024' });
  });
});
