/* Loads the parts of a large index that a query needs, as scripts, because a page from disk may fetch nothing, and asks again. */
(function () {
  'use strict';
  const engine = window.glossEngine;
  const folder = new URL('../search-index/', document.currentScript.src);
  const address = { createScriptURL: name => new URL(name + '.js', folder).href };
  const scripts = window.trustedTypes?.createPolicy('gloss-search', address) ?? address;
  const coming = new Map();
  let turn = Promise.resolve();

  function load(name) {
    if (!coming.has(name)) {
      coming.set(name, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = scripts.createScriptURL(name);
        script.onload = done;
        script.onerror = () => {
          coming.delete(name);
          script.remove();
          failed(new Error('part'));
        };
        document.head.append(script);
      }));
    }
    return coming.get(name);
  }

  /** One question after the other, so that each knows what it lacked itself. */
  function ask(query) {
    const answer = turn.then(async () => ({ found: await engine.search(query), ...window.glossParts.asked() }));
    turn = answer.catch(() => {});
    return answer;
  }

  window.glossEngine = {
    async search(query) {
      for (;;) {
        const { found, names, isCut } = await ask(query);
        if (names.length === 0) return isCut && found.how === 'all' ? { ...found, how: 'best' } : found;
        await Promise.all(names.map(load));
      }
    },
  };
})();
