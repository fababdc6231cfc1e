import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE } from '../../src/examples.ts';
import { docx, p } from '../instruments/docx.ts';
import { ole } from '../instruments/ole.ts';
import { budgetAs, budgetIn, build, type Ran } from '../instruments/program.ts';

/** What people name, hand in and leave about, checked unattended: each thing costs only itself, and nothing passes unseen. */

const TEXT = '一、收支情况\n支出总计100.00万元。\n';
const WORD = docx(p('一、收支情况') + p('支出总计100.00万元。'));
const PDF = '%PDF-1.7\n';
let folder = '';

const report = (name: string): string => BASE.replace('示例局', name);

function within(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const where = join(folder, name);
  mkdirSync(where, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(where, file)), { recursive: true });
    writeFileSync(join(where, file), content);
  }
  return where;
}

const budget = (where: string, ...args: string[]): Ran => budgetIn(where, args);

type File = { path: string; status: string; texts?: { path: string }[]; findings: { code: string; message: string }[] };

/** Each report by its place, and why it was not checked. */
function told(run: Ran): Record<string, string> {
  const { files } = JSON.parse(run.out) as { files: File[] };
  return Object.fromEntries(
    files.map(({ path, status, texts = [], findings }) => [
      [path, ...texts.map((text) => text.path)].join(' + '),
      // Reports of the same figures are told to be the same.
      status === 'incomplete' ? (findings[0]?.code ?? '') : 'checked',
    ]),
  );
}

const checked = (where: string, ...args: string[]) => {
  const run = budget(where, 'check', ...args, '--format', 'json');
  return { code: run.code, err: run.err, files: run.out === '' ? {} : told(run) };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-found-'));
  build();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a text that belongs to no report', () => {
  it('costs only itself, and is told with what to do', () => {
    const where = within('lost', {
      '甲局/补充.txt': TEXT,
      '乙局/乙局.yaml': report('乙局'),
      '丙局/丙局.yaml': report('丙局'),
    });
    const expected = { '丙局/丙局.yaml': 'checked', '乙局/乙局.yaml': 'checked', '甲局/补充.txt': 'IOE010' };
    for (const args of [
      ['.'],
      ['**'],
      ['丙局', '乙局', '甲局'],
      ['.', '--jobs', '2'],
      ['.', '--store', '../lost-store'],
    ])
      expect(checked(where, ...args), args.join(' ')).toEqual({ code: 3, err: '', files: expected });
    // Kept results are no answer for a text by itself, nor the other way round.
    expect(checked(where, '甲局', '--store', '../lost-store').files).toEqual({ '甲局/补充.txt': 'checked' });
    expect(checked(where, '.', '--store', '../lost-store').files).toEqual(expected);
    const said = budget(where, 'check', '.').out.replaceAll(/\n\s*/gu, '');
    expect(said).toMatch(
      /IOE010.*甲局\/补充\.txt 第1行第1字.*有 2 份报告，没有一份与它同名.*放在同一个文件夹，或改成同名/u,
    );
    expect(budget(where, 'check', '.', '--lang', 'en').out).toMatch(
      /IOE010[\s\S]*put it into the folder of its\s+workbook/u,
    );
  });

  it('is told where only another place has a report of its name', () => {
    const where = within('lost-place', { '甲县/财政局.yaml': BASE, '乙县/财政局情况说明.txt': TEXT });
    expect(checked(where, '.').files).toEqual({ '甲县/财政局.yaml': 'checked', '乙县/财政局情况说明.txt': 'IOE010' });
    expect(budget(where, 'check', '.').out.replaceAll(/\n\s*/gu, '')).toContain(
      '同名的只有 甲县/财政局.yaml，名称或文件夹说的是另一个部门或地方；缺了表的请补上',
    );
    expect(budget(where, 'check', '.', '--lang', 'en').out).toMatch(/another\s+department\s+or\s+place/u);
  });

  it('is told for what it is where it could not have been read', () => {
    const where = within('lost-pdf', {
      '甲局.yaml': BASE,
      '乙局.yaml': BASE,
      '报告.pdf': PDF,
      '说明.doc': ole(['WordDocument']),
    });
    expect(checked(where, '甲局.yaml', '乙局.yaml', '报告.pdf', '说明.doc', '没有.docx')).toMatchObject({
      code: 3,
      files: { '甲局.yaml': 'checked', '报告.pdf': 'IOE003', '说明.doc': 'IOE003', '没有.docx': 'IOE001' },
    });
  });

  it('joins the report of the same owner and year, however both are called', () => {
    const where = within('names', {
      '甲局2024年部门预算公开附表.yaml': report('甲局'),
      '甲局2024年部门预算公开说明.docx': WORD,
      '附件1：乙局公开表.yaml': report('乙局'),
      '附件2：乙局情况说明.docx': WORD,
      '2024年丙局公开表.yaml': report('丙局'),
      '丙局2024年情况说明.docx': WORD,
      '丙局2023年情况说明.docx': WORD,
    });
    const { code, files } = checked(where, '.');
    expect(code).toBe(3);
    expect(files).toEqual({
      '2024年丙局公开表.yaml + 丙局2024年情况说明.docx': 'checked',
      '甲局2024年部门预算公开附表.yaml + 甲局2024年部门预算公开说明.docx': 'checked',
      '附件1：乙局公开表.yaml + 附件2：乙局情况说明.docx': 'checked',
      '丙局2023年情况说明.docx': 'IOE010',
    });
  });

  it('of last year is left out of what this year is held against', () => {
    const last = { '上年/甲局.yaml': report('甲局'), '上年/乙局.yaml': report('乙局'), '上年/补充.txt': TEXT };
    const where = within('lost-prior', { ...last, '甲局.yaml': report('甲局'), '乙局.yaml': report('乙局') });
    const { code, err } = checked(where, '甲局.yaml', '乙局.yaml', '--prior', '上年');
    expect(code).toBe(0);
    expect(err).toContain('上年的文字有 1 份不知道属于哪份报告，没有用\n');
  });
});

