import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Reports made from the reference report: its tables alone, every amount a whole number of times itself. */

const whole = readFileSync(join(import.meta.dirname, '../../fixtures/yangquan-2023/budget.yaml'), 'utf8');
const TABLES = whole.slice(whole.indexOf('部门:'), whole.indexOf('\n政府采购:') + 1);
const AMOUNT = /(?<=: )\d[\d,]*\.\d\d$/u;
const RATIO = /^\s*(?:增减率|占比|.*比例)[^:]*: /u;

/** @param times what every amount is multiplied by: the reports of `a` and `b` times add up to that of `a + b` */
export function reportOf(department: string, times: number, edit: readonly (readonly [string, string])[] = []): string {
  const scaled = TABLES.replaceAll('阳泉市财政局', department)
    .split('\n')
    .map((line) =>
      RATIO.test(line)
        ? line
        : line.replace(AMOUNT, (figure) => {
            const digits = String(Number(figure.replaceAll(/[,.]/gu, '')) * times).padStart(3, '0');
            return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
          }),
    )
    .join('\n');
  return edit.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`edits what is not there: ${from}`);
    return text.replaceAll(from, to);
  }, scaled);
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
