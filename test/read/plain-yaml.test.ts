import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/read/plain-yaml.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { referenceTables } from '../instruments/reference-report.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');

/** Where the fast reader answers at all, it answers what the full parser does: literal, value and place. */
function agree(text: string): boolean {
  const plain = readPlainYaml('x.yaml', text);
  if (plain === undefined) return false;
  const full = readYaml('x.yaml', text);
  expect(full.problems, text).toEqual([]);
  expect(plain, text).toEqual(full.root);
  return true;
}

describe('the fast reader', () => {
  it('reads every fixture as the full parser does', () => {
    const files = (readdirSync(fixtures, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(6);
    const fast = files.filter((file) => agree(readFileSync(join(fixtures, file), 'utf8')));
    expect(fast).toContain('regional-2024/budget.yaml');
    expect(agree(referenceTables())).toBe(true);
  });

  it('agrees on literal blocks: blank lines, deeper lines, what looks like a comment, the end of the text', () => {
    const line = fc.constantFrom(
      '    收入120.00万元。',
      '    # 不是注释',
      '    a: b',
      '    - 项',
      '      深',
      '    尾 ',
      '',
      '  ',
      '    ',
      '     ',
      '   浅',
      '# 注释',
      '  b: 1',
      'c: 2',
      '    ---',
      '---',
      '\t',
      '    “一”',
      '    　　全角',
      '  　x',
      '　',
      '    　',
    );
    const heads = fc.constantFrom(
      'a: |',
      'a: |-',
      'a: |+',
      'a: |2',
      'a: >',
      'a: | # c',
      'a: | ',
      'a:\n  b: |',
      '- a: |',
      'k: x\na: |-',
    );
    const ends = fc.constantFrom('\n', '', '\r\n');
    fc.assert(
      fc.property(heads, fc.array(line, { maxLength: 7 }), ends, (head, lines, end) => {
        const text = [head, ...lines].join('\n') + end;
        agree(end === '\r\n' ? text.replaceAll(/\r?\n/gu, '\r\n') : text);
      }),
      { numRuns: 4000 },
    );
    for (const text of [
      'a: |\n    甲\n\n    # 乙\n      丙\n\nb: 1\n',
      'a: |-\r\n  甲\r\nb: 1\r\n',
      'a:\n  b: |\n    甲\n',
    ])
      expect(agree(text), text).toBe(true);
  });

  it('agrees on text put together from the pieces people write', () => {
    const scalar = fc.constantFrom(
      '3,205.70',
      '3205.70',
      '021',
      '0',
      '-1.50',
      '+3',
      '.5',
      '5.',
      '1e400',
      '0x1f',
      '0o7',
      '.inf',
      '~',
      'null',
      'true',
      'yes',
      '2023',
      '—',
      '-',
      '--',
      '- a',
      '一、一般公共预算',
      'a: b',
      'a:b',
      'a #b',
      'a#b',
      '#c',
      '"q"',
      "'q'",
      '[]',
      '[1]',
      '{}',
      '{a: 1}',
      '&x y',
      '*x',
      '!t v',
      '|',
      '>',
      '%d',
      '@a',
      '`a',
      '? a',
      '?a',
      '12:30',
      '2024-01-01',
      '１２',
      'x ',
      '　全角',
      '注：无',
      ':',
      'a:',
      '1_000',
      '=',
      '<<',
      '43.47%',
    );
    const key = fc.constantFrom(
      '科目编码',
      '合计',
      'a',
      '项目',
      '“三公”',
      '201',
      'a b',
      '-x',
      '增减率（%）',
      'a"b',
      '',
      '?',
      'null',
    );
    const line = fc.record({
      indent: fc.constantFrom(0, 0, 2, 2, 4, 6),
      dash: fc.constantFrom('', '', '', '- ', '-  ', '- - '),
      key: fc.option(key, { freq: 12 }),
      scalar: fc.option(fc.oneof(scalar, fc.constantFrom('1.00', '甲', 'x y')), { freq: 4 }),
      tail: fc.constantFrom('', '', '', '', '', '', '', ' ', '  # c', '\r', '\t'),
    });
    const render = (
      lines: readonly { indent: number; dash: string; key: string | null; scalar: string | null; tail: string }[],
    ): string =>
      lines
        .map(
          (one, index) =>
            `${' '.repeat(one.indent)}${one.dash}${one.key === null ? '' : `${one.key}${index}:`}${one.scalar === null ? '' : ` ${one.scalar}`}${one.tail}`,
        )
        .join('\n');
    let fast = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '\n', '\n\n'), (lines, end) => {
        if (agree(render(lines) + end)) fast++;
      }),
      { numRuns: 4000, seed: 20231123 },
    );
    expect(fast).toBeGreaterThan(100);
  });

  it('agrees on whole trees of plain values', () => {
    const value = fc.constantFrom('', '3,205.70', '0.00', '021', '阳泉市财政局', '一、外交支出', '43.47%');
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        value,
        fc.dictionary(fc.constantFrom('合计', '行', '收入', '本年收入', '项目支出', 'x'), tie('tree'), {
          minKeys: 1,
          maxKeys: 4,
        }),
        fc.array(fc.dictionary(fc.constantFrom('科目名称', '合计', '行'), tie('tree'), { minKeys: 1, maxKeys: 3 }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
    }));
    const write = (node: unknown, indent: number): string => {
      const pad = ' '.repeat(indent);
      if (typeof node === 'string') return node === '' ? '\n' : ` ${node}\n`;
      if (Array.isArray(node))
        return `\n${node
          .map(
            (item) =>
              `${pad}- ${write(item, indent + 2)
                .replace(/^\n/, '')
                .trimStart()}`,
          )
          .join('')}`;
      return `\n${Object.entries(node as object)
        .map(([key, below]) => `${pad}${key}:${write(below, indent + 2)}`)
        .join('')}`;
    };
    fc.assert(
      fc.property(tree, (node) => {
        if (typeof node === 'string') return;
        expect(agree(write(node, 0).slice(1))).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
