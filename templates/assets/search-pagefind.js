/* Searches with the bundle that Pagefind made of the finished pages. It must be fetched, so it works on the web only. */
(function () {
  'use strict';
  const MOST = 30;
  const KINDS = { articles: 'Articles', issues: 'Issues', people: 'People' };
  const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  const bundle = new URL('../pagefind/pagefind.js', document.currentScript.src).href;
  let loaded;

  function load() {
    if (location.protocol === 'file:') return Promise.reject(new Error('disk'));
    loaded ??= import(bundle).then(async pagefind => {
      // No worker: its address is a string, which trusted types refuse.
      await pagefind.options({ noWorker: true });
      await pagefind.init();
      return pagefind;
    });
    return loaded;
  }

  /** Pagefind's excerpts are HTML with no other tag than `mark`. */
  function pieces(html) {
    return html.split(/<\/?mark>/).map((words, i) => [words.replace(/&(lt|gt|quot|#39|amp);/g, e => ENTITIES[e]), i % 2 === 1]);
  }

  /** Pagefind makes links of the host's root; a site may stand anywhere, and its search page stands at its own root. */
  function link(page, part) {
    return page.raw_url.replace(/^\//, '') + (part.anchor ? '#' + part.anchor.id : '');
  }

  function result(page, part) {
    const { title } = page.meta;
    return {
      href: link(page, part),
      title: [[part.title, false]],
      where: part.title === title ? '' : title,
      excerpt: pieces(part.excerpt),
      also: [],
      foreign: [],
      language: '',
      tags: [],
    };
  }

  window.glossEngine = {
    async search(query) {
      const pagefind = await load();
      const found = await pagefind.search(query);
      const pages = await Promise.all(found.results.slice(0, MOST).map(one => one.data()));
      const results = pages.flatMap(page =>
        page.sub_results.slice(0, 3).map(part => ({
          kind: KINDS[page.raw_url.split('/').at(-2)] ?? 'Pages',
          make: () => result(page, part),
        })));
      return { how: 'all', results };
    },
  };
})();
