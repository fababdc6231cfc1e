import type { FormText, TargetForm } from '../../model/form.ts';
import type { GridCell } from '../../model/grid.ts';
import type { Located } from '../../model/place.ts';
import { readHead } from '../workbook/head.ts';
import type { Line, View } from '../workbook/view.ts';
import { indicatorLines, readIndicators } from './indicators.ts';
import { readMoney } from './money.ts';
import {
  bare,
  DETAILS,
  isGoal,
  isOfficeLabel,
  isOtherLabel,
  mayBeName,
  passageOf,
  periodIn,
  projectIn,
  shareOf,
} from './words.ts';

/** A form from the lines it stands in. */
export function readForm(lines: readonly Line[], view: View): TargetForm {
  const located = (value: string, cell: GridCell): Located<string> => ({
    value,
    at: view.place(cell.row, cell.column),
  });
  const at = Math.max(lines.findIndex(indicatorLines.isHeading), 0);
  const upper = lines.slice(0, at);
  const name = upper.findIndex(({ cells }) => cells.some(({ raw }) => projectIn(raw)));
  const head = upper.slice(0, Math.max(name, 0));
  const { blocks, unit } = readMoney(upper.slice(Math.max(name, 0)), view);
  const first = (name < 0 ? lines[0]! : upper[name]!).cells[0]!;
  const titled = head.flatMap(({ cells }) => cells).find(({ raw }) => /绩效/u.test(raw));
  const year = [...head.flatMap(({ cells }) => cells)].find(({ raw }) => /\d{4}\s*年/u.test(raw));
  const project =
    name < 0
      ? undefined
      : besideLabel(
          upper[name]!,
          (raw) => projectIn(raw) !== undefined,
          (raw) => projectIn(raw)?.name,
          mayBeName,
        );
  const office = upper.map((line) => besideLabel(line, isOfficeLabel)).find((found) => found !== undefined);
  const details = DETAILS.flatMap(([what, label]): FormText[] => {
    const found = upper.map((line) => besideLabel(line, (raw) => label.test(bare(raw)))).find((one) => one);
    return found ? [{ what, text: located(found.text, found.cell) }] : [];
  });
  const stated = unit ?? head.map((line) => readHead(line)?.unit).find((found) => found !== undefined);
  const said = year && /\d{4}/u.exec(year.raw)?.[0];
  return {
    at: view.place(first.row, first.column),
    title: titled ? located(titled.raw.trim(), titled) : located('绩效目标表', first),
    ...(project && { project: located(project.text, project.cell) }),
    ...(office && { office: located(office.text, office.cell) }),
    ...(details.length > 0 && { details }),
    ...(said && { year: located(said, year) }),
    ...(stated && { unit: located(stated.value, stated.cell) }),
    money: blocks,
    passages: passagesOf(upper, view),
    ...readIndicators(lines[at]!, upper, lines.slice(at + 1), view),
  };
}

/** What stands beside a label, or behind its colon. */
function besideLabel(
  { cells }: Line,
  isLabel: (raw: string) => boolean,
  inside: (raw: string) => string | undefined = () => undefined,
  mayBe: (raw: string) => boolean = (raw) => shareOf(raw) === undefined,
): { readonly text: string; readonly cell: GridCell } | undefined {
  const index = cells.findIndex(({ raw }) => isLabel(raw));
  const label = cells[index];
  if (!label) return undefined;
  const own = inside(label.raw);
  if (own) return { text: own, cell: label };
  const next = cells[index + 1];
  if (!next || isOtherLabel(next.raw) || !mayBe(next.raw)) return undefined;
  return { text: next.raw.trim(), cell: next };
}

/** Running text beside its label; under 实施期目标 and 年度目标 that of each period. */
function passagesOf(lines: readonly Line[], view: View): FormText[] {
  const found: FormText[] = [];
  let goals: readonly GridCell[] = [];
  /** 总体目标 to the left of both lines: the texts stand below their headings without a label of their own. */
  let isOver = false;
  const add = (what: string, cell: GridCell): void => {
    found.push({ what, text: { value: cell.raw.trim(), at: view.place(cell.row, cell.column) } });
  };
  for (const { cells } of lines) {
    const labels = cells.filter(({ raw }) => isGoal(raw));
    // A line of nothing but headings says what stands below.
    if (labels.length > 1 && labels.length === cells.length) {
      goals = labels.filter(({ raw }) => periodIn(raw) === '年度' || /实施期|中期|长期/u.test(raw));
      isOver = goals.length < labels.length;
      continue;
    }
    if (isOver && labels.length === 0)
      for (const cell of cells) {
        const over = goals.filter((goal) => goal.column <= cell.column).at(-1);
        if (over && !isOtherLabel(cell.raw)) add(`${periodIn(over.raw) ?? '年度'}目标`, cell);
      }
    isOver = false;
    for (const [index, { raw, column }] of cells.entries()) {
      const next = cells[index + 1];
      const what = passageOf(raw);
      if (what && next && !isOtherLabel(next.raw)) add(what, next);
      if (!isGoal(raw)) continue;
      const texts = cells.slice(index + 1).filter((cell) => !isOtherLabel(cell.raw));
      for (const [nth, cell] of texts.entries()) {
        const over = goals.filter((goal) => goal.column <= cell.column).at(-1) ?? goals[nth];
        const period = periodIn(over?.raw ?? raw) ?? '年度';
        if (cell.column > column) add(`${period}目标`, cell);
      }
      break;
    }
  }
  return found;
}