describe('material of no report', () => {
  it('is passed over and said, texts and documents alike', () => {
    const where = within('material', {
      '甲局/甲局.yaml': report('甲局'),
      '甲局/附件/说明一.txt': TEXT,
      '甲局/关于预算的批复.docx': WORD,
      '乙局/乙局.yaml': report('乙局'),
      '乙局/附件/乙局情况说明.docx': WORD,
      '2022年归档/丙局说明.txt': TEXT,
      '历年/旧/表.pdf': PDF,
      '会议/纪要.txt': TEXT,
      '收文登记.txt': TEXT,
      '$RECYCLE.BIN/丁局.yaml': BASE,
      '甲局/@eaDir/甲局.yaml/x.jpg': 'x',
    });
    for (const given of ['.', '**']) {
      const run = checked(where, given);
      expect([run.code, run.files]).toEqual([
        0,
        { '甲局/甲局.yaml': 'checked', '乙局/乙局.yaml + 乙局/附件/乙局情况说明.docx': 'checked' },
      ]);
      expect(
        run.err
          .trim()
          .split('\n')
          .map((line) => line.split('：')[0]?.slice(3)),
      ).toEqual([
        '2022年归档/丙局说明.txt',
        '会议/纪要.txt',
        '历年/旧/表.pdf',
        '收文登记.txt',
        '甲局/关于预算的批复.docx',
        '甲局/附件/说明一.txt',
        '隐藏的或在回收站里的文件、文件夹 1 个',
      ]);
      expect(run.err).toContain('跳过 会议/纪要.txt：批复、通知、归档这类材料，不属于哪份报告');
    }
    expect(checked(where, '*').code).toBe(0);
    expect(budget(where, 'check', '.', '--lang', 'en').err).toContain('material such as approvals');
    // What a person names is meant.
    expect(checked(where, '甲局/甲局.yaml', '会议/纪要.txt').files).toEqual({
      '甲局/甲局.yaml + 会议/纪要.txt': 'checked',
    });
  });

  it('is no report of the department that handed in nothing else', () => {
    const where = within('material-only', { '甲局/批复.txt': TEXT, '乙局/附件/表.pdf': PDF, '丙局/丙局.yaml': BASE });
    expect(checked(where, '.')).toMatchObject({
      code: 3,
      files: { '丙局/丙局.yaml': 'checked', 甲局: 'IOE011', '乙局/附件': 'IOE011' },
    });
  });
});

