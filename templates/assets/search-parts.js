/*
 * The index of a large site, which comes in parts: words, each with the entries that have it, and the entries. It stands where
 * MiniSearch stands on a small site and answers the same calls out of what is there. What it lacks it notes, and has no answer until then.
 */
(function () {
  'use strict';
  const { kinds, pages, counts, words } = window.glossIndex;
  /** How many parts the words with one beginning may take, and those that are spelt nearly so. */
  const MOST_BEGUN = 8;
  const MOST_NEAR = 16;
  const MOST_OF_KIND = 10;
  const END = '\uffff';
  const there = new Map();
  const lacking = new Set();
  const sizes = counts.map(files => files.reduce((sum, count) => sum + count, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let documents = [];
  let isCut = false;

  function part(name) {
    if (!there.has(name)) lacking.add(name);
    return there.get(name);
  }

  /** The place of an entry: its kind, the file of that kind, and the number of the file's first entry. */
  function place(n) {
    let start = 0;
    let kind = 0;
    while (n >= start + sizes[kind]) start += sizes[kind++];
    let file = 0;
    while (n >= start + counts[kind][file]) start += counts[kind][file++];
    return { kind, file, start };
  }

  function first(kind, file) {
    const before = sizes.slice(0, kind).concat(counts[kind].slice(0, file));
    return before.reduce((sum, count) => sum + count, 0);
  }

  /** The words from one to another, as far as some parts have them. */
  function between(from, to, most) {
    const found = [];
    const begin = Math.max(0, words.findLastIndex(word => word <= from));
    for (let n = begin; n < words.length && n < begin + most && words[n] <= to; n++) {
      for (const [word, entries] of Object.entries(part('words-' + n) ?? {})) {
        if (word >= from && word <= to) found.push([word, entries]);
      }
    }
    return found;
  }

  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let row = Array.from({ length: other.length + 1 }, (none, i) => i);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[other.length];
  }

  /** The words that answer to one that is looked for, each with how much it counts: as MiniSearch weighs them. */
  function answers(term, isPrefix, fuzziness) {
    const found = new Map();
    for (const [word, entries] of between(term, isPrefix ? term + END : term, isPrefix ? MOST_BEGUN : 1)) {
      const more = word.length - term.length;
      found.set(word, { entries, weight: more === 0 ? 1 : 0.375 * word.length / (word.length + 0.3 * more) });
    }
    if (fuzziness) {
      const most = Math.round(term.length * fuzziness);
      const begin = term.slice(0, 2);
      for (const [word, entries] of between(begin, begin + END, MOST_NEAR)) {
        const away = found.has(word) ? 0 : distance(term, word, most);
        if (away > 0 && away <= most) found.set(word, { entries, weight: 0.45 * word.length / (word.length + away) });
      }
    }
    return found;
  }

  /** Of each entry what it scores for one word of a query, and which of its own words did it; `isOpen` if not all that have it are known. */
  function scores(term, isPrefix, fuzziness) {
    const entries = new Map();
    let isOpen = false;
    for (const [word, answer] of answers(term, isPrefix, fuzziness)) {
      const [known, all] = answer.entries.split(':').reverse();
      const postings = [...known.matchAll(/([0-9a-z]+)([A-Z])/g)];
      const many = Number(all ?? postings.length);
      const rarity = Math.log(1 + (total - many + 0.5) / (many + 0.5));
      isOpen ||= all !== undefined;
      let n = 0;
      for (const [, more, level] of postings) {
        n += parseInt(more, 36);
        const entry = entries.get(n) ?? { score: 0, terms: [] };
        entry.score += answer.weight * rarity * 0.5 * 2 ** ((level.charCodeAt(0) - 65) / 4);
        entry.terms.push(word);
        entries.set(n, entry);
      }
    }
    return { entries, isOpen };
  }

  /** The entries that have every word, or any. A word that nearly everything has keeps no entry out. */
  function together(found, any) {
    const strict = found.filter(one => !one.isOpen);
    const asked = any || strict.length === 0 ? found : strict;
    const numbers = any
      ? new Set(found.flatMap(one => [...one.entries.keys()]))
      : [...(asked[0]?.entries.keys() ?? [])].filter(n => asked.every(one => one.entries.has(n)));
    return [...numbers].map(n => {
      const its = found.flatMap(one => one.entries.get(n) ?? []);
      const { kind } = place(n);
      const score = its.reduce((sum, one) => sum + one.score, 0) * kinds[kind][1];
      return { id: n, kind, score, terms: its.flatMap(one => one.terms) };
    });
  }

  /** The best of each kind. */
  function best(hits) {
    const many = new Map();
    const kept = hits.sort((a, b) => b.score - a.score || a.id - b.id).filter(({ kind }) => {
      many.set(kind, (many.get(kind) ?? 0) + 1);
      return many.get(kind) <= MOST_OF_KIND;
    });
    isCut = kept.length < hits.length;
    return kept;
  }

  window.MiniSearch = class {
    constructor(options) {
      this.options = options;
    }

    addAllAsync(all) {
      documents = all;
      return Promise.resolve();
    }

    search(query, { prefix, fuzzy = () => false, combineWith }) {
      if (lacking.size > 0) return [];
      const found = this.options.searchOptions.tokenize(query).map(term => scores(term, prefix(term), fuzzy(term)));
      if (lacking.size > 0) return [];
      const hits = best(together(found, combineWith === 'OR'));
      hits.map(({ id }) => place(id)).forEach(({ kind, file }) => part('entries-' + kind + '-' + file));
      return lacking.size > 0 ? [] : hits.map(({ id, terms }) => ({ id, match: this.match(documents[id], terms) }));
    }

    /** Of each word the fields that have it. */
    match(entry, terms) {
      const has = this.options.fields.map(field => [field, new Set(this.options.tokenize(entry[field]))]);
      return Object.fromEntries(
        terms.map(term => [term, has.filter(([, its]) => its.has(term)).map(([field]) => field)]));
    }
  };

  window.glossParts = {
    words(n, its) {
      there.set('words-' + n, its);
    },
    entries(kind, file, its, rows) {
      const start = first(kind, file);
      rows.forEach(([, page, id, text = '', title = '', where = '', on = [], also = '', foreign = '', language = ''], i) => {
        const n = start + i;
        documents[n] = { n, kind, page: pages.length + page, id, text, title, where, on, also, foreign, language };
      });
      pages.push(...its);
      there.set('entries-' + kind + '-' + file, rows.length);
    },
    /** What the last question lacked, and whether there was more to find than it was answered. */
    asked() {
      const names = [...lacking];
      lacking.clear();
      return { names, isCut };
    },
  };
})();
