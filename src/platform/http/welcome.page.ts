import { createHash } from 'node:crypto';

const QUERIES = [
  {
    title: 'The roadmap on a day',
    text: `{
  roadmap(asOf: "2014-06-01", filter: { bodies: ["SG2"] }) {
    nodes { ref title maturity nativeStatus target { text event earliest latest } body { ref } }
  }
}`,
  },
  {
    title: 'A draft in any spelling',
    text: `{
  resolve(text: "M. rcsm") { reason matched workItem { ref title approved identifiers { kind text } } }
}`,
  },
  {
    title: 'A text and its twin',
    text: `{
  workItem(ref: "Y.3500") { ref title nativeStatus approved twins { ref nativeStatus statusOn body { ref } } }
}`,
  },
  {
    title: 'A Question and its people',
    text: `{
  body(ref: "ITU-T SG13 Q17", studyPeriod: "2013-2016") {
    ref name path { ref } appointments { role person { name } affiliation } relations { type to { ref studyPeriod { label } } }
  }
}`,
  },
  {
    title: 'Gaps in the matrix',
    text: `{
  matrix { gapCount rows { domain cells { category count owners hasSingleOwner } } }
}`,
  },
];

const STYLE = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.4rem;margin:0 0 .25rem}p{margin:.25rem 0 1rem}
nav{display:flex;flex-wrap:wrap;gap:.5rem;margin-bottom:1rem}
button{font:inherit;padding:.35rem .8rem;border:1px solid GrayText;border-radius:.4rem;background:Canvas;color:CanvasText;cursor:pointer}
button.run{background:Highlight;color:HighlightText;border-color:Highlight}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem}
textarea,pre{box-sizing:border-box;width:100%;height:60vh;margin:.25rem 0 0;padding:.75rem;font:13px/1.5 ui-monospace,monospace;border:1px solid GrayText;border-radius:.4rem;overflow:auto;background:Canvas;color:CanvasText}
`;

const SCRIPT = `
const queries=${JSON.stringify(QUERIES)};
const text=document.getElementById('query'),answer=document.getElementById('answer'),nav=document.querySelector('nav');
async function run(){
  answer.textContent='…';
  try{
    const reply=await fetch('graphql',{method:'POST',headers:{'content-type':'application/json',accept:'application/json'},body:JSON.stringify({query:text.value})});
    answer.textContent=JSON.stringify(await reply.json(),null,2);
  }catch(error){answer.textContent=String(error)}
}
for(const query of queries){
  const button=document.createElement('button');
  button.textContent=query.title;
  button.addEventListener('click',()=>{text.value=query.text;run()});
  nav.append(button);
}
document.getElementById('run').addEventListener('click',run);
text.addEventListener('keydown',(event)=>{if(event.key==='Enter'&&(event.ctrlKey||event.metaKey))run()});
text.value=queries[0].text;
run();
`;

/** What a reader of feeds finds by the page. */
const FEEDS = [
  ['Changes', 'feeds/changes.atom'],
  ['Liaison statements', 'feeds/statements.atom'],
]
  .map(([title, address]) => `<link rel="alternate" type="application/atom+xml" title="${title}" href="${address}">`)
  .join('');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One page without any other host: its script and style are named in the policy by their hashes. */
export const WELCOME_PAGE = {
  policy: `default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>standards-roadmap</title><link rel="icon" href="data:,">${FEEDS}<style>${STYLE}</style></head>
<body>
<h1>standards-roadmap</h1>
<p>The work programmes of standards bodies and the roadmap across them. Ask at <code>/graphql</code>; the schema describes itself.</p>
<nav aria-label="Example queries"></nav>
<main>
<div><label for="query">Query</label> <button class="run" id="run" type="button">Run (Ctrl Enter)</button><textarea id="query" spellcheck="false"></textarea></div>
<div><span id="answer-label">Answer</span><pre id="answer" tabindex="0" role="region" aria-labelledby="answer-label" aria-live="polite"></pre></div>
</main>
<script>${SCRIPT}</script>
</body>
</html>`,
};