describe('a department whose budget is secret', () => {
  it('has handed in what it has to: the note that says so', () => {
    const note = '因涉密，本部门2024年部门预算不予公开。';
    const where = within('secret', {
      '甲局/甲局.yaml': report('甲局'),
      '乙局/情况说明.docx': docx(p(note)),
      '丙局/说明.txt': `${note}\n`,
      '丁局/便函.docx': docx(p('涉密岗位说明见附件。')),
    });
    const { code, files, err } = checked(where, '甲局', '乙局', '丙局');
    expect([code, files]).toEqual([0, { '甲局/甲局.yaml': 'checked' }]);
    for (const path of ['乙局/情况说明.docx', '丙局/说明.txt'])
      expect(err).toContain(`跳过 ${path}：写明因涉密不公开，没有要核对的\n`);
    expect(checked(where, '.')).toMatchObject({ code: 3, files: { '甲局/甲局.yaml': 'checked', 丁局: 'IOE011' } });
  });
});

describe('a folder with nothing to check', () => {
  it('is named, once and with a bound', () => {
    const where = within('bare', {
      '甲局/甲局.yaml': BASE,
      '乙局/公开.html': '<p>',
      '丙局/x/y.lnk': 'x',
      '甲局/图/x.html': '<p>',
    });
    mkdirSync(join(where, '丁局'));
    const said = (path: string): string => `跳过 ${path}：空文件夹，或里面没有可以核对的文件\n`;
    expect(checked(where, '.')).toEqual({
      code: 0,
      err: ['丁局', '丙局', '乙局'].map(said).join(''),
      files: { '甲局/甲局.yaml': 'checked' },
    });
    expect(budget(where, 'check', '.', '--lang', 'en').err).toContain(
      'skipped 丁局: a folder that is empty or holds nothing to check\n',
    );
    for (let at = 10; at < 35; at++) mkdirSync(join(where, `${at}局`));
    const lines = checked(where, '.').err.trim().split('\n');
    expect([lines.length, lines.at(-1)]).toEqual([21, '……另跳过 8 个空文件夹']);
  });
});

