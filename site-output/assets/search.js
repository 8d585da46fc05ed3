/* The search page: what is typed, what is shown, and the keys. An engine, loaded before, does the searching. */
(function () {
  'use strict';
  const SHOWN = 5;
  const PAUSE = 60;
  const engine = window.glossEngine;
  const field = document.getElementById('search-field');
  const status = document.getElementById('search-status');
  const results = document.getElementById('search-results');
  const lists = document.getElementById('search-lists');
  const slash = document.getElementById('search-slash');
  let turn = 0;
  let timer = 0;

  function make(name, className, ...children) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function marked(pieces) {
    return pieces.map(([words, isMarked]) => (isMarked ? make('mark', '', words) : words));
  }

  function filled(message, values) {
    return message.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  function hit({ href, title, where, excerpt, also, foreign, language, tags }) {
    const link = make('a', '', ...marked(title));
    link.href = href;
    const item = make('li', 'search-hit', make('p', 'search-title', link));
    if (where) item.append(make('p', 'search-where', where));
    if (excerpt.length > 0) item.append(make('p', 'search-excerpt', ...marked(excerpt)));
    if (also.length > 0) item.append(make('p', 'search-excerpt', ...marked(also)));
    if (foreign.length > 0) {
      const words = make('p', 'search-excerpt', ...marked(foreign));
      words.lang = language;
      item.append(words);
    }
    if (tags.length > 0) {
      item.append(make('p', 'search-tags', ...tags.map(tag => make('span', 'tag colour-' + tag.colour, tag.title))));
    }
    return item;
  }

  function group(kind, hits, n) {
    const heading = make('h2', '', kind + ' ', make('span', 'search-count', String(hits.length)));
    heading.id = 'search-kind-' + n;
    const list = make('ol', '', ...hits.slice(0, SHOWN).map(one => hit(one.make())));
    const section = make('section', 'search-kind', heading, list);
    section.setAttribute('aria-labelledby', heading.id);
    if (hits.length > SHOWN) {
      const all = make('button', 'search-all', filled(results.dataset.all, { n: hits.length }));
      all.setAttribute('aria-describedby', heading.id);
      all.type = 'button';
      all.addEventListener('click', () => {
        list.append(...hits.slice(SHOWN).map(one => hit(one.make())));
        all.remove();
        list.children[SHOWN].querySelector('a').focus();
      });
      section.append(all);
    }
    return section;
  }

  function show(query, { how, results: found }) {
    const kinds = new Map();
    for (const one of found) {
      if (!kinds.has(one.kind)) kinds.set(one.kind, []);
      kinds.get(one.kind).push(one);
    }
    results.replaceChildren(...[...kinds].map(([kind, hits], n) => group(kind, hits, n)));
    const many = found.length;
    const message = many === 0 ? 'none' : how !== 'all' ? how : many === 1 ? 'one' : 'many';
    status.textContent = filled(status.dataset[message], { n: many, q: query });
    lists.hidden = many > 0;
  }

  function clear() {
    results.replaceChildren();
    status.textContent = '';
    lists.hidden = false;
  }

  /** What is searched for can be linked: in the query of the address, or where a browser refuses that from disk, behind its `#`. */
  function remember(query) {
    const address = new URL(location.href);
    address.hash = '';
    address.search = query ? '?' + new URLSearchParams({ q: query }) : '';
    try {
      history.replaceState(null, '', address);
    } catch (refused) {
      try {
        history.replaceState(null, '', '#' + new URLSearchParams({ q: query }));
      } catch (refusedToo) {
        // Then there is no link to this search.
      }
    }
  }

  function remembered() {
    return new URLSearchParams(location.hash.slice(1)).get('q') ?? new URLSearchParams(location.search).get('q') ?? '';
  }

  async function run() {
    clearTimeout(timer);
    const query = field.value.trim();
    const mine = ++turn;
    if (!query) {
      clear();
      return;
    }
    try {
      const found = await engine.search(query);
      if (mine === turn) show(query, found);
    } catch (broken) {
      if (mine === turn) {
        clear();
        status.textContent = status.dataset[broken.message === 'disk' ? 'disk' : 'broken'];
      }
    }
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember(field.value.trim());
      run();
    }, PAUSE);
  }

  function stops() {
    return [field, ...results.querySelectorAll('a, button')];
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const all = stops();
    const at = all.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0) return;
    if (step && !event.shiftKey) {
      event.preventDefault();
      all[at + step]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      field.value = '';
      field.focus();
      remember('');
      run();
    } else if (at > 0 && ((event.key.length === 1 && !' /'.includes(event.key)) || event.key === 'Backspace')) {
      // Somebody goes on typing: the key lands in the field.
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }

  function keepSlash() {
    try {
      slash.checked = localStorage.getItem('gloss-slash') !== 'off';
      slash.addEventListener('change', () => localStorage.setItem('gloss-slash', slash.checked ? 'on' : 'off'));
    } catch (refused) {
      slash.closest('p').hidden = true;
    }
  }

  if (!engine) {
    status.textContent = status.dataset.broken;
    return;
  }
  const asked = remembered();
  if (asked) field.value = asked;
  if (location.hash === '#search-field' || (!asked && matchMedia('(hover: hover) and (pointer: fine)').matches)) field.focus();
  keepSlash();
  field.addEventListener('input', event => {
    if (!event.isComposing) changed();
  });
  field.addEventListener('compositionend', changed);
  field.form.addEventListener('submit', async event => {
    event.preventDefault();
    remember(field.value.trim());
    await run();
    results.querySelector('a')?.focus();
  });
  document.getElementById('main').addEventListener('keydown', key);
  addEventListener('popstate', () => {
    field.value = remembered();
    run();
  });
  run();
})();
