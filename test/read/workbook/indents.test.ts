import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import { hasOpenpyxl } from '../../instruments/other-programs.ts';

/** Names set in by the format of their cells, as the button of a spreadsheet program does it. */

const SCRIPT = `
import sys, openpyxl
from openpyxl.styles import Alignment
book = openpyxl.Workbook()
sheet = book.active
rows = [
    ['2025年部门收入总体情况表'], ['部门：示范市甲局', '单位：万元'], ['项目', '预算数'],
    ['一般公共预算', 120], ['当年拨款', 100], ['上年结转', 20],
    ['政府性基金预算', 80], ['当年拨款', 50], ['上年结转', int(sys.argv[2])],
    ['其他收入', 10], ['收入总计', 210],
]
for row in rows:
    sheet.append(row)
for at in (5, 6, 8, 9):
    sheet.cell(at, 1).alignment = Alignment(horizontal=sys.argv[3], indent=2)
book.save(sys.argv[1])
`;

const findings = (carried: number, horizontal: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'budget-indents-'));
  try {
    const path = join(folder, 'book.xlsx');
    const made = spawnSync('python3', ['-c', SCRIPT, path, `${carried}`, horizontal]);
    expect(made.stderr.toString()).toBe('');
    const outcome = check({ path: 'book.xlsx', bytes: readFileSync(path) });
    return outcome.findings.map(({ code, place }) => `${code} ${'cell' in place ? place.cell : ''}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe.skipIf(!hasOpenpyxl)('a name set in by its format', () => {
  it('stands below the one that is not', () => {
    expect(findings(30, 'left')).toEqual([]);
    expect(findings(31, 'left')).toHaveLength(1);
    expect(findings(31, 'left')[0]).toMatch(/^SUM/u);
  });

  it('does not where it is centred: a format that has no effect says nothing', () => {
    expect(findings(30, 'center')).not.toEqual([]);
  });
});
