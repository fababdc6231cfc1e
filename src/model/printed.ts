/** 收　　入 is 收入: blanks between characters only set a heading wider. */
export const closeUp = (text: string): string =>
  text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[\s\u3000]+(?=[\u3001-\u9fff\uff00-\uffef])/gu, '').trim();
