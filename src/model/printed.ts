/** 收　　入 is 收入: blanks between characters only set a heading wider. */
export const closeUp = (text: string): string =>
  text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[\s\u3000]+(?=[\u3001-\u9fff\uff00-\uffef])/gu, '').trim();

/** 持平: nobody copied it from beside, nor mistyped it. The year in 比2022年预算持平 is none of the amount. */
export const isInWords = (raw: string): boolean => !/[\d０-９](?![\d０-９]*年)/u.test(raw);
