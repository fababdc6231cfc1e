import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../../src/check.ts';
import { findingsOf, layouts, openLayout, plant } from '../../instruments/layouts.ts';
import { bookOf, outcomeOf, said } from './said.ts';

describe('XLS010', () => {
  it('names the second unit, in the title or in the head', () => {
    const title = bookOf({ cells: [['基本支出表!A1', '2024年部门基本支出表（单位：元）']] });
    expect(said('XLS010', title)).toEqual([
      [
        'error',
        '基本支出表!A1',
        '2024年部门基本支出表（单位：元）',
        '“2024年部门基本支出表”写了两个单位：“万元”和“元”；暂按“万元”核对',
      ],
    ]);
    expect(outcomeOf(title).status).toBe('incomplete');
    const head = bookOf({ cells: [['支出表!C2', '单位：元']] });
    expect(said('XLS010', head).map(([, at]) => at)).toEqual(['支出表!C2']);
  });

  it('names a unit over a column of amounts that is not the table’s', () => {
    expect(
      said('XLS010', bookOf({ cells: [['支出表!D3', '基本支出（元）']] })).map(([, at, raw]) => [at, raw]),
    ).toEqual([['支出表!D3', '基本支出（元）']]);
    expect(outcomeOf(bookOf({ cells: [['支出表!D3', '基本支出（万元）']] })).findings).toEqual([]);
  });

  it('is silent where the same unit is said twice', () => {
    const book = bookOf({
      cells: [
        ['基本支出表!A1', '2024年部门基本支出表（单位：万元）'],
        ['支出表!C2', '金额单位：万元'],
      ],
    });
    expect(outcomeOf(book).findings).toEqual([]);
  });

  it('names the unit of a further page that is not the first one’s', () => {
    const continued = openLayout(layouts().find((name) => name.startsWith('14'))!);
    const page = plant(continued, '收入总表(续1)!I2', '金额单位：万元', '金额单位：元');
    expect(findingsOf(checkOpened(page))).toContain('error XLS010 收入总表(续1)!I2');
  });

  it('says nothing where the figures tell which of the two is wrong', () => {
    const book = bookOf({
      cells: [
        ['基本支出表!E2', '单位：元'],
        ['支出表!D3', '基本支出（万元）'],
        ['基本支出表!A1', '2024年部门基本支出表（单位：万元）'],
      ],
    });
    expect(outcomeOf(book).findings.map(({ code }) => code)).toEqual(['UNT003']);
  });

  it('leaves a missing one to UNT001: said once, and its table not checked', () => {
    const outcome = outcomeOf(bookOf({ cells: [['支出表!E2', null]] }));
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toEqual([['UNT001', '2024年部门支出总表']]);
    expect(outcome.status).toBe('incomplete');
    expect(outcome.coverage).toMatchObject({ figures: 27, understood: 9 });
  });
});
