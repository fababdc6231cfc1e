import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { cellName } from '../../src/model/grid.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { placeKey } from '../../src/model/place.ts';
import type { Opened } from '../../src/read/open.ts';
import { message } from '../../src/report/messages.ts';
import { layouts, openLayout, plant } from '../instruments/layouts.ts';

const layout = (number: string): Opened => openLayout(layouts().find((name) => name.startsWith(number))!);
const found = (opened: Opened): string[] =>
  checkOpened(opened).findings.map(({ code, place }) => `${code} ${placeKey(place).slice('x '.length)}`);

/** Every unit a workbook states, and the other one of 元 and 万元. */
function relabelled({ book }: Opened): { cell: string; was: string; now: string }[] {
  return book!.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, raw }) =>
      /单\s*位\s*[：:]\s*万?元/u.test(raw)
        ? [
            {
              cell: `${name}!${cellName(row, column)}`,
              was: raw,
              now: raw.includes('万元') ? raw.replace('万元', '元') : raw.replace('元', '万元'),
            },
          ]
        : [],
    ),
  );
}

describe('a table labelled with another unit than its figures are in', () => {
  // With a carry-over that no word places (03, 06), without one (24), several to a sheet (16), in 元 (06, 16).
  for (const number of ['03', '06', '16', '24']) {
    it(`is one finding at its unit: layout ${number}`, () => {
      const opened = layout(number);
      const sound = found(opened);
      const told = relabelled(opened).map(({ cell, was, now }) => {
        const fresh = found(plant(opened, cell, was, now)).filter((one) => !sound.includes(one));
        return fresh.length === 1 && fresh[0] === `UNT003 ${cell}` ? 'one' : fresh.length === 0 ? 'none' : 'more';
      });
      const count = (what: string): number => told.filter((one) => one === what).length;
      // A table of one figure, or one whose figures stand nowhere else, cannot tell.
      expect([number, count('one'), count('none'), count('more')]).toEqual([
        number,
        ...{ '03': [10, 2, 0], '06': [7, 3, 1], '16': [8, 3, 0], '24': [12, 1, 0] }[number]!,
      ]);
    });
  }

  it('says which unit its figures are in, and is judged by it', () => {
    const opened = layout('24');
    const label = relabelled(opened).find(({ cell }) => cell.startsWith('3部门支出总表'))!;
    const outcome = checkOpened(plant(opened, label.cell, label.was, label.now));
    const [finding] = outcome.findings.filter(({ code }) => code === 'UNT003');
    expect(message(finding!).zh).toBe(
      '“皖溪区住房和城乡建设局2025年支出总表”的单位写的是元，可是有 75 个数恰是别处同一数的 1/10000（如 6863.98元[C5] 和“皖溪区住房和城乡建设局2025年收支总表”的 6863.98万元[1部门收支总表!B35]）：应是万元，其余按万元核对',
    );
    expect(outcome.coverage.relations.broken).toBe(0);
    expect(outcome.coverage.tables.map(({ unit }) => unit)).not.toContain('元');
  });

  it('does not hide another slip in it', () => {
    const opened = layout('24');
    const label = relabelled(opened).find(({ cell }) => cell.startsWith('3部门支出总表'))!;
    const wrong = plant(opened, label.cell, label.was, label.now);
    const sheet = wrong.book!.sheets.find(({ name }) => name === '3部门支出总表')!;
    const cell = sheet.cells.find(({ kind, row, column }) => kind === 'number' && row > 8 && column > 3)!;
    const place = `${sheet.name}!${cellName(cell.row, cell.column)}`;
    const codes = found(plant(wrong, place, cell.raw, String(Number(cell.raw) + 7)));
    expect(codes.filter((one) => one.includes(sheet.name))).toEqual([`UNT003 ${label.cell}`, `SUM001 ${place}`]);
  });

  it('is silent of a small table that states nothing others do', () => {
    const small = (outcome: Outcome): string[] => outcome.findings.map(({ code }) => code);
    expect(
      layouts().flatMap((name) => small(checkOpened(openLayout(name))).filter((code) => code === 'UNT003')),
    ).toEqual([]);
  });
});
