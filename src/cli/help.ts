/** What `--help` prints, laid out by the columns its words take on a terminal: Chinese ones take two. */
import { width, wrapText } from '../report/width.ts';
import type { Language } from './usage.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
};
/** Beside its name a description has at least so many columns; otherwise it stands below. */
const LEAST = 28;
const BELOW = 6;

type Described = {
  readonly name: () => string;
  readonly usage: () => string;
  readonly parent: { readonly name: () => string } | null;
};
type Flag = { readonly description: string; readonly argChoices?: readonly string[]; readonly defaultValue?: unknown };
type Layout = { readonly helpWidth?: number | undefined };

export function helpIn(language: Language) {
  const zh = language === 'zh';
  return {
    displayWidth: width,
    styleTitle: (title: string): string => (zh && TITLES[title]) || title,
    commandUsage: (command: Described): string => {
      const usage = [command.parent?.name(), command.name(), command.usage()].filter(Boolean).join(' ');
      return zh ? usage.replace('[options]', '[选项]').replace('[command]', '[命令]') : usage;
    },
    subcommandTerm: (command: Described): string => command.name(),
    optionDescription: ({ description, argChoices, defaultValue }: Flag): string => {
      const hasDefault = typeof defaultValue === 'string';
      const more = [
        ...(argChoices ? [argChoices.join(zh ? '、' : ', ')] : []),
        ...(hasDefault ? [zh ? `默认 ${defaultValue}` : `default ${defaultValue}`] : []),
      ];
      if (more.length === 0) return description;
      return zh ? `${description}（${more.join('；')}）` : `${description} (${more.join('; ')})`;
    },
    boxWrap: (text: string, columns: number): string => wrapText(text, columns, '').join('\n'),
    formatItem: (term: string, termWidth: number, description: string, { helpWidth }: Layout): string => {
      const columns = helpWidth ?? 80;
      const margin = termWidth + 4;
      if (columns - margin < LEAST)
        return [`  ${term}`, ...wrapText(description, columns, ' '.repeat(BELOW))].join('\n');
      const lines = wrapText(description, columns, ' '.repeat(margin));
      return `  ${term}${' '.repeat(termWidth - width(term))}${lines.join('\n').slice(margin - 2)}`;
    },
  };
}
