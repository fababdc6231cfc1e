import { describe, expect, it } from 'vitest';
import { ruled } from '../../src/report/ruled.ts';
import { width } from '../../src/report/width.ts';

describe('a ruled table', () => {
  const text = ruled(
    ['位置', '行 › 栏', '数'],
    [
      ['B6', '一、一般公共预算 › 收入·2023年预算数，不含上年结转', '3,205.70'],
      ['C7', 'x'.repeat(30), ''],
    ],
    [8, 16, 10],
  );

  it('has lines of one width, whatever is in them', () => {
    // A word that is longer than its column stands out; nothing of it is lost.
    const lines = text.split('\n').filter((line) => !line.includes('xxx'));
    expect(new Set(lines.map(width))).toEqual(new Set([8 + 16 + 10 + 6 + 4]));
  });

  it('keeps every character, and sets figures to the right', () => {
    expect(text).toContain('│   3,205.70 │');
    const second = text
      .split('\n')
      .map((line) => line.split('│')[2]?.trim() ?? '')
      .join('');
    expect(second).toContain('一、一般公共预算 › 收入·2023年预算数，不含上年结转');
    expect(second).toContain('x'.repeat(30));
  });
});
