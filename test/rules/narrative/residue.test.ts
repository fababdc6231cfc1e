import { describe, expect, it } from 'vitest';
import { isText } from '../../../src/model/place.ts';
import { residuesOfForms } from '../../../src/rules/narrative/residue.ts';
import { problemsOf, reportOf, said, took } from './said.ts';

const residue = (...texts: string[]) => said('TXT001', reportOf(texts));
const kinds = (text: string) =>
  problemsOf('TXT001', reportOf([text])).map(({ data, severity, raw }) => [data['what'], severity ?? 'query', raw]);

describe('TXT001', () => {
  it('finds both directions left standing, at the phrase', () => {
    expect(residue('2024年收入预算100万元，比上年增加（减少）5万元。')).toEqual([['', '1:21', '增加（减少）']]);
    for (const phrase of [
      '增加/减少',
      '（增加）减少',
      '增长(下降)',
      '增加（或减少）',
      '（增加/减少）',
      '增加/减少/持平',
    ])
      expect(kinds(`收入比上年${phrase}5万元。`), phrase).toEqual([['direction', 'query', phrase]]);
  });

  it('is silent of headings and names that speak of both', () => {
    for (const text of [
      '（二）收入增加（减少）原因',
      '一、增减变化情况',
      '净资产增加（减少）额为5万元。',
      '项目 上年 本年 增加（减少） 增长（下降）%',
      '比上年增加5万元。',
    ])
      expect(kinds(text), text).toEqual([]);
  });

  it('calls an amount or a rate that is not there an error, with its unit', () => {
    for (const phrase of [
      'XX万元',
      'X万元',
      '××万元',
      '＊＊万元',
      '____万元',
      '××%',
      'XX个百分点',
      '（ ）万元',
      '( )%',
    ])
      expect(kinds(`支出预算${phrase}，主要用于办公。`), phrase).toEqual([['amount', 'error', phrase]]);
  });

  it('finds the marks of a generated text whole, whatever they ask for', () => {
    expect(kinds('比2023年预算【请填写：增减额和增减率】，主要原因是【请填写：主要原因】。')).toEqual([
      ['blank', 'query', '【请填写：增减额和增减率】'],
      ['blank', 'query', '【请填写：主要原因】'],
    ]);
    expect(kinds('涉及资金【请填写：金额】万元。比上年【请填写：增加或减少】5万元。')).toEqual([
      ['blank', 'query', '【请填写：金额】'],
      ['blank', 'query', '【请填写：增加或减少】'],
    ]);
    expect(residue('一是【请填写：主要原因】。', '二是【请填写：主要原因】。')).toHaveLength(1);
  });

  it('takes what stands together for one phrase', () => {
    expect(residue('支出预算比上年增加（减少）XX万元，增长（下降）XX%。')).toEqual([
      ['error', '1:10', '增加（减少）XX万元'],
      ['error', '1:21', '增长（下降）XX%'],
    ]);
  });

  it('marks a phrase that is broken over two lines up to the end of the first', () => {
    expect(residue('2024年支出预算比上年增加\n（减少）5万元。')).toEqual([['', '1:15', '增加']]);
  });

  it('finds placeholders for names, counts and years', () => {
    expect(kinds('负责××项目的实施。')).toEqual([['blank', 'query', '××项目']]);
    expect(kinds('XX单位预算公开')).toEqual([['blank', 'query', 'XX单位']]);
    expect(kinds('公务用车XX辆。')).toEqual([['blank', 'query', 'XX辆']]);
    expect(kinds('主要原因是XX。')).toEqual([['reason', 'query', '主要原因是XX。']]);
    expect(kinds('减少的原因是______。')).toEqual([['reason', 'query', '原因是______。']]);
    for (const year of ['202X年', '20XX年', '20××年', '202×年', '20**年'])
      expect(kinds(`${year}度部门预算说明`), year).toEqual([['year', 'query', year]]);
  });

  it('is silent of what only looks like one', () => {
    for (const text of [
      '全天7*24小时值守。',
      '用于单价100万元（含）以上的设备。',
      '位于W-07、W060701单元X101、X102、G1街坊。',
      '按3×5万元安排。',
      '编制X光机2台。',
      '二〇二三年部门预算，二○二三年度。',
      '承办《关于××市调整区划的批复》有关事项。',
      '**项目支出**5万元，**基本支出**3万元。',
      '5**3万元',
      '专指教育收费，包括××大学的学费。',
      'MAX部门、XX-1项目',
      '是□否☑',
      '□是 □否',
      '网址http://a.b/x__y_z',
      '人员（含）以上',
      '（ ）是 （ ）否',
      '负责人（签字）：______ 联系电话：______',
    ])
      expect(kinds(text), text).toEqual([]);
  });

  it('lets a glossary speak of any ××, but not of an amount that is not there', () => {
    const glossary = (text: string) => said('TXT001', reportOf([text], undefined, 'glossary'));
    expect(glossary('××单位是指××经费开支的单位；收支增加（减少）的差额。')).toEqual([]);
    expect(glossary('指XX万元以上的设备。')).toHaveLength(1);
  });

  it('finds words to whoever fills it in', () => {
    for (const [text, phrase] of [
      ['主要原因是（请填写）。', '请填写'],
      ['情况：待补充。', '待补充'],
      ['（待填）', '待填'],
      ['地点待定。', '待定'],
      ['支出预算待填万元。', '待填'],
      ['职责（此处）', '（此处）'],
      ['此处省略', '此处省略'],
      ['（注：此段由各单位自行补充）', '（注：此段由各单位自行补充）'],
      ['[单位名称]2024年收入预算', '[单位名称]'],
      ['负责【项目名称】的实施', '【项目名称】'],
      ['职责：此处填写本单位职责', '此处填写'],
      ['本单位根据实际情况填写', '根据实际情况填写'],
    ] as const)
      expect(
        residue(text).map(([, , at]) => at),
        text,
      ).toEqual([phrase]);
    for (const text of [
      '补齐待补充人员的空缺。',
      '职工待定岗后发放。',
      '此处所称部门指本部门。',
      '由各单位自行管理。',
      '预算由各单位填报。',
      '【项目名称】信息化建设',
      '（注：本表不含上年结转）',
    ])
      expect(residue(text), text).toEqual([]);
  });

  it('finds a unit without its figure', () => {
    for (const [text, phrase] of [
      ['2024年收入 万元', '收入 万元'],
      ['2024年支出预算 万元，其中：', '预算 万元'],
      ['支出比上年增加  万元，增长 %。', '增加  万元'],
      ['“三公”经费___万元', '___万元'],
      ['比上年增长%，主要原因是人员增加。', '增长%'],
    ] as const)
      expect(kinds(text)[0], text).toEqual(['amount', 'error', phrase]);
    for (const text of [
      '单位： 万元',
      '金额单位为 万元。',
      '以 万元 为单位',
      '项目 本年预算 增长 %',
      '基本支出 万元',
      '收入（万元）',
      '支出预算5 万元。',
      '均为 元。',
      '上级补助百万元。',
    ])
      expect(kinds(text), text).toEqual([]);
  });

  it('finds two directions in words where one has to be said', () => {
    for (const phrase of ['增/减', '增加或减少', '增长或者下降'])
      expect(kinds(`支出比上年${phrase}5万元。`), phrase).toEqual([['direction', 'query', phrase]]);
    for (const text of ['负责预算增加或减少的审核。', '人员增/减情况说明，见附表。', '资产增加或减少时登记。'])
      expect(kinds(text), text).toEqual([]);
  });

  it('finds an office without its name', () => {
    expect(kinds('内设办公室、预算科（XX科）、人事科。')).toEqual([['blank', 'query', 'XX科']]);
    expect(kinds('与××科技公司合作。')).toEqual([]);
  });

  it('reads the texts and the values of forms', () => {
    const at = (line: number, value: string) => ({
      value,
      at: { path: '表.yaml', line, column: 5, length: value.length },
    });
    const form = {
      at: at(1, '').at,
      title: at(1, '申报表'),
      money: [],
      levels: [],
      passages: [{ what: '项目概况', text: at(2, '完成XX系统建设，长度5XX。') }],
      indicators: [
        ['培训人数', '≥XX人'],
        ['合格率', 'XX%'],
        ['数量', 'X'],
        ['次数', '5次'],
        ['型号', 'X光机2台'],
      ].map(([name, value], i) => ({
        period: '年度' as const,
        first: '产出指标',
        second: '数量指标',
        name: at(10 + i, name!),
        value: at(20 + i, value!),
      })),
    };
    expect(
      residuesOfForms([form]).map(({ raw, place, severity }) => [raw, isText(place) && place.line, severity]),
    ).toEqual([
      ['XX', 2, undefined],
      ['XX人', 20, undefined],
      ['XX%', 21, 'error'],
      ['X', 22, undefined],
    ]);
    expect(residuesOfForms([form])[0]!.place).toMatchObject({ column: 7, length: 2 });
  });

  it('finds slips of punctuation and empty brackets, but not the 。； that published reports print', () => {
    for (const slip of ['。。', '，，', '、、', '、。', '，。', '；；'])
      expect(kinds(`基本支出5万元${slip}项目支出3万元`), slip).toEqual([['punctuation', 'query', slip]]);
    expect(kinds('安排减少。；本年支出5万元；“其他”，（一）项')).toEqual([]);
    expect(kinds('政府采购（）预算5万元')).toEqual([['brackets', 'query', '（）']]);
    expect(kinds('“”经费，《》规定')).toHaveLength(2);
  });

  it('finds a reason that is announced and not given', () => {
    for (const [text, phrase] of [
      ['下降5%，主要原因是。', '主要原因是。'],
      ['下降5%，主要原因是：。', '主要原因是：。'],
      ['下降5%，原因：；本年', '原因：；'],
    ] as const)
      expect(kinds(text), text).toEqual([['reason', 'query', phrase]]);
    for (const text of ['并说明主要原因。', '主要原因是：', '主要原因是人员减少。'])
      expect(kinds(text), text).toEqual([]);
  });

  it('says the same phrase once, with all its places', () => {
    const problems = problemsOf('TXT001', reportOf(['收入XX万元。', '支出XX万元；结转XX万元。']));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ data: { count: 3 }, related: [{ role: 'alike' }, { role: 'alike' }] });
  });

  it('passes over cells of tables', () => {
    const report = reportOf(['XX万元']);
    expect(said('TXT001', { ...report, text: report.text!.map((one) => ({ ...one, inTable: true })) })).toEqual([]);
  });

  it('stays quick on what is made to be slow', () => {
    for (const text of [
      'X',
      '×',
      '、',
      '。',
      '_',
      '（',
      '（ ',
      '增加（',
      '*',
      '**a',
      '原因是',
      'XX万元，',
      '20X',
      '（注：自行',
      '收入 ',
      '增加或',
      '[单位',
      '《XX',
    ])
      expect(
        took(() => residue(text.repeat(100_000))),
        text,
      ).toBeLessThan(2000);
  });
});
