/**
 * Commander's complaint as one line in the reader's language.
 * @param argv what was typed after the program's name
 */
export function complaint(
  error: { readonly code: string; readonly message: string },
  say: (zh: string, en: string) => string,
  argv: readonly string[] = [],
): string {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const name = quoted.split(' ').find((word) => word.startsWith('-')) ?? quoted;
  const english = error.message
    .replace(/^error: /u, '')
    .split('\n')
    .join(' ');
  switch (error.code) {
    case 'commander.unknownOption':
      return say(`没有这个选项：${quoted}（见 budget --help）`, english);
    case 'commander.unknownCommand':
      return say(`没有这个命令：${quoted}（见 budget --help）`, english);
    case 'commander.missingArgument':
      return say(`缺少参数：${quoted}`, english);
    case 'commander.optionMissingArgument':
      return say(`选项 ${quoted} 后面缺一个值`, english);
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.*?)\.?$/u.exec(english)?.[1];
      const given = /argument '([^']*)' is invalid/u.exec(english)?.[1] ?? '';
      return say(
        `选项 ${name} 的值“${given}”不对${allowed ? `，可以是：${allowed.replaceAll(', ', '、')}` : ''}`,
        english,
      );
    }
    case 'commander.excessArguments':
      return say('参数太多（见 budget --help）', english);
    case 'commander.help': {
      // Commander shows its own help of a command it does not have.
      const [first, asked] = argv;
      if (first === 'help' && asked)
        return say(`没有这个命令：${asked}（见 budget --help）`, `unknown command '${asked}' (see budget --help)`);
      return say('要做什么？见 budget --help', 'what to do? see budget --help');
    }
    default:
      return english;
  }
}
