import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import { open } from '../../src/read/open.ts';
import { asText } from '../instruments/narrated.ts';

const opened = open('report.yaml', new TextEncoder().encode(BASE));
/** Codes and texts of what is found in a text beside the tables, notes left out. */
const found = (text: string): readonly string[] =>
  checkOpened({ ...opened, texts: [asText(`${text}\n`)] }).findings.flatMap(({ code, severity, raw }) =>
    severity === 'note' ? [] : [`${code} ${raw}`],
  );

const CHANGE = '2024年支出预算100万元，比上年增加10万元，增长11.11%。';

describe('a reason that stands elsewhere', () => {
  it('is one, under its own heading or ahead', () => {
    for (const text of [
      `一、支出预算\n${CHANGE}\n增减变动原因\n（一）项目增加。`,
      `一、支出预算\n${CHANGE}\n主要原因：\n1.人员增加；\n2.项目增加。`,
      `一、支出预算\n${CHANGE}\n变动的主要原因如下：\n1.人员增加。`,
      `一、支出预算\n${CHANGE}\n二、增减变动原因说明\n人员增加，项目增多。`,
      `一、支出\n（一）支出预算情况\n${CHANGE}\n（二）基本支出\n基本支出75万元。\n（三）增减变化原因\n人员增加。`,
      `一、支出\n1.${CHANGE}\n2.主要原因是人员增加。`,
      `一、支出预算\n因人员调资、项目增加，${CHANGE}`,
      `一、支出预算\n${CHANGE}增长的主要因素：人员调资。`,
    ])
      expect(found(text), text).toEqual([]);
  });

  it('and is none for another section, nor where nothing stands under its heading', () => {
    for (const text of [
      `一、支出\n（一）支出预算\n${CHANGE}\n二、其他\n（一）增减变化原因\n人员增加。`,
      `一、支出预算\n${CHANGE}\n二、增减变动原因\n三、其他`,
      `一、支出预算\n${CHANGE}\n增减变动原因：\n二、其他`,
      `一、支出预算\n${CHANGE}\n二、“三公”经费增减变动原因\n“三公”经费7万元。`,
      `一、支出预算\n因公出国（境）费用无安排，${CHANGE}`,
    ])
      expect(found(text), text).toEqual(['TXT005 10']);
  });
});

it('what a reason ahead is given for is held against the tables', () => {
  const sentence = (amount: string): string =>
    `一、支出预算\n由于人员调资、新增项目20万元，2024年支出预算${amount}万元，比上年增加10万元，增长11.11%。`;
  expect(found(sentence('100'))).toEqual([]);
  expect(found(sentence('103'))).toContain('SAM001 103');
});
