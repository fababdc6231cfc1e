import { describe, expect, it } from 'vitest';
import { width, wrapText } from '../../src/report/width.ts';

/** Lines of running text on a terminal, where Chinese characters take two columns. */

describe('a line of running text', () => {
  it('is never wider than there is room, and takes along what must not begin the next', () => {
    expect(wrapText('这里的27项相加得159.77，不是', 22, '')).toEqual(['这里的27项相加得', '159.77，不是']);
    expect(wrapText('这里的27项相加得159.77，不是', 24, '')).toEqual(['这里的27项相加得159.77，', '不是']);
  });

  it('does not end with a mark that opens something', () => {
    expect(wrapText('本年的合计数（已取整）', 14, '')).toEqual(['本年的合计数', '（已取整）']);
  });

  it('keeps names and figures whole', () => {
    const text = '先于budget.config.yaml，写出.txt、.md、1,234.56元（见附表）。';
    for (let columns = 22; columns < 70; columns++) {
      const lines = wrapText(text, columns, '');
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(width(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/^[，。、）]|（$/u);
      }
      for (const whole of ['budget.config.yaml', '.txt', '.md', '1,234.56'])
        expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });
});
