import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../model/finding.ts';
import { type Language, type Words, words } from './language.ts';

/** How a person wants to read: the only place that knows a colour. */
export type Style = {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly titleOf: (code: string) => Words;
};

export const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: words('错误', 'error'),
  query: words('待核实', 'query'),
  note: words('说明', 'note'),
};

export type Pen = {
  readonly say: (zh: string, en: string) => string;
  readonly pick: (text: Words) => string;
  readonly chalk: ChalkInstance;
  readonly mark: Readonly<Record<Severity, ChalkInstance>>;
};

export function pen(style: Style): Pen {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  return {
    say: (zh, en) => (style.language === 'zh' ? zh : en),
    pick: (text) => text[style.language],
    chalk,
    mark: { error: chalk.red.bold, query: chalk.yellow.bold, note: chalk.cyan },
  };
}
