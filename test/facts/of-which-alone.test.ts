import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

describe('其中： in a row of its own', () => {
  const HEAD = '2024年部门收入预算表\n部门：示例市教育局|单位：万元\n项目|2024年预算数\n';

  it('is said of the rows below', () => {
    const cells = written(
      `${HEAD}财政拨款收入|900.5\n其中：|\n一般公共预算拨款|800.2\n政府性基金预算拨款|100.3\n事业收入|100.3\n合计|1000.8`,
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 8, 1, 1010.8), 'B9')).toBe(true);
  });

  it('of some of the row above', () => {
    const cells = written(
      `${HEAD}一、一般公共预算拨款收入|900.5\n其中|\n  经费拨款|700.2\n二、事业收入|100.3\n合计|1000.8`,
    );
    allUnderstood(cells);
    const [found] = check(changed(cells, 5, 1, 970.2)).findings;
    expect(found?.code).toBe('PRT001');
  });
});