describe('files of another kind', () => {
  const KINDS = {
    'A局/报告.pdf': PDF,
    'B局/公开表.zip': 'PK\u0003\u0004',
    'C局/C局.yaml': report('C局'),
    'C局/pdf/报告.pdf': PDF,
    'D局/说明.doc': ole(['WordDocument']),
    'E局/表.ofd': 'x',
    'E局/x.rar': 'Rar!',
    'F局/表.csv': 'a,b\n',
    'F局/noext': 'PK\u0003\u0004',
    'F局/.隐藏.pdf': PDF,
    'F局/便条': '星期三以前交\n',
    'G局/tab.xlsb': 'PK\u0003\u0004',
    'H局/所属单位/H中心.yaml': report('H中心'),
    'H局/H局.pdf': PDF,
    'I局/~$I局.pdf': 'open',
  };
  const EXPECTED = {
    A局: 'IOE011',
    B局: 'IOE011',
    'C局/C局.yaml': 'checked',
    D局: 'IOE011',
    E局: 'IOE011',
    F局: 'IOE011',
    G局: 'IOE011',
    'H局/所属单位/H中心.yaml': 'checked',
  };

  it('are named one by one, and a folder that holds nothing else is a report that was not checked', () => {
    const where = within('kinds', KINDS);
    const run = checked(where, '.');
    expect([run.code, run.files]).toEqual([3, EXPECTED]);
    expect(
      run.err
        .trim()
        .split('\n')
        .map((line) => line.split('：')[0]),
    ).toEqual(
      [
        'A局/报告.pdf',
        'B局/公开表.zip',
        'C局/pdf/报告.pdf',
        'D局/说明.doc',
        'E局/x.rar',
        'E局/表.ofd',
        'F局/noext',
        'F局/表.csv',
        'G局/tab.xlsb',
        'H局/H局.pdf',
        'I局',
      ]
        .map((path) => `跳过 ${path}`)
        .concat('没有看隐藏的或在回收站里的文件、文件夹 1 个'),
    );
    const said = budget(where, 'check', '.').out.replaceAll(/\n\s*/gu, '');
    expect(said).toMatch(/IOE011 .*E局这个文件夹.*只有 x\.rar、表\.ofd（2 个文件）.*压缩包先解压/u);
    expect(budget(where, 'check', '.', '--lang', 'en').out).toMatch(/IOE011[\s\S]*unpack archives/u);
  });

  it('are the same however they are met, and with any number of workers', () => {
    const where = within('kinds-again', { ...KINDS, 'x.yaml': report('X局') });
    const plain = budget(where, 'check', '.', '--format', 'json');
    for (const args of [['**'], ['.', '--jobs', '1'], ['**', '--jobs', '4']]) {
      const run = budget(where, 'check', ...args, '--format', 'json');
      expect([run.code, run.out]).toEqual([3, plain.out]);
      expect(run.err).toBe(plain.err);
    }
    expect(checked(where, '*局').files).toEqual({ ...EXPECTED, I局: 'IOE011' });
    const parts = ['1', '2'].map((part) => {
      const file = `../kinds-${part}.ndjson`;
      expect(budget(where, 'check', '.', '--shard', `${part}/2`, '--format', `ndjson=${file}`).code).toBe(3);
      return file;
    });
    expect(budget(where, 'merge', ...parts, '--format', 'json').out).toBe(plain.out);
  });

  it('named one by one stop none of the others', () => {
    const where = within('kinds-named', KINDS);
    const { code, files } = checked(
      where,
      'C局/C局.yaml',
      'H局/所属单位/H中心.yaml',
      'A局/报告.pdf',
      'B局/公开表.zip',
      'F局/表.csv',
      'F局/noext',
      'G局/tab.xlsb',
    );
    expect(code).toBe(3);
    expect(files).toMatchObject({
      'C局/C局.yaml': 'checked',
      'H局/所属单位/H中心.yaml': 'checked',
      'A局/报告.pdf': 'IOE003',
    });
    expect(Object.keys(files)).toHaveLength(7);
  });

  it('are counted once there are many', () => {
    const many = Object.fromEntries([...Array(25).keys()].map((at) => [`甲局/${at + 10}.pdf`, PDF]));
    const run = checked(within('many', { ...many, '甲局/甲局.yaml': BASE }), '.');
    expect([run.code, run.files]).toEqual([0, { '甲局/甲局.yaml': 'checked' }]);
    const lines = run.err.trim().split('\n');
    expect([lines.length, lines.at(-1)]).toEqual([21, '……另跳过 5 个文件']);
  });

  it('beside a report are copies; in a folder of departments they are not', () => {
    const where = within('copies', {
      '汇总.yaml': report('市本级'),
      '甲局/甲局.yaml': report('甲局'),
      '甲局/另存/甲局.pdf': PDF,
      '甲局/另存/旧/甲局.pdf': PDF,
      '乙局/表格/乙局.yaml': report('乙局'),
      '乙局/扫描件/1.jpg': 'x',
      '丙局/扫描件/1.jpg': 'x',
      '丁局/丁局.pdf': PDF,
    });
    expect(checked(where, '.').files).toEqual({
      '汇总.yaml': 'checked',
      '甲局/甲局.yaml': 'checked',
      '乙局/表格/乙局.yaml': 'checked',
      '丙局/扫描件': 'IOE011',
      丁局: 'IOE011',
    });
  });

  it('alone are wrong usage that says what is there', () => {
    const where = within('kinds-alone', { 'A局/报告.pdf': PDF });
    for (const given of ['A局', '.', '**', '*局/*'])
      expect(checked(where, given), given).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^budget: .*没有报告.*报告\.pdf\n$/u),
      });
  });
});

