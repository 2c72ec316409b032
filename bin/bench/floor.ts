import type { LibraryLesson } from '#core/lesson/lesson.ts';

/**
 * The floor: the same text with the same glosses as one page written by hand, no framework, no font, no more than
 * it takes to read and point. What the reading page costs is counted from here.
 */
export function floorPage(lesson: LibraryLesson): string {
  const beads = lesson.paragraphs.flat();
  const glosses = beads.map(({ words }) => words.map(([start, end, card]) => [start, end, card]));
  const cards = lesson.cards.map(({ here, form, headword, pos }) => [here, form ?? '', headword, pos]);
  const text = lesson.paragraphs
    .map(
      (paragraph) =>
        `<p>${paragraph.map(({ fr, en, number }) => `<span data-passage=${number} title="${escapeHtml(en)}">${escapeHtml(fr)}</span>`).join(' ')}</p>`,
    )
    .join('\n');
  return `<!doctype html><html lang=fr><meta charset=utf-8><meta name=viewport content="width=device-width"><title>${escapeHtml(lesson.title.fr)}</title><link rel=icon href="data:,">
<style>body{max-width:34em;margin:2em auto;padding:0 1em;font:19px/1.65 Georgia,serif}#gloss{position:absolute;display:none;max-width:20em;padding:.5em 1em;border:1px solid;background:#fff;font:16px/1.4 sans-serif}::highlight(word){background:#fd8}</style>
<h1>${escapeHtml(lesson.title.fr)}</h1><p>${escapeHtml(lesson.lead.fr)}</p>
${text}
<div id=gloss></div>
<script>const W=${JSON.stringify(glosses)},C=${JSON.stringify(cards)},g=document.getElementById('gloss');let last;
addEventListener('pointermove',e=>{const p=document.caretPositionFromPoint(e.clientX,e.clientY),n=p&&p.offsetNode.parentElement.dataset.passage;
const w=n&&W[n].find(([s,t])=>s<=p.offset&&p.offset<=t);if(!w){g.style.display='none';last=0;return}if(w==last)return;last=w;
const r=new Range;r.setStart(p.offsetNode,w[0]);r.setEnd(p.offsetNode,w[1]);CSS.highlights.set('word',new Highlight(r));
const b=r.getBoundingClientRect(),c=C[w[2]];g.replaceChildren(...c.map(t=>Object.assign(document.createElement('div'),{textContent:t})));
g.style.cssText='display:block;left:'+(b.left+scrollX)+'px;top:'+(b.bottom+scrollY+7)+'px'});</script>`;
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
