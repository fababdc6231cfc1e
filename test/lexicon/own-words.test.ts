import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { codeOf } from '../../src/lexicon/classification.ts';
import { ownWords } from '../../src/lexicon/own.ts';
import { readPhrase } from '../../src/lexicon/phrase.ts';
import { TERMS } from '../../src/lexicon/terms.ts';
import { unitOf } from '../../src/lexicon/units.ts';
import { isText } from '../../src/model/place.ts';
import { readWordFile } from '../../src/own-words.ts';
import { message } from '../../src/report/messages.ts';
import { processorTime } from '../instruments/processor-time.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, kind: 'lexicon' | 'config' = 'lexicon') => readWordFile('w.yaml', bytes(text), kind);

/** The words of a list without trouble. */
function words(...texts: readonly string[]) {
  const files = texts.map((text) => read(text));
  expect(files.flatMap((file) => file.findings)).toEqual([]);
  return ownWords(files.map((file) => file.list));
}
const phrase = (text: string, list: string) => readPhrase(text, { year: 2024, names: [], own: words(list).own });

/** Code, the text at the place, and what is said of it. */
const trouble = (text: string, kind: 'lexicon' | 'config' = 'lexicon') =>
  read(text, kind).findings.map((finding) => {
    if (!isText(finding.place)) throw new Error('no text');
    const { line, column, length } = finding.place;
    const under = (text.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + length);
    return [finding.code, under, message(finding).zh] as const;
  });
const codes = (text: string, kind: 'lexicon' | 'config' = 'lexicon') =>
  trouble(text, kind).map(([code, under]) => [code, under]);

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'lexicon');
const region = readFileSync(join(folder, 'region', 'words.yaml'), 'utf8');
const report = { path: 'budget.yaml', bytes: readFileSync(join(folder, 'region', 'budget.yaml')) };

describe('own words', () => {
  it('mean what the official words they stand for mean, alone and joined with others', () => {
    const list = '词语:\n  财拨: 财政拨款\n  上年滚存: 上年结转\n  一般公共服务类: 一般公共服务支出\n';
    expect(phrase('财拨', list)).toMatchObject({ at: { fund: '财政拨款' }, left: '' });
    expect(phrase('财拨收入合计', list)).toMatchObject({
      at: { fund: '财政拨款', flow: '收入' },
      total: 'total',
      left: '',
    });
    const carried = phrase('上年滚存', list);
    expect([carried.at, carried.year, carried.left]).toEqual([{ origin: '上年结转' }, undefined, '']);
    expect(phrase('一般公共服务类', list).at).toEqual({ function: '201' });
    expect(phrase('“财 拨”', list).left).toBe('');
  });

  it('may be several official words joined, and headings of codes and names', () => {
    const list = '词语:\n  国库拨入: 上年一般公共预算 收入\n  科目代号: 科目编码\n  去年完成: 上年执行数\n';
    expect(phrase('国库拨入', list)).toMatchObject({ at: { fund: '一般公共预算', flow: '收入' }, year: 'prior' });
    expect(phrase('科目代号', list).role).toBe('code');
    expect(phrase('去年完成', list)).toMatchObject({ year: 'prior', executed: true });
  });

  it('say nothing by their characters: 支出 in one of them is not spending', () => {
    const list = '表名:\n  支出来源甲表: 收入总表\n无关词:\n  - 支出类甲\n';
    expect(phrase('2024年支出来源甲表', list).at).toEqual({ flow: '收入' });
    expect(phrase('支出类甲一般公共预算', list).at).toEqual({ fund: '一般公共预算' });
  });

  it('give titles what their own words leave open, where nothing else stands beside them', () => {
    const list = '表名:\n  支出分类汇总表: 一般公共预算支出表\n无关词: [示范区]\n';
    expect(phrase('示范区2024年部门支出分类汇总表', list).at).toEqual({ fund: '一般公共预算', flow: '支出' });
    expect(readPhrase('支出分类汇总表').left).toBe('');
    expect(phrase('2024年支出分类汇总表', list)).toMatchObject({
      at: { fund: '一般公共预算', flow: '支出' },
      years: [2024],
    });
    expect(phrase('政府性基金支出分类汇总表', list).at).toEqual({ fund: '政府性基金预算', flow: '支出' });
  });

  it('leave every official word as it was', () => {
    const { own } = words(region);
    for (const term of TERMS)
      for (const word of term.words) expect(readPhrase(word, { names: [], own }), word).toEqual(readPhrase(word));
  });

  it('add units and subjects', () => {
    const { units, subjects } = words(region);
    expect([unitOf('人民币万元', units), unitOf('人民币 万元', units), unitOf('美元', units)]).toEqual([
      '万元',
      '万元',
      undefined,
    ]);
    expect(codeOf('function', '财政信息服务（示范区）', undefined, subjects)).toBe('2010699');
    expect(codeOf('economic', '财政信息服务（示范区）', undefined, subjects)).toBeUndefined();
    expect(codeOf('function', '教育支出', undefined, subjects)).toBe(codeOf('function', '教育支出'));
  });

  it('go before those of earlier lists', () => {
    const { own } = words('词语:\n  财拨: 财政拨款\n  滚存: 上年结转\n', '词语:\n  财拨: 一般公共预算\n');
    expect(readPhrase('财拨', { names: [], own }).at).toEqual({ fund: '一般公共预算' });
    expect(readPhrase('滚存', { names: [], own }).at).toEqual({ origin: '上年结转' });
  });
});