describe('workbooks whose names end in something else', () => {
  const ZIP = 'PK\u0003\u0004';

  it('are named, and a folder that holds nothing else is a report that was not checked', () => {
    const names = [
      '本级.xlsx(1)',
      '中心.xlsx_',
      '所.xlsx.tmp',
      '站.xlsx ',
      '队.xlsx.crdownload',
      '院.xlsx1',
      '园.xIsx',
      '馆.xslx',
    ];
    const where = within('misnamed', {
      ...Object.fromEntries(names.map((name) => [`甲局/${name}`, ZIP])),
      '甲局/甲局.yaml': BASE,
      '甲局/情况说明.docx(1)': ZIP,
      '甲局/公开表.xlsx.sha256': 'a0',
      '甲局/公开表.xlsx.lnk': 'L',
      '甲局/样式.xsl': '<xsl/>',
      '乙局/公开表.xlsx.crdownload': 'half',
      '丙局/公开表.xlsx(1)': ZIP,
    });
    const run = checked(where, '.');
    expect([run.code, run.files]).toEqual([3, { '甲局/甲局.yaml': 'checked', 乙局: 'IOE011', 丙局: 'IOE011' }]);
    const lines = run.err.trim().split('\n');
    const said = (word: string): string[] =>
      lines.flatMap((line) => (line.includes(word) ? line.replace('跳过 ', '').split('：')[0]! : [])).sort();
    expect(said('像是工作簿')).toEqual(
      [...names.map((name) => `甲局/${name}`), '乙局/公开表.xlsx.crdownload', '丙局/公开表.xlsx(1)'].sort(),
    );
    expect(said('像是 Word 文档')).toEqual(['甲局/情况说明.docx(1)']);
    expect(lines).toHaveLength(names.length + 3);
  });
});

describe('brackets in a pattern', () => {
  it('are those that Windows puts behind the name of a second copy', () => {
    const where = within('brackets', {
      'a/公开表(1).yaml': BASE,
      'a/公开表.yaml': report('乙局'),
      '丙局(1)/x.yaml': report('丙局'),
    });
    expect(Object.keys(checked(where, 'a/*(1).yaml').files)).toEqual(['a/公开表(1).yaml']);
    expect(Object.keys(checked(where, '*(1)/*').files)).toEqual(['丙局(1)/x.yaml']);
    expect(Object.keys(checked(where, '**/*(1).yaml').files)).toEqual(['a/公开表(1).yaml']);
  });
});

describe('one file under two spellings', () => {
  it('is checked once, and called as it was first', () => {
    const where = within('spelled', { 'x/甲局/甲局.yaml': BASE, 'x/甲局/说明.txt': TEXT, 'x/甲局/y.pdf': PDF });
    symlinkSync('甲局', join(where, 'x/又'));
    const path = 'x/甲局/甲局.yaml';
    for (const [first, given] of [
      [path, [path, `./${path}`]],
      [path, ['x/甲局', join(where, 'x/甲局')]],
      [path, ['x', 'x/甲局/../甲局/甲局.yaml', 'x/又']],
      [`./${path}`, [`./${path}`, 'x/*']],
    ] as const) {
      const run = checked(where, ...given);
      expect(
        Object.keys(run.files).filter((name) => name.startsWith(first)),
        given.join(' '),
      ).toHaveLength(1);
      expect(Object.keys(run.files), given.join(' ')).toHaveLength(1);
      expect(run.err.split('y.pdf：').length, given.join(' ')).toBeLessThan(3);
      expect(budget(where, 'check', ...given).out).not.toContain('BAT001');
    }
  });

  it('is checked once where a link to it lies beside it, and twice where the link lies elsewhere', () => {
    const where = within('beside', { 'x/甲局/甲局.yaml': BASE });
    symlinkSync('甲局.yaml', join(where, 'x/甲局/另.yaml'));
    symlinkSync(join(where, 'x/甲局/甲局.yaml'), join(where, 'x/甲局/又.yaml'));
    for (const given of [['x'], ['x', './x'], ['x/**'], ['x/甲局/另.yaml', 'x/甲局/甲局.yaml']]) {
      const run = checked(where, ...given);
      expect([given, Object.keys(run.files)]).toEqual([given, ['x/甲局/甲局.yaml']]);
      expect(run.err).toContain('没有再读 x/甲局/另.yaml：链接，指向的文件就在旁边，已经读了\n');
    }
    // By itself it is what it leads to; in another folder it was handed in there.
    expect(Object.keys(checked(where, 'x/甲局/另.yaml').files)).toEqual(['x/甲局/另.yaml']);
    mkdirSync(join(where, 'x/乙局'));
    symlinkSync('../甲局/甲局.yaml', join(where, 'x/乙局/公开表.yaml'));
    const twice = budget(where, 'check', 'x');
    expect(Object.keys(checked(where, 'x').files)).toEqual(['x/乙局/公开表.yaml', 'x/甲局/甲局.yaml']);
    expect(twice.out).toContain('BAT001');
  });
});

