// Lets whoever reads an article in the preview write notes on it: on words that are selected, and in notes that are there.
import { NoteForm } from './note-form.js';

const prose = document.querySelector('.reading .prose');
const article = /^\/articles\/([a-z0-9-]+)\.html$/.exec(location.pathname)?.[1];
const written = 'gloss-note';
const typing = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range], [type=button], [type=submit])';
const marked = 'gloss-passage';
const context = 200;
const marks = '.notes, .note-ref, .footnote-backref, sup:has(a)';
const blocks = 'p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote, .block';
let form;

// What the words of a part of the article are to the server: without the marks of notes, sources and footnotes.
function words(range) {
  const part = range.cloneContents();
  part.querySelectorAll(marks).forEach(mark => mark.remove());
  // The part may begin in the midst of a word: only the blocks after the first are parted from what is before them.
  const begun = new Set();
  for (let node = part.firstChild; node; node = node.firstChild) begun.add(node);
  part.querySelectorAll(blocks).forEach(block => begun.has(block) || block.before('\u2029'));
  return part.textContent.replace(/[\u200b\s]+/g, ' ');
}

function elementOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
}

function blockOf(node) {
  const element = elementOf(node);
  return element?.closest('.notes') ? null : element?.closest('.prose .block');
}

function part(from, start, to, end) {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return words(range);
}

// Selections end anywhere: a word that is begun is meant as a whole.
function whole(before, exact, after) {
  const text = before + exact + after;
  let start = before.length + exact.length - exact.trimStart().length;
  let end = before.length + exact.trimEnd().length;
  const segments = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' }).segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end - 1);
  if (first?.isWordLike) start = Math.min(start, first.index);
  if (last?.isWordLike) end = Math.max(end, last.index + last.segment.length);
  return {
    before: text.slice(Math.max(0, start - context), start),
    words: text.slice(start, end),
    after: text.slice(end, end + context),
  };
}

// The words that are selected and what stands around them in their paragraphs; null if they are not the article's.
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const first = blockOf(range.startContainer);
  if (!first || elementOf(range.commonAncestorContainer).closest(marks) || words(range).trim() === '') return null;
  // A paragraph that is selected with three clicks ends where the next one begins, or in its notes.
  const last = blockOf(range.endContainer)
    ?? [...prose.querySelectorAll('.block')].filter(block => range.intersectsNode(block)).pop();
  const end = last.contains(range.endContainer) ? [range.endContainer, range.endOffset] : [last, last.childNodes.length];
  const exact = part(range.startContainer, range.startOffset, ...end);
  return whole(
    part(first, 0, range.startContainer, range.startOffset).trimStart(),
    exact,
    part(...end, last, last.childNodes.length).trimEnd(),
  );
}

// The words stay marked while the form has the focus.
function mark() {
  const range = getSelection().getRangeAt(0).cloneRange();
  globalThis.CSS?.highlights?.set(marked, new Highlight(range));
}

async function write(passage) {
  hide();
  mark();
  await form.begin({
    seen: '',
    note: {
      article, ...passage, id: '', title: '', kind: 'context', issues: [], speaker: '', sources: [], quotation: '', basis: '', body: '',
    },
  });
}

const host = document.createElement('div');
host.id = 'gloss-annotate';
const root = host.attachShadow({ mode: 'open' });
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = '/_gloss/annotate.css';
const button = document.createElement('button');
button.type = 'button';
button.className = 'annotate';
button.textContent = 'Annotate';
button.title = 'Write a note on these words (n)';
button.hidden = true;
// The selection would be gone before the click.
button.addEventListener('pointerdown', event => event.preventDefault());
button.addEventListener('click', () => {
  const passage = selected();
  if (passage) write(passage);
});

function hide() {
  button.hidden = true;
}

function offer() {
  if (form.isOpen || !selected()) {
    hide();
    return;
  }
  const boxes = getSelection().getRangeAt(0).getClientRects();
  const box = boxes[boxes.length - 1];
  if (!box) return;
  button.hidden = false;
  button.style.top = Math.max(4, Math.min(box.bottom + 6, innerHeight - button.offsetHeight - 4)) + 'px';
  button.style.left = Math.max(4, Math.min(box.right - button.offsetWidth / 2, innerWidth - button.offsetWidth - 4)) + 'px';
}

function editable(note) {
  const links = note.querySelector('.note-links');
  if (!links) return;
  const edit = document.createElement('button');
  edit.type = 'button';
  edit.className = 'copy';
  edit.setAttribute('aria-label', 'Edit');
  edit.addEventListener('click', () => form.edit(article, note.dataset.note));
  const item = document.createElement('li');
  item.append(edit);
  links.append(item);
}

function remember(id) {
  try {
    sessionStorage.setItem(written, id);
  } catch {
    // Without storage the page stays where it stands.
  }
}

function remembered() {
  try {
    const id = sessionStorage.getItem(written);
    sessionStorage.removeItem(written);
    return id;
  } catch {
    return null;
  }
}

// The page was loaded anew because of a note: that is where its editor goes on.
function arrive() {
  const id = remembered();
  const note = id && prose.querySelector(`.note[data-note="${CSS.escape(id)}"]`);
  if (!note) return;
  const details = note.querySelector('details');
  if (details) details.open = true;
  const show = () => {
    note.scrollIntoView({ block: 'nearest' });
    note.querySelector('summary')?.focus({ preventScroll: true });
  };
  if (document.readyState === 'complete') {
    setTimeout(show, 50);
  } else {
    addEventListener('load', () => setTimeout(show, 50));
  }
}

if (prose && article) {
  form = new NoteForm(root, remember, () => globalThis.CSS?.highlights?.delete(marked));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${marked}) { background: #ffe08a; color: #1c1a17; }`);
  document.adoptedStyleSheets.push(sheet);
  root.append(style, button);
  document.documentElement.append(host);
  prose.querySelectorAll('.note[data-note]').forEach(editable);
  let asked;
  const soon = () => {
    hide();
    clearTimeout(asked);
    asked = setTimeout(offer, 120);
  };
  document.addEventListener('selectionchange', soon);
  addEventListener('scroll', soon, { passive: true });
  document.addEventListener('keydown', event => {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
    if (event.key !== 'n' || modified || form.isOpen || event.target.isContentEditable || event.target.matches?.(typing)) return;
    const passage = selected();
    if (passage) {
      event.preventDefault();
      write(passage);
    }
  });
  arrive();
}
