import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import { check } from '../../../src/check.ts';
import { exampleBook } from '../../../src/example-book.ts';
import { open } from '../../../src/read/open.ts';
import { xlsx } from '../../instruments/xlsx.ts';
import { bookOf, outcomeOf } from './said.ts';

describe('an example workbook written as a file', () => {
  it('is read as it was built', () => {
    const book = bookOf({});
    expect(open('x.xlsx', xlsx(book)).book).toEqual(book);
  });

  for (const { code, example } of CATALOGUE) {
    if (!example.book) continue;
    it(`${code} is found in the file as in the example`, () => {
      const book = exampleBook(example.book!);
      const built = outcomeOf(book).findings;
      const read = check({ path: 'x.xlsx', bytes: xlsx(book) }).findings;
      expect(read.map((finding) => [finding.code, finding.severity, finding.place, finding.raw])).toEqual(
        built.map((finding) => [finding.code, finding.severity, finding.place, finding.raw]),
      );
    });
  }
});