describe('what a run wrote itself', () => {
  it('is nothing that was handed in', () => {
    const where = within('written-before', { '甲局/甲局.yaml': BASE, '乙局/乙局.yaml': report('乙局') });
    const args = [
      'check',
      '.',
      '--store',
      '结果库',
      '--format',
      'csv=输出/结果.csv',
      '--format',
      'html=输出/结果.html',
    ];
    mkdirSync(join(where, '输出'));
    const first = budget(where, ...args);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(budget(where, ...args, '--force')).toEqual(first);
    expect(checked(where, '**/*局*').files).toEqual({ '甲局/甲局.yaml': 'checked', '乙局/乙局.yaml': 'checked' });
    rmSync(join(where, '输出'), { recursive: true });
    for (const given of [['*'], ['结果库', '甲局', '乙局']])
      expect(checked(where, ...given)).toMatchObject({
        code: 0,
        err: given.length > 1 ? '跳过 结果库：--store 存结果的文件夹\n' : '',
      });
  });
});

describe('links', () => {
  it('to files are followed, to folders are not, in a folder and by a pattern alike', () => {
    const where = within('links', { 'real/甲局.yaml': BASE, 'in/乙局/乙局.yaml': report('乙局') });
    symlinkSync('../../real/甲局.yaml', join(where, 'in/乙局/甲局.yaml'));
    symlinkSync('../../real', join(where, 'in/乙局/别处'));
    symlinkSync('..', join(where, 'in/乙局/ring'));
    symlinkSync('nowhere.xlsx', join(where, 'in/乙局/断.xlsx'));
    mkdirSync(join(where, 'in/丙局'));
    symlinkSync('/nowhere/丙局.xlsx', join(where, 'in/丙局/丙局.xlsx'));
    const files = { 'in/乙局/乙局.yaml': 'checked', 'in/乙局/甲局.yaml': 'checked', 'in/丙局': 'IOE011' };
    for (const given of ['in', 'in/**', 'in/*局', 'in/**/*']) {
      const run = checked(where, given);
      expect([given, run.code, run.files]).toEqual([given, 3, files]);
      expect(
        run.err
          .trim()
          .split('\n')
          .map((line) => line.split('：')[0]),
      ).toEqual([
        '没有读 in/丙局/丙局.xlsx',
        '没有跟随 in/乙局/ring',
        '没有跟随 in/乙局/别处',
        '没有读 in/乙局/断.xlsx',
      ]);
    }
    const some = checked(where, 'in/**/*.yaml');
    expect([some.code, Object.keys(some.files)]).toEqual([0, ['in/乙局/乙局.yaml', 'in/乙局/甲局.yaml']]);
    expect(some.err).toMatch(/^没有跟随 in\/乙局\/ring.*\n没有跟随 in\/乙局\/别处.*\n$/u);
    // What is named is meant.
    expect(checked(where, 'in/乙局/别处').files).toEqual({ 'in/乙局/别处/甲局.yaml': 'checked' });
  });
});

