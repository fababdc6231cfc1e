import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Reported } from '../../src/report/writer.ts';

/** Text of a report that markup, spreadsheets, terminals and log readers would each take for something else. */
export const HOSTILE = {
  script: '<script>alert(1)</script>',
  closing: '</script></style></textarea>--><img src=x onerror=alert(1)>',
  quotes: `"'\`\u201c]]>&amp;`,
  bidi: '\u202e\u2066局\u0007\u001b[31m\u200b',
  formula: '=HYPERLINK("http://example.invalid","x")',
  markdown: '| a | **b** [x](http://example.invalid) @someone `c`',
  command: '::error file=x::%0A\n::set-output name=x::y',
} as const;

/** A sound report in which one figure is wrong, of a department of that name. */
export function outcomeOf(department: string, path = '报告.yaml'): Outcome {
  const text = BASE.replace(/^部门: .*$/mu, `部门: ${JSON.stringify(department)}`).replace(
    '项目: 二、科学技术支出\n        预算数: 40.00',
    '项目: 二、科学技术支出\n        预算数: 44.00',
  );
  return check({ path, bytes: new TextEncoder().encode(text) });
}

/** The same with that text wherever a report can put one: department, path, labels, literals, names of sheets. */
export function spoilt(text: string): Reported {
  const outcome = outcomeOf('示例局');
  const path = `报告${text}.xlsx`;
  const place = { path, sheet: text, cell: 'C3', order: [0, 3, 3] as const };
  const findings = outcome.findings.map((finding) => ({
    ...finding,
    place,
    raw: text,
    label: `${text} › ${text}`,
    related: finding.related.map((one) => ({ ...one, place, raw: text, label: text })),
    arithmetic: finding.arithmetic.map((one) => ({
      ...one,
      operands: one.operands.map((operand) => ({ ...operand, place, raw: text, label: text })),
    })),
  }));
  return { ...outcome, source: { ...outcome.source, path }, department: text, unit: text, findings };
}