describe('a report in words of its region', () => {
  const lexicon = words(region);

  it('is not understood without them, and wholly with them', () => {
    expect(check(report).status).toBe('incomplete');
    const outcome = check(report, { lexicon });
    expect([outcome.status, outcome.findings, outcome.coverage.notUnderstood]).toEqual(['clean', [], []]);
    expect(outcome.coverage).toMatchObject({ figures: 26, understood: 26 });
  });

  it('is checked like any other', () => {
    const text = new TextDecoder().decode(report.bytes).replace('人头经费: 50.00', '人头经费: 56.00');
    const { findings } = check({ path: 'budget.yaml', bytes: bytes(text) }, { lexicon });
    expect(findings.map(({ code, raw, expected }) => [code, raw, expected])).toEqual([['SUM001', '56.00', '50.00']]);
  });

  it('has its shape checked where the schema does not know its words', () => {
    const faulty = new TextDecoder()
      .decode(report.bytes)
      .replace('人头经费: 50.00', '人头经费: [50.00]')
      .replace('人头经费: 50.00', '人头经贵: 50.00')
      .replace('经费来路情况表:\n    单位: 人民币万元\n', '经费来路情况表:\n    单位: 人民币万万元\n    行行: 1\n');
    const { findings, status } = check({ path: 'b.yaml', bytes: bytes(faulty) }, { lexicon });
    expect(status).toBe('incomplete');
    expect(findings.map(({ code, raw }) => [code, raw])).toEqual(
      expect.arrayContaining([
        ['SCH005', ''],
        ['SCH002', '人头经贵'],
        ['UNT002', '人民币万万元'],
        ['SCH002', '行行'],
      ]),
    );
  });

  it('keeps a subject name the official classification does not have, and doubts any other', () => {
    const text = new TextDecoder().decode(report.bytes).replace('财政信息服务（示范区）', '财政信息服物');
    const { findings } = check({ path: 'b.yaml', bytes: bytes(text) }, { lexicon });
    expect(findings.map(({ code, raw }) => [code, raw])).toEqual([['COD001', '2010699']]);
  });
});