describe('a folder that may not be read', () => {
  it('is not passed over by a pattern either', ({ skip }) => {
    const where = within('locked', { 'ok/甲局.yaml': BASE, 'no/乙局.yaml': BASE });
    for (const path of [folder, where, join(where, 'ok')]) chmodSync(path, 0o755);
    chmodSync(join(where, 'no'), 0);
    try {
      const version = budgetAs('nobody', where, ['--version']);
      if (version.code !== 0) skip(`nobody else can run it here: ${version.err}`);
      for (const given of ['.', '**', '**/*.yaml', '*/*.yaml', '*']) {
        const run = budgetAs('nobody', where, ['check', given, '--format', 'json']);
        expect([given, run.code, run.err, told(run)]).toEqual([
          given,
          3,
          '',
          { no: 'IOE001', 'ok/甲局.yaml': 'checked' },
        ]);
      }
      expect(budgetAs('nobody', where, ['check', '**']).out).toContain('没有权限（EACCES）');
      expect(budgetAs('nobody', where, ['check', 'ok/*']).code).toBe(0);
    } finally {
      chmodSync(join(where, 'no'), 0o755);
    }
  });
});

describe('what Office leaves beside an open file', () => {
  it('is passed over unless it is all there is', () => {
    const where = within('open', { '甲局.yaml': BASE, '~$甲局.xlsx': 'open', '~$说明.docx': 'open' });
    const run = checked(where, '~$甲局.xlsx', '~$说明.docx', '甲局.yaml');
    expect([run.code, run.files]).toEqual([0, { '甲局.yaml': 'checked' }]);
    expect(run.err).toBe(
      '跳过 ~$甲局.xlsx：Office 打开文件时留下的临时文件\n跳过 ~$说明.docx：Office 打开文件时留下的临时文件\n',
    );
    expect(checked(where, '~$甲局.xlsx').code).toBe(3);
    expect(checked(where, '~$甲局.xlsx', '~$说明.docx').code).toBe(2);
  });
});

describe('an argument that is not there, or holds no report', () => {
  it('costs only itself among others', () => {
    const where = within('gone', { '甲局.yaml': BASE, '乙局/x.txt': '通讯录\n' });
    mkdirSync(join(where, '空'));
    symlinkSync('nowhere.yaml', join(where, '断.yaml'));
    const run = checked(where, '没有.xlsx', '断.yaml', '甲局.yaml', '空', '乙局/', '没有的局', '*.xlsx');
    expect([run.code, run.files]).toEqual([
      3,
      {
        '没有.xlsx': 'IOE001',
        '断.yaml': 'IOE001',
        '甲局.yaml': 'checked',
        空: 'IOE011',
        乙局: 'IOE011',
        没有的局: 'IOE001',
        '*.xlsx': 'IOE001',
      },
    ]);
    expect(run.err).toBe('跳过 乙局/x.txt：不是报告\n没有匹配到文件：*.xlsx\n');
    const said = budget(where, 'check', '没有.xlsx', '断.yaml', '甲局.yaml', '空', '*.xlsx').out;
    for (const what of ['找不到（ENOENT）', '断了的链接', '文件夹里没有报告', '没有匹配到可以核对的文件'])
      expect(said).toContain(what);
  });

  it.skipIf(process.platform !== 'linux')('is no pipe, which is said', () => {
    const where = within('pipe', { '甲局/甲局.yaml': BASE });
    spawnSync('mkfifo', [join(where, '甲局/乙.xlsx')]);
    expect(checked(where, '.')).toMatchObject({ code: 0, err: '没有读 甲局/乙.xlsx：不是普通文件（管道或设备）\n' });
  });

  it.skipIf(process.platform !== 'linux')('is said to have a name that is not in UTF-8', () => {
    const where = within('named-in-gbk', { '甲局/甲局.yaml': BASE });
    const named = (...names: (string | number[])[]): Buffer =>
      Buffer.concat([where, ...names].flatMap((name) => [Buffer.from(name), Buffer.from('/')]).slice(0, -1));
    // 信访局 in GBK, a folder and a file.
    const gbk = [0xd0, 0xc5, 0xb7, 0xc3, 0xbe, 0xd6];
    try {
      mkdirSync(named(gbk));
      writeFileSync(named(gbk, '公开表.yaml'), BASE);
      writeFileSync(named('甲局', [...gbk, ...Buffer.from('.yaml')]), BASE);
    } catch {
      // This file system takes no such name.
      return;
    }
    const run = checked(where, '.');
    expect([run.code, Object.values(run.files).sort()]).toEqual([3, ['IOE001', 'IOE001', 'checked']]);
    const { out } = budget(where, 'check', '.');
    expect(out).toContain('文件打不开：名字的编码不是 UTF-8，请把文件和所在的文件夹改名再核对');
    expect(out).not.toContain('找不到');
  });

  it('is wrong usage where nothing else is left', () => {
    const where = within('gone-alone', { '说明.docx': WORD, '甲局.yaml': BASE });
    mkdirSync(join(where, '空'));
    for (const args of [
      ['没有.xlsx'],
      ['没有.xlsx', '说明.docx'],
      ['空'],
      ['空', '没有.yaml'],
      ['*.xlsx'],
      ['*.xlsx', '空'],
    ]) {
      const { code, err } = checked(where, ...args);
      expect([args.join(' '), code]).toEqual([args.join(' '), 2]);
      expect(err).toMatch(/^budget: .*\n$/u);
    }
    // A text that is not there is missing from its report, and commands that take one report take no less than named.
    expect(checked(where, '甲局.yaml', '没有.docx').files).toEqual({ '甲局.yaml + 没有.docx': 'IOE001' });
    expect(budget(where, 'facts', '甲局.yaml', '没有.xlsx')).toMatchObject({
      code: 2,
      err: 'budget: 找不到：没有.xlsx\n',
    });
  });
});

