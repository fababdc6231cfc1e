import { describe, expect, it } from 'vitest';
import { outcomeOf, saidOf, withText } from '../../instruments/told.ts';

const said = (text: string): (readonly [code: string, under: string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);
const UP = '支出预算100.00万元，比上年增加10.00万元';
const DOWN = '公务接待费3.00万元，比上年减少1.00万元';

describe('TXT005', () => {
  it('is said once, at the first figure, with the other places', () => {
    const text = withText(`${UP}。\n\n科学技术支出40.00万元，比上年决算增加9.00万元。`);
    expect(saidOf(text).map(({ code, under }) => [code, under])).toEqual([['TXT005', '10.00']]);
    const [finding] = outcomeOf(text).findings;
    expect(finding!.data['count']).toBe(2);
    expect(finding!.related.map(({ role, raw }) => [role, raw])).toEqual([['alike', '9.00']]);
  });

  it('takes the reason of a head for its parts, and parts that changed for the reason of their head', () => {
    for (const text of [
      `${UP}，主要原因是新增项目。其中：基本支出75.00万元，比上年增加5.00万元；项目支出25.00万元，比上年增加5.00万元。`,
      `${UP}。其中：基本支出75.00万元，比上年增加5.00万元，主要原因是调资；项目支出25.00万元，比上年增加5.00万元，主要原因是新增。`,
    ])
      expect(said(text), text).toEqual([]);
    expect(said(`${UP}。其中：基本支出75.00万元；项目支出25.00万元。`)).toEqual([['TXT005', '10.00']]);
  });

  it('asks none for what is owned, nor for an amount a head', () => {
    for (const text of [
      '资产总额300.00万元，其中：固定资产200.00万元，较上年减少42.10万元。',
      '人均公用经费较上年下降3.5%。',
    ])
      expect(
        said(text).filter(([code]) => code === 'TXT005'),
        text,
      ).toEqual([]);
  });

  it('takes a sentence of its own for a reason', () => {
    for (const why of [
      '。主要是项目增加。',
      '，主要用于办公。',
      '。主要为新增人员。',
      '。主要系新增人员。',
      '。因新增项目。',
    ])
      expect(said(UP + why), why).toEqual([]);
    for (const no of ['。主要是。', '。因公出国（境）费0万元。', '。'])
      expect(
        said(UP + no).map(([code]) => code),
        no,
      ).toContain('TXT005');
  });
});

describe('a reason that says nothing', () => {
  it('is none, and said where it stands', () => {
    for (const nothing of ['主要原因是……。', '主要原因是：无。', '主要原因是待填。', '原因是：XX。', '主要原因是。'])
      expect(said(`${UP}，${nothing}`), nothing).toEqual([['TXT001', nothing]]);
  });

  it('is enough where nothing has changed', () => {
    expect(said('“三公”经费7.00万元，与上年持平，主要原因：无。')).toEqual([]);
    expect(said(`${UP}，主要原因是无偿调入资产。`)).toEqual([]);
  });
});

describe('TXT006', () => {
  it('finds a reason that moves the other way', () => {
    for (const [text, why] of [
      [UP, '项目减少'],
      ['支出预算100.00万元，比上年增长11.11%', '厉行节约压减支出'],
      [DOWN, '接待批次增加'],
    ] as const)
      expect(said(`${text}，主要原因是${why}。`), why).toEqual([['TXT006', why]]);
    expect(said(`${DOWN}，增加原因为接待任务变化。`)).toEqual([['TXT006', '接待任务变化']]);
  });

  it('is silent where that is not plain', () => {
    for (const text of [
      `${DOWN}，主要原因是上年一次性安排的项目减少。`,
      `${DOWN}，主要原因是上年一次性安排的项目到期。`,
      `${DOWN}，主要原因是上年增加了一次性项目。`,
      `${DOWN}，主要原因是接待批次较上年减少。`,
      `${DOWN}，减少原因为接待批次减少。`,
      `${DOWN}，主要原因是人员增加但接待减少。`,
      `${DOWN}，主要原因是不再新增接待任务。`,
      `${UP}，主要原因是退休人员减少导致补贴增加。`,
      `${UP}，主要原因是单位自有资金减少。`,
      `${UP}，主要原因是一是人员变动；二是项目减少。`,
      `${UP}，主要原因是安排节约用水改造项目。`,
      `${DOWN}，主要原因是安排稳增长政策资金。`,
      '公务接待费3.00万元，与上年持平，主要原因是厉行节约压减支出。',
    ])
      expect(said(text), text).toEqual([]);
  });

  it('leaves a change alone that is wrong itself', () => {
    const text = '支出预算100.00万元，与2023年预算90.00万元相比，减少10.00万元，主要原因是项目增加。';
    expect(said(text)).toEqual([['YOY001', '10.00']]);
  });

  it('understands that there was, or is, nothing of it', () => {
    for (const why of [
      '2023年未安排公务接待费',
      '上年无公务接待费预算',
      '公务接待费上年未安排',
      '上年公务接待费预算为零',
      '本年不再安排公务接待费',
      '本年取消公务接待费',
      '2024年公务接待费为0',
    ])
      expect(said(`${DOWN}，主要原因是${why}。`), why).toEqual([['TXT006', why]]);
  });

  it('is silent of what the figures bear out, and of a part', () => {
    for (const text of [
      '公务接待费3.00万元，比上年增加3.00万元，主要原因是上年公务接待费预算为零。',
      '因公出国（境）费0万元，比上年减少3.00万元，主要原因是本年未安排因公出国（境）费。',
      '因公出国（境）费0万元，比上年减少3.00万元，主要原因是本年取消因公出国（境）费。',
      `${DOWN}，主要原因是本年取消部分公务接待费。`,
      `${DOWN}，主要原因是今年未安排大型公务接待费。`,
      `${DOWN}，主要原因是上年取消公务接待费。`,
      // Within one subject 项目支出 means that of this subject.
      '项目支出25.00万元，与上年持平。\n\n科学技术支出40.00万元，比上年增加10.00万元，主要原因是上年未安排项目支出。',
    ])
      expect(said(text), text).toEqual([]);
  });
});
