import { expect, it } from 'vitest';
import { bomb } from '../../src/report/refused.ts';

it('tells whoever made a sheet too large what to do about it, and nobody else', () => {
  const said = (part: string): string => {
    const data: { readonly [name: string]: string } = { what: 'part', limit: String(40 * 2 ** 20), part };
    return bomb((name) => data[name] ?? '').zh;
  };
  expect(said('xl/worksheets/sheet1.xml')).toContain('超过 40 MB，没有读取；自己做的表，请在 Excel 里删去');
  expect(said('xl/styles.xml')).toMatch(/超过 40 MB，没有读取$/u);
});
