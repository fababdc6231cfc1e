/** How the page looks: an official document, set quietly. Song type for headings, three-line tables, colour only beside a word. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fdfcfa;--panel:#f5f3ee;--ink:#1d2127;--soft:#565c65;--faint:#b9b4a9;--rule:#dcd8cf;--strong:#3b4048;--link:#1f4e86;
--error:#a3211b;--error-bg:#fbeceb;--query:#7a5200;--query-bg:#fbf1da;--note:#2c5a8c;--note-bg:#e9f0f8;
--bar-error:#a3211b;--bar-query:#b07f1a;--bar-note:#7d9cbf;--first:#35618f;--second:#b7c3cf;--lit:#ffe28a;--lit-ink:#1d2127;--heat:163,33,27;
--sans:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Hiragino Sans GB",system-ui,sans-serif;
--song:"Noto Serif CJK SC","Source Han Serif SC","Songti SC","STSong","SimSun",serif}
@media (prefers-color-scheme:dark){:root{
--paper:#15181c;--panel:#1d2126;--ink:#e7e4dd;--soft:#a9adb4;--faint:#5d6269;--rule:#343a42;--strong:#c9c5bc;--link:#8fb8ea;
--error:#ff9a90;--error-bg:#3a1f1e;--query:#e8bd5d;--query-bg:#352b17;--note:#93bdf0;--note-bg:#1e2b3b;
--bar-error:#d2665c;--bar-query:#a98231;--bar-note:#4f729b;--first:#6f9ccd;--second:#4a5866;--lit:#6a5310;--lit-ink:#fff6da;--heat:255,130,120}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
header,main,footer{max-width:74rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:3rem}
h1,h2,h3{font-family:var(--song);font-weight:700;line-height:1.35;letter-spacing:.02em;margin:0}
h1{font-size:2rem;text-align:center;padding-bottom:.6rem}
h1+.whose{margin-top:0}
.whose{font-family:var(--song);font-size:1.2rem;text-align:center;margin:0;color:var(--strong)}
h2{font-size:1.4rem;margin:2.75rem 0 1rem;padding-bottom:.35rem;border-bottom:2px solid var(--strong)}
h3{font-size:1.15rem}
summary h3{display:inline}
h4{font-size:1.05rem;font-weight:600;margin:0}
.head{font:600 1.05rem/1.6 var(--sans);letter-spacing:0;display:flex;flex-wrap:wrap;gap:.15rem .6rem;align-items:baseline}
.workings .lead{font-size:.85rem;font-weight:600;margin:0;color:var(--soft)}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
code{font-family:ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.85em;color:var(--soft)}
small{font-size:.78em;color:var(--soft)}
.skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:.5rem 1rem;z-index:2}
.skip:focus{left:0}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.numbers{display:flex;flex-wrap:wrap;justify-content:center;margin:1.25rem 0 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.numbers div{padding:.7rem 1.6rem;text-align:center}
.numbers dt{font-size:.85rem;color:var(--soft)}
.numbers dd{margin:0;font-size:1.5rem;line-height:1.3}
.scroll{overflow-x:auto;margin:.9rem 0}
table{border-collapse:collapse;width:100%;border-top:2px solid var(--strong);border-bottom:2px solid var(--strong);font-size:.9rem;line-height:1.5}
caption{text-align:left;font-weight:600;padding:.1rem 0 .4rem}
.unit{font-weight:400;color:var(--soft);font-size:.85rem}
th,td{padding:.35rem .7rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{border-bottom:1px solid var(--strong);font-weight:600;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tbody th{font-weight:400}
.sheet{width:auto;min-width:min(100%,36rem)}
.sheet td{text-align:right;white-space:nowrap}
.sheet thead th:nth-child(n+2){text-align:right;min-width:6em;max-width:11em;text-wrap:balance}
.sheet .n,.sheet thead th.n{width:1%;min-width:3em;text-align:right;color:var(--soft);font-size:.8rem}
.sheet thead th:first-child,.sheet thead th.n+th{text-align:left;max-width:none}
.sheet thead th.n+th,.sheet tbody th{min-width:12em}
.letter{display:block;font-weight:400;font-size:.78rem;color:var(--soft)}
.skipped td{text-align:center!important;color:var(--soft);font-size:.8rem;padding:.1rem}
.found,.operand{position:relative}
.operand{box-shadow:inset 0 -2px var(--faint)}
.found{background:var(--mark-bg);color:var(--mark);font-weight:700;box-shadow:inset 0 0 0 2px var(--mark)}
mark{background:none;color:inherit;padding:0 .15em}
mark.found{background:var(--mark-bg);color:var(--mark)}
.hand{font-size:.7em;margin-right:.35em}
.error{--mark:var(--error);--mark-bg:var(--error-bg)}
.query{--mark:var(--query);--mark-bg:var(--query-bg)}
.note{--mark:var(--note);--mark-bg:var(--note-bg)}
.lit,:target.operand,:target.found{background:var(--lit)!important;color:var(--lit-ink)!important;outline:2px solid var(--strong);outline-offset:-2px}
a.term.lit small,.lit small{color:inherit}
.badge{display:inline-block;font-size:.85rem;font-weight:600;line-height:1.5;padding:0 .55em;border-radius:2px;background:var(--mark-bg);color:var(--mark);white-space:nowrap}
.finding{margin:1.5rem 0;padding:.2rem 0 .2rem 1.1rem;border-left:4px solid var(--mark)}
.finding p{margin:.35rem 0}
.where{color:var(--soft);font-size:.9rem}
.where b{color:var(--ink);font-weight:600;margin-right:.5em}
.what{font-size:1.02rem}
.cause span,.relation{font-size:.85rem;color:var(--soft);margin-right:.6em}
.passage{margin:.7rem 0;padding:.6rem 1rem;background:var(--panel);border:0;font-family:var(--song)}
.workings{margin:.7rem 0}
.workings ul,.suspects ul,.unread ul{margin:.2rem 0;padding:0;list-style:none}
.workings li{padding:.1rem 0}
.formula{line-height:1.9}
.term{color:inherit;border-radius:2px;padding:0 .1em}
a.term{text-decoration:underline dotted;text-decoration-color:var(--soft)}
.term small{margin-left:.2em;vertical-align:.25em;font-size:.68em}
.suspects{background:var(--panel);padding:.5rem 1rem;margin:.7rem 0}
.suspects span{display:block;color:var(--soft);font-size:.88rem}
.besides,.more,.counted,.files,.bound{color:var(--soft);font-size:.9rem}
.bound{border-left:4px solid var(--query);padding-left:1rem;color:var(--ink)}
p.narrowed{color:var(--soft);font-size:.9rem}
.verdict{font-weight:600}
.report{border-bottom:1px solid var(--rule)}
.known{margin:1.2rem 0}
.known>summary{cursor:pointer;color:var(--soft)}
.report>summary{padding:.7rem .2rem;cursor:pointer}
.report>summary::marker{color:var(--soft)}
.report:focus{outline:none}
.report:focus-visible>summary{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.report>summary:hover{background:var(--panel)}
.at{margin-left:.6em;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
.tally{float:right;color:var(--soft);font-size:.9rem;padding-top:.2rem}
.report>summary::after{content:"";display:block;clear:both}
.report .body{padding:0 0 2rem;content-visibility:auto;contain-intrinsic-size:auto 60rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:1.2rem 2.5rem;margin:1.2rem 0}
figure{margin:0}
figcaption{font-size:.9rem;margin-bottom:.3rem}
figure svg{display:block;width:100%;height:auto;max-width:38rem;font:12px var(--sans)}
.key{font-size:.82rem;color:var(--soft);margin-left:.8em;white-space:nowrap}
.key svg{display:inline-block;width:.75em;height:.75em;margin-right:.3em;vertical-align:-.05em}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;margin:1.2rem 0 .4rem;font-size:.9rem}
.filters label{display:grid;gap:.1rem;color:var(--soft)}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:2px;padding:.25rem .6rem;min-height:2.1rem}
button{cursor:pointer}
button:hover{background:var(--panel)}
output{color:var(--soft);padding:.3rem 0}
.overview thead th{cursor:pointer}
.overview thead th:hover{background:var(--panel)}
.overview th button{all:unset;cursor:pointer;font-weight:600;word-break:keep-all}
.overview th button:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.overview .arrow{display:inline-block;width:1em;text-align:center;color:var(--soft)}
.overview .arrow::before{content:"↕";opacity:.55}
.overview [aria-sort=ascending] .arrow::before{content:"↑";opacity:1}
.overview [aria-sort=descending] .arrow::before{content:"↓";opacity:1}
.overview tbody th{min-width:17em}
.overview tbody th small{display:block}
.overview th,.overview td{padding-left:.5rem;padding-right:.5rem}
.overview .count{text-align:right}
.overview thead th,.overview td{overflow-wrap:normal}
.overview .none{color:var(--soft)}
.overview .state{white-space:nowrap}
td.error:not(.none){color:var(--error);font-weight:600}
td.query:not(.none){color:var(--query);font-weight:600}
td.note:not(.none){color:var(--note)}
.h1{background:rgba(var(--heat),.05)}.h2{background:rgba(var(--heat),.1)}.h3{background:rgba(var(--heat),.16)}.h4{background:rgba(var(--heat),.22)}
[hidden]{display:none!important}
footer{margin-top:3.5rem;padding-top:.8rem;padding-bottom:2.5rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.85rem}
@media (max-width:40rem){body{font-size:15px}header,main,footer{padding-left:1rem;padding-right:1rem}header{padding-top:1.6rem}h1{font-size:1.5rem}
.numbers div{padding:.5rem .8rem}.tally{float:none;display:block}.finding{padding-left:.8rem}.overview tbody th{min-width:11em}
.overview thead th:first-child,.overview tbody th{position:sticky;left:0;background:var(--paper)}}
@media print{:root{color-scheme:light;--paper:#fff;--panel:#f4f4f2;--ink:#000;--soft:#444;--faint:#999;--rule:#bbb;--strong:#000;--link:#000;
--error:#8e1813;--error-bg:#fbeceb;--query:#6a4700;--query-bg:#fbf1da;--note:#234a75;--note-bg:#e9f0f8;--bar-error:#a3211b;--bar-query:#b07f1a;--bar-note:#7d9cbf;--first:#35618f;--second:#b7c3cf;--heat:163,33,27}
@page{size:A4;margin:18mm 15mm}
body{font-size:10.5pt;line-height:1.55}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
header{padding-top:0}
.filters:not(.narrowed),.filters>*:not(output),.skip,.fold{display:none}
.filters{margin:.4rem 0}
footer{margin-top:1.5rem;padding-bottom:0;break-before:avoid}
.scroll{overflow:visible}
.report .body{content-visibility:visible}
.report.nothing .body{display:none}
.report>summary{list-style:none;padding:.35rem 0}
.report h3{font-size:1.05rem}
table{font-size:8.5pt}
th,td{padding:.2rem .4rem}
.overview .arrow{display:none}
.overview th button{display:contents}
.finding{margin:1rem 0}
.report .body{padding-bottom:1rem}
tr,figure,.charts,.suspects,.passage,summary,.head,.where,.what,.cause,.workings li{break-inside:avoid}
thead{display:table-header-group}
h2,h3,h4,summary,caption,.head,.where,figcaption,.lead,.verdict,.counted,.files{break-after:avoid}
.nothing>summary,.nothing .files{break-after:auto}
.what:not(:last-child),.cause:not(:last-child){break-after:avoid}
.finding:not(:has(.sheet)),.sheet{break-inside:avoid}
.sheet:has(tr:nth-child(7)){break-inside:auto}
tbody,tbody tr:nth-child(-n+3){break-before:avoid}
tbody tr:nth-last-child(-n+2){break-before:avoid}
.charts{grid-template-columns:1fr 1fr;gap:1rem 1.5rem}
a{color:inherit;text-decoration:none}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.found{outline:3px solid Mark}.operand{border-bottom:2px solid}.badge{border:1px solid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
