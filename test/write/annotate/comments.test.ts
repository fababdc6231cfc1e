import { describe, expect, it } from 'vitest';
import { beside, sizeIn, sizeOf } from '../../../src/write/annotate/box.ts';
import { extendedComments, newComments } from '../../../src/write/annotate/comments.ts';
import { boxesIn, extended, lastBlock, newDrawing } from '../../../src/write/annotate/vml.ts';

const METRICS = { ofRow: () => 20, ofColumn: () => 64 };
const box = (row: number, column: number) => ({ row, column, behind: column, size: { width: 200, height: 100 } });
const plain = (xml: string): string => xml.replace(/<[^>]+>/gu, '');

describe('the comments of a sheet', () => {
  it('a part of its own is one that can be extended', () => {
    const text = newComments([{ cell: 'B2', text: '标题\n说明 <1> & "2" _x000D_' }], '核对', 'm');
    expect(text).toContain('<author>核对</author>');
    expect(text).toContain('说明 &lt;1&gt; &amp; &quot;2&quot; _x005F_x000D_');
    const more = extendedComments(
      text,
      [
        { cell: 'B2', text: '再说' },
        { cell: 'C3', text: '又说' },
      ],
      '核对',
    );
    expect(more.added.map(({ cell }) => cell)).toEqual(['C3']);
    expect(more.grown.map(({ cell }) => cell)).toEqual(['B2']);
    expect(more.all.map(({ cell }) => cell)).toEqual(['B2', 'C3']);
    expect(plain(more.text)).toContain('────────────\n再说');
  });

  it('writes as the part writes, whatever of it is empty or missing', () => {
    for (const inside of [
      '',
      '<c:authors/><c:commentList/>',
      '<c:authors></c:authors><c:commentList></c:commentList>',
    ]) {
      const { text } = extendedComments(
        `<c:comments xmlns:c="m">${inside}</c:comments>`,
        [{ cell: 'A1', text: '说' }],
        '核对',
      );
      expect(text).toMatch(
        /^<c:comments xmlns:c="m"><c:authors><c:author>核对<\/c:author><\/c:authors><c:commentList><c:comment ref="A1" authorId="0"/u,
      );
    }
  });

  it('what a comment says already, however it is set, is not said again', () => {
    const text =
      '<comments><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>前面&#10;</t></r><r><t>错误 &lt;一&gt;</t></r></text></comment></commentList></comments>';
    const { grown, added, text: same } = extendedComments(text, [{ cell: 'A1', text: '错误 <一>' }], '核对');
    expect([grown, added, same]).toEqual([[], [], text]);
  });

  it('an empty comment is filled', () => {
    for (const own of ['<text/>', '', '<text><t/></text>']) {
      const text = `<comments><authors/><commentList><comment ref="A1" authorId="0">${own}</comment></commentList></comments>`;
      expect(plain(extendedComments(text, [{ cell: 'A1', text: '说' }], '核对').text)).toContain('说');
    }
  });
});

describe('boxes', () => {
  it('a drawing with more than a thousand boxes takes a second block', () => {
    const boxes = Array.from({ length: 1500 }, (_, index) => box(index + 1, 1));
    const text = newDrawing(boxes, 5, METRICS);
    expect(text).toContain('data="5,6"');
    const ids = [...text.matchAll(/id="_x0000_s(\d+)"/gu)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(1500);
    expect([ids[0], ids[1022], ids[1023]]).toEqual([5121, 6143, 6145]);
    expect(lastBlock([text])).toBe(6);
    expect(boxesIn(text).size).toBe(1500);
  });

  it('goes by the numbers in use where a drawing states its block wrongly', () => {
    expect(lastBlock(['<o:idmap v:ext="edit" data="1"/><v:shape id="_x0000_s9300"/>', ''])).toBe(9);
  });

  it('a drawing without a layout, type or declarations gets what ours need', () => {
    const text = extended('<xml><v:shape id="a"/></xml>', [box(1, 1)], [], 2, METRICS);
    expect(text).toContain('<v:shape id="a"/><o:shapelayout xmlns:v=');
    expect(text).toContain('data="2"');
    expect(text).toContain('<v:shapetype xmlns:v=');
    expect(text).toMatch(/<x:Row>0<\/x:Row><x:Column>0<\/x:Column><\/x:ClientData><\/v:shape><\/xml>$/u);
  });

  it('is as large as its text asks for, over narrow, wide and hidden cells', () => {
    const widths = [64, 0, 300, 20, 64];
    const metrics = {
      ofRow: (row: number) => (row === 3 ? 0 : 18),
      ofColumn: (column: number) => widths[column - 1] ?? 64,
    };
    const size = sizeOf('合计与分项不符：填报 1，应为 2\n原因可能是：抄成了相邻的数');
    const anchor = beside(5, 1, size, metrics);
    expect(anchor.slice(0, 4)).toEqual([1, 15, 3, 10]);
    expect(sizeIn(anchor, metrics)).toEqual(size);
  });

  it('a long text gets a wider box, and never one taller than a screen', () => {
    const sizes = [5, 100, 400, 5000].map((length) => sizeOf('长'.repeat(length)));
    for (const [index, { width }] of sizes.entries())
      if (index > 0) expect(width).toBeGreaterThanOrEqual(sizes[index - 1]!.width);
    expect(sizes.at(-1)!.height).toBe(560);
    expect(sizes[0]!.height).toBeLessThan(40);
  });
});