describe('what nobody handed in', () => {
  it('is passed over where an earlier run wrote it, and what is hidden is counted', () => {
    const where = within('own-results', {
      '甲局.yaml': report('甲局'),
      '#recycle/旧.yaml': report('乙局'),
      '.备份/旧.yaml': BASE,
    });
    mkdirSync(join(where, '.git'));
    writeFileSync(join(where, '._甲局.yaml'), 'x');
    for (const out of ['结果.xlsx', '结果.md', '结果.txt'])
      for (const lang of ['zh', 'en'])
        expect(budget(where, 'check', '甲局.yaml', '--lang', lang, '-o', `${lang}${out}`).code, out).toBe(0);
    const run = checked(where, '.');
    expect([run.code, run.files]).toEqual([0, { '甲局.yaml': 'checked' }]);
    expect(run.err.trim().split('\n')).toEqual([
      ...['en结果.md', 'en结果.txt', 'en结果.xlsx', 'zh结果.md', 'zh结果.txt', 'zh结果.xlsx'].map(
        (name) => `跳过 ${name}：budget 以前写的核对结果或批注副本`,
      ),
      '没有看隐藏的或在回收站里的文件、文件夹 3 个：#recycle、.git、.备份',
    ]);
    // Where it is going to be written again nobody need be told.
    expect(budget(where, 'check', '.', '-o', 'zh结果.xlsx', '--force').err).not.toContain('zh结果.xlsx');
  });

  it('is passed over where it is the annotated copy of a workbook, as long as nobody has saved it again', () => {
    const faulty = readFileSync(join(import.meta.dirname, '../../fixtures/central-nine-tables/faulty.xlsx'));
    const where = within('annotated', { '公开表.xlsx': faulty });
    expect(budget(where, 'check', '公开表.xlsx', '--annotate', '批注后.xlsx').code).toBe(1);
    const run = checked(where, '.');
    expect(run.files).toEqual({ '公开表.xlsx': 'checked' });
    expect(run.err).toBe('跳过 批注后.xlsx：budget 以前写的核对结果或批注副本\n');
    // Whoever names it means it.
    expect(checked(where, '批注后.xlsx').files).toEqual({ '批注后.xlsx': 'checked' });
  });

  it('and what was comes in the order in which a person counts', () => {
    const names = ['第1小学', '第2小学', '第9小学', '第10小学', '第21小学'];
    const where = within('counted', Object.fromEntries(names.map((name) => [`${name}.yaml`, report(name)])));
    const files = names.map((name) => `${name}.yaml`);
    expect(Object.keys(checked(where, '.').files)).toEqual(files);
    expect(Object.keys(checked(where, '*.yaml').files)).toEqual(files);
  });
});
