import { expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { outcomeOf, withText } from '../instruments/told.ts';

it('says which of the two words belongs there, and no number with a sign that nobody typed', () => {
  const text = withText(
    '2024年收入预算100.00万元，比上年减少10.00万元，下降9.09%，主要原因是项目减少。支出预算100.00万元，比上年增加10.00万元，增长9.09%，主要原因是项目减少。',
  );
  const said = outcomeOf(text).findings.map((finding) => message(finding).zh);
  expect(said.filter((one) => one.includes('写的是')).length).toBeGreaterThan(0);
  for (const one of said) expect(one).not.toContain('-');
});
