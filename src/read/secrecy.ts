import { firstLines } from './first-lines.ts';

/** A note is short. */
const LINES = 20;
const LONGEST = 500;
const SECRET = /涉密|涉及(?:国家)?秘密|国家秘密|保密/u;
const NOT_PUBLISHED = /(?:不予?|不宜|免予|免于|不作|不对外)公开/u;

/** A few sentences that say that a budget is not published because it is secret. */
export function saysSecret(bytes: Uint8Array): boolean {
  const text = firstLines(bytes, LINES).join('').replace(/\s/gu, '');
  return text.length <= LONGEST && SECRET.test(text) && NOT_PUBLISHED.test(text);
}
