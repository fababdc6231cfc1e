/** Two languages from one table: every text is a pair, and the reporter picks. */
export type Language = 'zh' | 'en';
export type Words = { readonly zh: string; readonly en: string };
export const words = (zh: string, en: string): Words => ({ zh, en });
