import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.ts';
import { type Language, type Words, words } from './language.ts';

/** How a person wants to read: the only place that knows a colour. */
export type Style = {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly titleOf: (code: string) => Words;
  /** Every broken relation in full, not the first few of each finding. */
  readonly all?: boolean;
};

export const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: words('错误', 'error'),
  query: words('待核实', 'query'),
  note: words('说明', 'note'),
};

type Paint = (text: string) => string;

export type Pen = {
  readonly say: (zh: string, en: string) => string;
  readonly pick: (text: Words) => string;
  readonly dim: Paint;
  readonly bold: Paint;
  readonly good: Paint;
  readonly mark: Readonly<Record<Severity, Paint>>;
};

const PLAIN: Paint = (text) => text;

/** Every piece of a report asks for it. */
const PENS = new WeakMap<Style, Pen>();

export function pen(style: Style): Pen {
  let known = PENS.get(style);
  if (!known) {
    known = penFor(style);
    PENS.set(style, known);
  }
  return known;
}

function penFor(style: Style): Pen {
  return {
    say: (zh, en) => (style.language === 'zh' ? zh : en),
    pick: (text) => text[style.language],
    ...(style.color ? colours() : { dim: PLAIN, bold: PLAIN, good: PLAIN, mark: NO_MARK }),
  };
}

const NO_MARK: Pen['mark'] = { error: PLAIN, query: PLAIN, note: PLAIN };

function colours(): Pick<Pen, 'dim' | 'bold' | 'good' | 'mark'> {
  const chalk = new Chalk({ level: 1 });
  return {
    dim: chalk.dim,
    bold: chalk.bold,
    good: chalk.green.bold,
    mark: { error: chalk.red.bold, query: chalk.yellow.bold, note: chalk.cyan },
  };
}
