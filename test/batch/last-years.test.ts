import { describe, expect, it } from 'vitest';
import { lastYearsFrom, lastYearsOf } from '../../src/cli/batch/last-years.ts';

/** Which of last year's reports, all of one department, a report of this year takes. */
function taken(department: string, path: string, ...others: readonly string[]): string[] {
  const all = others.map((other) => ({
    path: other,
    texts: [],
    layer: 0,
    contents: [{ path: other, sha256: other }],
    who: { department, year: '2023' },
  }));
  return lastYearsOf(lastYearsFrom(all as never), { department, year: '2024' }, path).map((one) => one.path);
}

describe('last year’s report', () => {
  it('is its own wherever it was filed, where it is the only one of its name', () => {
    for (const other of [
      '2023/下属单位/示范市图书馆.xlsx',
      '2023/示范市图书馆2023年单位预算.xlsx',
      '2023/文旅局/所属单位/馆.xlsx',
    ])
      expect(taken('示范市图书馆', '2024/示范市图书馆2024年部门预算.xlsx', other)).toEqual([other]);
    expect(taken('示范市图书馆', '2024/馆.xlsx', '2023/下属单位/馆.xlsx', '2023/馆.xlsx')).toEqual(['2023/馆.xlsx']);
  });

  it('is never that of another stage, nor of an office of the same name', () => {
    expect(taken('示范市图书馆', '2024/馆.xlsx', '2023/馆决算.xlsx')).toEqual([]);
    expect(taken('示范市图书馆', '2024/馆.xlsx', '2023/馆本级.xlsx')).toEqual([]);
    expect(taken('示范市甲局', '2024/下属单位/甲局.xlsx', '2023/甲局.xlsx')).toEqual([]);
    expect(taken('示范市甲局', '2024/甲局.xlsx', '2023/下属单位/甲局.xlsx')).toEqual([]);
  });

  it('of several of one name is the one that lies where this one does', () => {
    const [whole, own] = ['2023/103甲局/公开表.xlsx', '2023/103甲局/103001甲局/公开表.xlsx'];
    expect(taken('示范市甲局', '2024/103甲局/公开表.xlsx', whole, own)).toEqual([whole]);
    expect(taken('示范市甲局', '2024/103甲局/103001甲局/公开表.xlsx', whole, own)).toEqual([own]);
    const named = ['2023/甲局/甲局（部门）.xlsx', '2023/甲局/甲局.xlsx'];
    expect(taken('示范市甲局', '2024/甲局/甲局.xlsx', ...named)).toEqual([named[1]]);
    const drafts = ['2023/甲局/初稿.xlsx', '2023/甲局/定稿.xlsx'];
    expect(taken('示范市甲局', '2024/甲局/甲局.xlsx', ...drafts)).toEqual(drafts);
  });
});
