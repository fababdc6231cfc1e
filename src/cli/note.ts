import type { Language } from './usage.ts';

/** What is said beside the results. */
export function note(language: Language, zh: string, en: string): void {
  process.stderr.write(`${language === 'zh' ? zh : en}\n`);
}
