/*
 * Searches the index that came as a script. The same function takes the words of the site and those of a reader apart: accents
 * and case fold, "U.S." is "us", and Chinese and Japanese, which write no blanks, become single characters and pairs.
 */
(function () {
  'use strict';
  const { kinds, issues, pages, entries } = window.glossIndex;
  const FIELDS = ['title', 'also', 'foreign', 'text'];
  const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
  const TOKEN = new RegExp(
      `${CJK}+|\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])|(?:(?!${CJK})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
  const IS_CJK = new RegExp(`^${CJK}`, 'u');
  const OTHER = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };
  const EXCERPT = 180;

  function fold(word) {
    return word.normalize('NFKD').replace(/[\p{M}.]/gu, '').toLowerCase().replace(/[ßæœøđðłþı]/g, c => OTHER[c]).normalize('NFC');
  }

  /** The tokens of a text with their places; `singles` are only for the index, where one character must be found too. */
  function tokens(text, singles) {
    const found = [];
    for (const match of text.matchAll(TOKEN)) {
      if (!IS_CJK.test(match[0])) {
        found.push({ start: match.index, end: match.index + match[0].length, term: fold(match[0]) });
        continue;
      }
      const characters = [...match[0]];
      let at = match.index;
      characters.forEach((character, i) => {
        const next = characters[i + 1] ?? '';
        if (singles || characters.length === 1) {
          found.push({ start: at, end: at + character.length, term: fold(character) });
        }
        if (next) found.push({ start: at, end: at + character.length + next.length, term: fold(character + next) });
        at += character.length;
      });
    }
    return found;
  }

  const documents = entries.map(([kind, page, id, text = '', title = '', where = '', on = [], also = '', foreign = '', language = ''], n) =>
    ({ n, kind, page, id, text, title, where, on, also, foreign, language }));
  const mini = new MiniSearch({
    idField: 'n',
    fields: FIELDS,
    tokenize: text => tokens(text, true).map(token => token.term),
    processTerm: term => term,
    searchOptions: {
      tokenize: text => tokens(text, false).map(token => token.term),
      boost: { title: 4, also: 3, foreign: 3 },
      combineWith: 'AND',
      boostDocument: n => kinds[documents[n].kind][1],
    },
  });
  // In small portions, between which the page answers to its reader.
  const ready = mini.addAllAsync(documents, { chunkSize: 40 });

  const fuzzy = term => (term.length > 3 && !/\d/.test(term) && !IS_CJK.test(term) ? 0.2 : false);

  /** Words that begin so count too, but what begins with two letters is not what "xi" or "AI" means. */
  const longPrefix = term => term.length > 2 && !IS_CJK.test(term);
  const prefix = term => !IS_CJK.test(term);

  /** First as it is written; else what is spelt nearly so; else what has some of the words. */
  const ATTEMPTS = [
    ['all', { prefix: longPrefix }],
    ['all', { prefix }],
    ['near', { prefix, fuzzy }],
    ['some', { prefix: longPrefix, fuzzy, combineWith: 'OR' }],
  ];

  function attempt(query) {
    for (const [how, options] of ATTEMPTS) {
      const hits = mini.search(query, options);
      if (hits.length > 0) return { how, hits };
    }
    return { how: 'all', hits: [] };
  }

  function places(text, terms) {
    const spans = tokens(text, true).filter(token => terms.has(token.term));
    const joined = [];
    for (const { start, end, term } of spans) {
      const last = joined.at(-1);
      if (last && start < last.end) {
        last.end = Math.max(last.end, end);
      } else {
        joined.push({ start, end, term });
      }
    }
    return joined;
  }

  /** A text in pieces `[words, isMarked]`, from one place to another. */
  function pieces(text, marks, from = 0, to = text.length) {
    const cut = [];
    let at = from;
    for (const { start, end } of marks) {
      if (start < from || end > to) continue;
      if (start > at) cut.push([text.slice(at, start), false]);
      cut.push([text.slice(start, end), true]);
      at = end;
    }
    if (at < to) cut.push([text.slice(at, to), false]);
    return cut;
  }

  /** The part of a text that has the most different words, a little before the first of them, cut between words. */
  function excerpt(text, terms) {
    const marks = places(text, terms);
    if (text.length <= EXCERPT) return pieces(text, marks);
    let best = 0;
    let most = 0;
    marks.forEach((mark, i) => {
      const many = new Set(marks.slice(i).filter(other => other.end <= mark.start + EXCERPT - 50).map(other => other.term)).size;
      if (many > most) [best, most] = [mark.start, many];
    });
    let from = Math.max(0, Math.min(best - 50, text.length - EXCERPT));
    if (from > 0) from = Math.min(best, from + text.slice(from, best).search(/\s\S|$/) + 1);
    let to = Math.min(text.length, from + EXCERPT);
    if (to < text.length) to = from + Math.max(text.slice(from, to).lastIndexOf(' '), EXCERPT / 2);
    const cut = pieces(text, marks, from, to);
    if (from > 0) cut.unshift(['… ', false]);
    if (to < text.length) cut.push([' …', false]);
    return cut;
  }

  function result({ id: n, match }) {
    const entry = documents[n];
    const [path, pageTitle] = pages[entry.page];
    const terms = new Set(Object.keys(match));
    const has = field => Object.values(match).some(fields => fields.includes(field));
    const [kind] = kinds[entry.kind];
    const heading = entry.title || entry.where || pageTitle;
    const tags = entry.on.map(i => ({ title: issues[i][0], colour: issues[i][1] })).filter(tag => tag.title !== heading);
    const where = entry.title ? entry.where || (entry.id ? pageTitle : '') : entry.where && pageTitle;
    return {
      href: path + (entry.id ? '#' + entry.id : ''),
      title: pieces(heading, entry.title ? places(heading, terms) : []),
      // What the heading or the sign says already is not said again.
      where: where === kind || tags.some(tag => tag.title === where) ? '' : where,
      excerpt: excerpt(entry.text, terms),
      also: has('also') ? pieces(entry.also, places(entry.also, terms)) : [],
      foreign: entry.foreign && (has('foreign') || !entry.text) ? excerpt(entry.foreign, terms) : [],
      language: entry.language,
      tags,
    };
  }

  window.glossEngine = {
    async search(query) {
      await ready;
      const { how, hits } = attempt(query);
      return { how, results: hits.map(hit => ({ make: () => result(hit), kind: kinds[documents[hit.id].kind][0] })) };
    },
  };
})();
