/** Wrong usage: one clear line, exit 2. Never thrown for what is wrong with a report. */
export class UsageError extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

/** What is asked for under a name that says a kind of file no command writes. */
export const cannotWrite = (name: string, kinds: string, inEnglish: string): UsageError =>
  new UsageError(`不会写这种文件：${name}（可以是 ${kinds}）`, `cannot write ${name} (${inEnglish})`);

export type Language = 'zh' | 'en';

/**
 * Exit codes: permanent, documented in the README. What is cut off because nobody reads on says what a shell says of a program that
 * SIGPIPE ended, as it does those of the system: Node never gets that signal.
 */
export const EXIT = { clean: 0, findings: 1, usage: 2, incomplete: 3, cutOff: 141 } as const;
