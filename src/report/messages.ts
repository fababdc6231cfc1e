import type { Finding } from '../model/finding.ts';
import { ACROSS_MESSAGES } from './across.ts';
import { DISAGREEMENT_MESSAGES } from './disagreements.ts';
import { DISCLOSURE_MESSAGES } from './disclosure.ts';
import { visible } from './escape.ts';
import type { Words } from './language.ts';
import { NARRATIVE_MESSAGES } from './narrative.ts';
import { PERFORMANCE_MESSAGES } from './performance.ts';
import type { Messages } from './say.ts';
import { SCHEMA_MESSAGES } from './schema.ts';
import { TOLD_MESSAGES } from './told.ts';
import { UNREAD_MESSAGES } from './unread.ts';
import { WORKBOOK_MESSAGES } from './workbook.ts';
import { WRITTEN_MESSAGES } from './written.ts';

const MESSAGES: Messages = {
  ...UNREAD_MESSAGES,
  ...SCHEMA_MESSAGES,
  ...WRITTEN_MESSAGES,
  ...DISAGREEMENT_MESSAGES,
  ...DISCLOSURE_MESSAGES,
  ...NARRATIVE_MESSAGES,
  ...TOLD_MESSAGES,
  ...WORKBOOK_MESSAGES,
  ...PERFORMANCE_MESSAGES,
  ...ACROSS_MESSAGES,
};

export function message(finding: Finding): Words {
  const say = MESSAGES[finding.code];
  if (!say) throw new Error(`no words for ${finding.code}`);
  return say(finding, (name) => visible(String(finding.data[name] ?? '')));
}

export const hasMessage = (code: string): boolean => code in MESSAGES;
