import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { message } from '../../src/report/messages.ts';

const text = readFileSync(join(import.meta.dirname, '../../fixtures/carry-over-2024/budget.yaml'), 'utf8');
const loud = (report: string): string[] =>
  check({ path: 'x.yaml', bytes: new TextEncoder().encode(report) })
    .findings.filter(({ severity }) => severity !== 'note')
    .map((finding) => `${finding.code} ${finding.label} ${message(finding).zh}`);

describe('a live carry-over', () => {
  it('is told apart where words do', () => {
    expect(loud(text)).toEqual([]);
  });

  it('is told apart by the whole table where no word does, and one wrong cell does not decide it', () => {
    // The general-budget table holds this year's money only; without the words in its title its cells say so.
    const mute = text.replace('一般公共预算支出表（不含上年结转）', '一般公共预算支出表');
    expect(mute).not.toBe(text);
    expect(loud(mute)).toEqual([]);
  });
});