describe('a list of words with trouble', () => {
  it('is told where, and what was probably meant', () => {
    const [found] = trouble('词语:\n  财拨: 财政拔款\n');
    expect(found).toEqual(['SCH007', '财政拔款', '“财政拔款”不全是官方的词（“拔”），是不是“财政拨款”']);
    const [subject] = trouble('词语:\n  工资: 基本工资\n');
    expect(subject![2]).toContain('"30101"');
  });

  it('may not change what official words say', () => {
    for (const [text, under] of [
      ['词语:\n  基本支出: 项目支出\n', '基本支出'],
      ['词语:\n  一、基本支出: 项目支出\n', '一、基本支出'],
      ['词语:\n  预算收入: 一般公共预算收入\n', '预算收入'],
      ['词语:\n  资金: 财政拨款\n', '资金'],
      ['表名:\n  预算收入总表: 支出总表\n', '预算收入总表'],
      ['无关词:\n  - 支出\n', '支出'],
      ['单位:\n  元: 万元\n', '元'],
    ])
      expect(codes(text!), text).toEqual([['SCH010', under]]);
    // The same meaning, or one where official words say nothing, changes nothing.
    expect(codes('词语:\n  基本支出: 基本支出\n  财政资金: 财政拨款\n无关词: [情况]\n单位: {万元: 万元}\n')).toEqual(
      [],
    );
  });

  it('are told what they mean already', () => {
    expect(trouble('词语:\n  本年支出: 本年支出合计\n')[0]![2]).toBe(
      '“本年支出”在官方的词里已有意思（支出、本年支出），不能另有所指；就是这个意思的，删去这一行即可',
    );
  });

  it('is told of everything in it at once', () => {
    const text = `词语:
  甲: 财政拨款
  空的:
  引空: ""
  年份: 2023年预算
  部分: 其中：公务接待费
  拨款额: 财政拨款
  一、拨款额: 财政拨款
  数字: 12
  列表: [财政拨款]
  ${'长'.repeat(61)}: 财政拨款
表名: 收入总表
单位:
  万: 元元
无关词:
  - 示范区
  - 示 范 区
  - 07
科目:
  "99": 甲
  2010601: [行政运行, ""]
  2010602: []
  2010603:
次语: {}
`;
    expect(codes(text)).toEqual([
      ['SCH006', '甲'],
      ['SCH005', ''],
      ['SCH006', '""'],
      ['SCH006', '2023年预算'],
      ['SCH006', '其中：公务接待费'],
      ['SCH004', '一、拨款额'],
      ['SCH005', '12'],
      ['SCH005', '[财政拨款]'],
      ['SCH006', '长'.repeat(61)],
      ['SCH005', '收入总表'],
      ['SCH006', '元元'],
      ['SCH004', '示 范 区'],
      ['SCH006', '07'],
      ['SCH006', '"99"'],
      ['SCH006', '""'],
      ['SCH006', '[]'],
      ['SCH005', ''],
      ['SCH002', '次语'],
    ]);
  });

  it('is refused like any YAML where it is hostile', () => {
    expect(codes('词语: &a {}\n表名: *a\n')).toEqual([['SEC002', '*a']]);
    expect(codes('词语：\n  财拨： 财政拨款\n')[0]).toEqual(['SCH001', '：']);
    expect(codes('词语:\n  财拨: 财政拨款\n  财拨: 一般公共预算\n')).toEqual([['SCH004', '财拨']]);
    expect(codes('')).toEqual([['IOE003', '']]);
    expect(codes('- 财拨\n')).toEqual([['SCH005', '-']]);
    expect(codes('__proto__: {x: 1}\n')).toEqual([['SCH002', '__proto__']]);
    const many = Array.from({ length: 100_000 }, (_, i) => `  词${i}: 财政拔款${i}`).join('\n');
    const took = processorTime();
    expect(read(`词语:\n${many}\n`).findings.map(({ code }) => code)).toEqual(['SEC001']);
    expect(took()).toBeLessThan(5000);
  });
});

describe('settings', () => {
  it('hold words, and name files of words beside them', () => {
    const { findings, files, list } = read('词库: [甲.yaml, ../乙.yml]\n词语:\n  财拨: 财政拨款\n', 'config');
    expect(findings).toEqual([]);
    expect(files.map(({ value }) => value)).toEqual(['甲.yaml', '../乙.yml']);
    expect(list.terms).toHaveLength(1);
    expect(read('词库: 甲.yaml\n', 'config').files).toHaveLength(1);
  });

  it('name no file by a path of one machine, and hold no other key', () => {
    expect(codes('词库: [/etc/passwd, C:\\甲.yaml, 甲.txt]\n严格: true\n', 'config')).toEqual([
      ['SCH006', '/etc/passwd'],
      ['SCH006', 'C:\\甲.yaml'],
      ['SCH006', '甲.txt'],
      ['SCH002', '严格'],
    ]);
    expect(codes('词库: {a: 1}\n', 'config')).toEqual([['SCH005', '{a: 1}']]);
    expect(codes('词库: 甲.yaml\n')).toEqual([['SCH002', '词库']]);
  });
});
