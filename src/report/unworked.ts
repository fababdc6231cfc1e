import { type Words, words } from './language.ts';

/** A formula that has no result, and why. */
export function unworked(formula: string, why: string): Words {
  const saved = words(
    '请用 Excel 或 WPS 打开、保存后再核对',
    'open and save the file in Excel or WPS, then check again',
  );
  if (why === 'circle')
    return words(`公式 ${formula} 绕回到它自己（循环引用），算不出结果`, `formula ${formula} refers to itself`);
  if (why === 'input')
    return words(
      `公式 ${formula} 没有存下结果，它用到的格也没有：${saved.zh}`,
      `formula ${formula} has no stored value, nor have cells it refers to: ${saved.en}`,
    );
  if (why === 'kind')
    return words(
      `公式 ${formula} 没有存下结果，也不是简单的加减：${saved.zh}`,
      `formula ${formula} has no stored value and is no plain sum: ${saved.en}`,
    );
  return words(
    `“${formula}”是文字，不会计算：请改写成数，或把格式改成“常规”后重新输入`,
    `“${formula}” is text and is never worked out: write the number`,
  );
}
