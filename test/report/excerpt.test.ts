import { describe, expect, it } from 'vitest';
import type { TextPlace } from '../../src/model/place.ts';
import { excerpt } from '../../src/report/excerpt.ts';
import { placeFor, placeForPrograms, placeIn, placeName, shortPlace } from '../../src/report/place.ts';
import { width } from '../../src/report/width.ts';
import { processorTime } from '../instruments/processor-time.ts';

const path = '说明.txt';
/** The excerpt at the first `figure` of the last line. */
function shown(lines: readonly string[], figure: string, columns = 72, more: Partial<TextPlace> = {}): string[] {
  const line = lines.length;
  const column = lines.at(-1)!.indexOf(figure) + 1;
  const place = { path, line, column, length: figure.length, ...more };
  const found = excerpt({ path, sha256: '', lines }, place, columns)!;
  for (const text of [...found.lines, found.caret]) expect(width(text)).toBeLessThanOrEqual(columns);
  const at = found.caret.indexOf('^');
  const last = found.lines.at(-1)!;
  // The caret stands under the figure, counted in columns.
  let before = '';
  for (const char of last) {
    if (width(before) >= at) break;
    before += char;
  }
  expect(last.slice(before.length)).toMatch(new RegExp(`^${figure.slice(0, 4).replaceAll('.', '\\.')}`, 'u'));
  return [...found.lines, found.caret];
}

const SENTENCE = '2023年一般公共预算当年拨款3,205.70万元，比上年减少268.55万元，下降7.73%。';
const LONG = `一般公共服务支出2,868.35万元，占89.48%；${SENTENCE}其他支出没有安排。`;
const LONGER = `${'主要用于保障机构正常运转、完成日常工作任务，'.repeat(6)}比上年减少268.55万元，${'以及其他各项支出，'.repeat(8)}没有变化。`;

describe('the excerpt of running text', () => {
  it('of a long line is the sentence with the figure, cut where more stands', () => {
    expect(shown(['一、收支', LONG], '268.55', 90)).toEqual([
      '1 │ 一、收支',
      '2 │ …2023年一般公共预算当年拨款3,205.70万元，比上年减少268.55万元，下降7.73%。…',
      '  │                                                    ^^^^^^',
    ]);
  });

  it('of a long sentence is what stands around the figure', () => {
    // The line before would have to be cut: it is left out.
    const [line, caret] = shown([LONGER, LONGER], '268.55');
    expect(line).toMatch(/^2 │ ….*比上年减少268\.55万元，以及其他各项.*…$/u);
    expect(caret).toContain('^^^^^^');
    shown([LONGER], '268.55', 40);
    shown([`${'9'.repeat(500)}万元`], '9999', 40);
  });

  it('of a short line is all of it', () => {
    expect(shown([SENTENCE.slice(0, 30)], '3,205.70')).toHaveLength(2);
  });

  it('of a Word document is its paragraph, without the one before', () => {
    const lines = shown(['一、收支', LONG], '3,205.70', 90, { ofParagraph: true });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^2 │ …2023年/u);
  });

  it('takes no time over a line of a hundred thousand characters', () => {
    const took = processorTime();
    shown([`${'甲'.repeat(99_000)}7.73${'乙'.repeat(900)}`], '7.73');
    expect(took()).toBeLessThan(200);
  });
});

describe('the place in a text', () => {
  const place = { path: 'a/说明.txt', line: 12, column: 5, length: 1 };
  it('is a line and a character of it to a person, and what an editor goes to where programs read it', () => {
    expect(placeName(place, 'zh')).toBe('a/说明.txt 第12行第5字');
    expect(placeName(place, 'en')).toBe('a/说明.txt line 12, character 5');
    expect(placeFor(place, '表.xlsx', 'zh')).toBe('说明.txt 第12行第5字');
    expect(placeForPrograms(place, '表.xlsx', 'zh')).toBe('说明.txt:12:5');
    expect(shortPlace(place, place.path, 'zh')).toBe('第12行第5字');
    expect(shortPlace(place, place.path)).toBe('12:5');
    expect(placeIn(place, { place } as Parameters<typeof placeIn>[1])).toBe('[第12行]');
  });

  it('is that of the editor where it is YAML', () => {
    const yaml = { ...place, path: 'budget.yaml' };
    expect([placeName(yaml, 'zh'), shortPlace(yaml, yaml.path, 'zh')]).toEqual(['budget.yaml:12:5', '12:5']);
    expect(placeIn(yaml, { place: yaml } as Parameters<typeof placeIn>[1])).toBe('[12]');
  });
});

describe('the place in a Word document', () => {
  const place = { path: '说明.docx', line: 12, column: 5, length: 1, ofParagraph: true } as const;
  const elsewhere = { ...place, path: '说明.txt' };
  it('is a paragraph and a character of it', () => {
    expect(placeName(place, 'zh')).toBe('说明.docx 第12段第5字');
    expect(placeName(place, 'en')).toBe('说明.docx paragraph 12, character 5');
    expect(shortPlace(place, place.path)).toBe('¶12:5');
    expect(shortPlace(place, '表.xlsx')).toBe('说明.docx ¶12:5');
    const finding = (at: typeof place | typeof elsewhere) => ({ place: at }) as Parameters<typeof placeIn>[1];
    expect(placeIn(place, finding(place), 'zh')).toBe('[第12段]');
    expect(placeIn(place, finding(place), 'en')).toBe('[paragraph 12]');
    expect(placeIn(place, finding(elsewhere), 'zh')).toBe('[说明.docx 第12段第5字]');
  });
});
