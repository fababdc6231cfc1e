import { CommanderError } from 'commander';
import { expect, it } from 'vitest';
import { complaint } from '../../src/cli/complaint.ts';

const zh = (one: string): string => one;
const en = (_: string, other: string): string => other;

it('names the command that help was asked of and that there is not, as where it is typed by itself', () => {
  const help = new CommanderError(1, 'commander.help', '(outputHelp)');
  const unknown = new CommanderError(1, 'commander.unknownCommand', "error: unknown command 'chekc'");
  expect(complaint(help, zh, ['help', 'chekc'])).toBe(complaint(unknown, zh, ['chekc']));
  expect(complaint(help, en, ['help', 'chekc'])).toContain("unknown command 'chekc'");
  expect(complaint(help, zh, [])).toBe('要做什么？见 budget --help');
});
