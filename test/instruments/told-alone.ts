import { checkOpened, textAlone } from '../../src/check.ts';
import { asText } from './narrated.ts';

/** What is found in a text of 2026 that stands alone, below a heading: how grave, the code, what stands at the place; and figures it leaves unread. */
export function saidAlone(text: string, heading = '一、收支情况'): readonly string[] {
  const { findings, coverage } = checkOpened(textAlone(asText(`甲市财政局2026年部门预算\n${heading}\n${text}`)));
  return [
    ...findings.flatMap(({ code, severity, raw }) =>
      severity === 'note' || code.startsWith('DIS') || code === 'TXT005' ? [] : [`${severity} ${code} ${raw}`],
    ),
    ...coverage.notUnderstood.map(({ raw }) => `unread ${raw}`),
  ];
}
