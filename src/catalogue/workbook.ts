import type { Entry } from './entry.ts';

const EXCEL = '工作簿的做法：合计用公式、数存为数、看得见的才公开';

/** How a workbook is made: the codes about cells and formulas, not about amounts. */
export const WORKBOOK_ENTRIES: readonly Entry[] = [
  {
    code: 'XLS001',
    severity: 'query',
    title: { zh: '数以文本存储', en: 'figure stored as text' },
    why: {
      zh: '求和公式不计入文本，合计会漏掉它；别的数也说合计错了就是错误，算一处。整张表都是文本的（系统导出）照常读入，不提示；整栏是文本的只作说明。',
      en: 'SUM passes over text, so a total misses it: an error where other figures say so too, told once. A table of text throughout, as systems export, is read all the same and nothing is said; a whole column of text is a note.',
    },
    remedy: {
      zh: '选中该列，用“分列”或“转换为数字”改成数。',
      en: 'Select the column and convert it to numbers.',
    },
    basis: EXCEL,
    example: {
      book: { cells: [['基本支出表!C6', '20.00']], at: '基本支出表!C6' },
      under: '20.00',
    },
  },
  {
    code: 'XLS002',
    severity: 'error',
    title: { zh: '合计公式漏了分项', en: 'total leaves out a part' },
    why: {
      zh: '在求和区域之外加了行或列，合计没有跟着扩大；各栏都这样的，算一处。别的数也说合计错了就是错误，否则待核实。',
      en: 'A row or column was added beyond the range of the sum; told once for all columns. A query where nothing else says that the total is wrong.',
    },
    remedy: { zh: '把求和区域扩大到全部分项。', en: 'Extend the range to all parts.' },
    basis: '合计＝各分项之和',
    example: {
      book: { cells: [['支出表!D4', { formula: 'SUM(D5:D8)', value: 107 }]], at: '支出表!D4' },
      under: '107',
    },
  },
  {
    code: 'XLS003',
    severity: 'query',
    title: { zh: '合计公式重复计算', en: 'total adds something twice' },
    why: {
      zh: '同一格加了两次，或加了小计又加它的分项，或把自己也加了进去。',
      en: 'The same cell twice, a subtotal together with its parts, or the total itself.',
    },
    remedy: { zh: '每个数只加一次：加小计，或加明细。', en: 'Add each figure once: the subtotals or their parts.' },
    basis: '合计＝各分项之和',
    example: {
      book: { cells: [['支出表!E4', { formula: 'SUM(E5:E9)+E7', value: 50 }]], at: '支出表!E4' },
      under: '50',
      also: ['SUM001', 'SAM001'],
    },
  },
  {
    code: 'XLS004',
    severity: 'query',
    title: { zh: '该是公式的地方填了数', en: 'number typed over a formula' },
    why: {
      zh: '同行或同列都是同样的公式，只有这里是直接填的，分项改了它不会跟着变。与公式结果相同的只作说明。',
      en: 'Its row or column is made of one formula; this number will not follow its parts. Equal to the result, it is a note.',
    },
    remedy: { zh: '从相邻格把公式复制过来。', en: 'Copy the formula from its neighbour.' },
    basis: EXCEL,
    example: {
      book: {
        cells: [
          ['支出表!C6', 52],
          ['支出表!C4', { formula: 'SUM(C5:C9)', value: 177 }],
        ],
        at: '支出表!C6',
      },
      under: '52',
      also: ['SUM001', 'SAM001'],
    },
  },
  {
    code: 'XLS005',
    severity: 'query',
    title: { zh: '存的数不是公式的结果', en: 'stored value is not the result' },
    why: {
      zh: '文件里存的数与公式算得的不同：保存前没有重新计算，或数被程序改过。用 Excel 打开后会变成另一个数。',
      en: 'Saved without being calculated, or changed by a program: Excel will show another figure once it calculates.',
    },
    remedy: {
      zh: '用 Excel 打开，按 F9 重新计算后保存，再核对。',
      en: 'Open it in Excel, recalculate (F9), save, check again.',
    },
    basis: EXCEL,
    example: {
      book: { cells: [['支出表!E4', { formula: 'SUM(E5:E9)', value: 53, recomputed: 35 }]], at: '支出表!E4' },
      under: '53',
      also: ['SUM001', 'SAM001'],
    },
  },
  {
    code: 'XLS006',
    severity: 'query',
    title: { zh: '隐藏的行、列或工作表里有金额', en: 'amounts in hidden rows, columns or sheets' },
    why: {
      zh: '公开的人看不见这些数，合计却计入，核对也计入。隐藏的空行和零不提示。',
      en: 'Nobody sees these figures, yet totals and this check count them. Hidden blanks and zeros are ordinary.',
    },
    remedy: { zh: '取消隐藏，或删去不该公开的内容。', en: 'Show them, or delete what is not to be published.' },
    basis: EXCEL,
    example: { book: { hidden: [['支出表', 8]], at: '支出表!C8' }, under: '15' },
  },
  {
    code: 'XLS007',
    severity: 'error',
    title: { zh: '公式出错', en: 'a formula failed' },
    why: {
      zh: '#REF!、#DIV/0! 之类不是数，与它有关的关系都没有核对。',
      en: '#REF!, #DIV/0! and the like are no figures; whatever depends on them was not checked.',
    },
    remedy: { zh: '修好公式，或填上数。', en: 'Mend the formula or write the figure.' },
    basis: EXCEL,
    example: {
      book: { cells: [['支出表!D7', { formula: 'SUM(#REF!)', value: '#REF!' }]], at: '支出表!D7' },
      under: '#REF!',
    },
  },
  {
    code: 'XLS008',
    severity: 'query',
    title: { zh: '公式取自别的文件', en: 'links to other files' },
    why: {
      zh: '别人没有那个文件，打开时会提示更新链接，数可能变。核对的是上次保存的值。',
      en: 'Nobody else has those files; on opening, the figures may change. The last saved values were checked.',
    },
    remedy: { zh: '用“断开链接”把它们变成数，再公开。', en: 'Break the links, so that values remain.' },
    basis: EXCEL,
    example: {
      book: {
        cells: [['基本支出表!D5', { formula: '[1]工资!B9', value: 85 }]],
        links: ['file:///D:/人事/工资汇总.xlsx'],
        at: '基本支出表!D5',
      },
      under: '85',
    },
  },
  {
    code: 'XLS009',
    severity: 'query',
    title: { zh: '金额细到分以下', en: 'finer than a cent' },
    why: {
      zh: '金额最小到分。直接填的多半是误敲或别处算来的；公式算得的只作说明，但印出的数相加可能有尾差。',
      en: 'No amount is finer than a cent. Typed, it is a slip or worked out elsewhere; left by a formula it is a note, though printed figures may not add up.',
    },
    remedy: { zh: '四舍五入到分；公式外加 ROUND。', en: 'Round to cents; put ROUND around the formula.' },
    basis: '金额以元为单位至多两位小数，以万元为单位至多六位',
    example: { book: { cells: [['基本支出表!E6', 20.0000001]], at: '基本支出表!E6' }, under: '20.0000001' },
  },
  {
    code: 'XLS010',
    severity: 'error',
    title: { zh: '写了两个单位', en: 'two units stated' },
    why: {
      zh: '同一张表写了两个不同的单位，差十倍到一万倍，不能猜。暂按先写的核对，结论不完整。',
      en: 'Two different units for one table, a factor of ten to ten thousand; neither is taken on trust.',
    },
    remedy: { zh: '删去错的一个。', en: 'Delete the wrong one.' },
    basis: '预算公开表须注明金额单位',
    example: {
      book: { cells: [['基本支出表!A1', '2024年部门基本支出表（单位：元）']], at: '基本支出表!A1' },
      under: '元',
    },
  },
  {
    code: 'XLS011',
    severity: 'query',
    title: { zh: '合并单元格下面还有数', en: 'figure under a merged cell' },
    why: {
      zh: '合并后只看得见左上角的数，下面的数仍在，求和公式会计入。下面的数与看得见的相同时只作说明。',
      en: 'Only the first figure of merged cells shows; those below remain and SUM counts them. The same figure once more is a note.',
    },
    remedy: { zh: '取消合并，删去多余的数。', en: 'Unmerge the cells and delete what is left over.' },
    basis: EXCEL,
    example: {
      book: {
        cells: [['基本支出表!E7', 3]],
        merges: [['基本支出表', { top: 7, left: 4, bottom: 7, right: 5 }]],
        at: '基本支出表!E7',
      },
      under: '3',
    },
  },
  {
    code: 'XLS012',
    severity: 'note',
    title: { zh: '工作表上的文字没有核对', en: 'text on a sheet not checked' },
    why: {
      zh: '整张都是文字的工作表当作情况说明核对；一行有几格、夹着数、又认不出是什么表的不读，里面写的金额与表里的一不一致不知道。',
      en: 'A sheet of nothing but text is checked as narrative. One with several cells in a row or numbers, which is no table that is known, is not read.',
    },
    remedy: {
      zh: '把文字单独放一张工作表，一段一格；或另存为 .docx、.txt、.md，与工作簿一起交给核对（YAML 报告里写在 情况说明 下）。',
      en: 'Put the text on a sheet of its own, a paragraph a cell, or save it as .docx, .txt or .md and check it together with the workbook (in a YAML report: under 情况说明).',
    },
    basis: '情况说明是部门预算公开的一部分，与表一致才算核对过',
    example: {
      book: {
        text: {
          name: '附注',
          lines: [
            ['处室', '经办人', '补充内容'],
            ['办公室', '某某', '2024年支出总计150.00万元，比上年减少3.00万元。'],
          ],
        },
        at: '附注!C2',
      },
      under: '2024年支出总计150.00万元，比上年减少3.00万元。',
    },
  },
];
