// Keeps an open page as its files are: reloads it where it stands, exchanges its styles, and lays faults over it.
(() => {
  'use strict';
  const tag = document.currentScript.dataset.tag;
  const isEmpty = document.documentElement.dataset.gloss === 'empty';
  const page = location.pathname;
  const place = 'gloss-place';
  const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
  let events;
  let overlay;

  function remember() {
    try {
      sessionStorage.setItem(place, JSON.stringify({ page, x: scrollX, y: scrollY }));
    } catch {
      // Without storage the browser still restores most of it by itself.
    }
  }

  function comeBack() {
    let last;
    try {
      last = JSON.parse(sessionStorage.getItem(place));
      sessionStorage.removeItem(place);
    } catch {
      return;
    }
    if (!last || last.page !== page) {
      return;
    }
    history.scrollRestoration = 'manual';
    // The browser goes to the fragment of the address, and pictures and fonts push things about, for a while after loading.
    let held = true;
    for (const input of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
      addEventListener(input, () => { held = false; }, { once: true, passive: true });
    }
    let until = Infinity;
    addEventListener('load', () => { until = performance.now() + 400; });
    const hold = () => {
      if (held && Math.abs(scrollY - last.y) > 1) {
        scrollTo({ left: last.x, top: last.y, behavior: 'instant' });
      }
      if (held && performance.now() < until) {
        requestAnimationFrame(hold);
      } else {
        history.scrollRestoration = 'auto';
      }
    };
    hold();
  }

  // A form that is being filled in stays until it is closed.
  function reload() {
    if (!dispatchEvent(new Event('gloss-reload', { cancelable: true }))) {
      return;
    }
    stop();
    remember();
    location.reload();
  }

  function exchangeStyles(paths) {
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      const url = new URL(link.href);
      if (link.dataset.leaving || url.origin !== location.origin || !paths.includes(decodeURI(url.pathname).slice(1))) {
        continue;
      }
      const fresh = link.cloneNode();
      url.searchParams.set('state', String(performance.now()));
      fresh.href = url.href;
      link.dataset.leaving = 'yes';
      // The old one stays until the new one is there, so that the page never stands without.
      fresh.addEventListener('load', () => link.remove());
      fresh.addEventListener('error', () => link.remove());
      link.after(fresh);
    }
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text.replace(hidden, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
    return made;
  }

  function excerpt(fault) {
    const points = Array.from(fault.line);
    const at = Math.min(fault.column - 1, points.length);
    const from = Math.max(0, at - 60);
    const pre = element('pre', 'line', (from > 0 ? '…' : '') + points.slice(from, at).join(''));
    pre.append(element('mark', 'here', points[at] || ' '), element('span', '', points.slice(at + 1, at + 60).join('') + (points.length > at + 60 ? '…' : '')));
    return pre;
  }

  function show(faults) {
    if (overlay) {
      overlay.remove();
      overlay = undefined;
    }
    if (faults.length === 0) {
      return;
    }
    overlay = document.createElement('div');
    overlay.id = 'gloss-faults';
    const root = overlay.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/_gloss/reload.css';
    const box = element('section', 'faults', '');
    box.setAttribute('role', 'alert');
    const count = faults.length === 1 ? 'One error' : faults.length + ' errors';
    const head = element('header', '', '');
    const close = element('button', '', 'Hide');
    close.type = 'button';
    close.addEventListener('click', () => show([]));
    const below = isEmpty ? ' The site is shown as soon as there is none.' : ' Below is the site as it was before.';
    head.append(element('h1', '', count + '.' + below), close);
    box.append(head);
    for (const fault of faults) {
      const item = element('article', '', '');
      item.append(element('p', 'place', fault.place), element('p', 'message', fault.message + (fault.code ? ' [' + fault.code + ']' : '')));
      if (fault.line.trim()) {
        item.append(excerpt(fault));
      }
      item.append(element('p', 'remedy', fault.remedy));
      box.append(item);
    }
    root.append(style, box);
    document.documentElement.append(overlay);
  }

  // A browser has few connections to a server: pages that nobody sees give theirs back.
  function listen() {
    if (events || document.visibilityState === 'hidden') {
      return;
    }
    events = new EventSource('/_gloss/events?page=' + encodeURIComponent(page) + '&tag=' + tag);
    events.addEventListener('faults', event => show(JSON.parse(event.data)));
    events.addEventListener('styles', event => exchangeStyles(JSON.parse(event.data)));
    events.addEventListener('reload', reload);
  }

  function stop() {
    if (events) {
      events.close();
      events = undefined;
    }
  }

  comeBack();
  listen();
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', listen);
  addEventListener('gloss-resume', reload);
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && overlay) {
      show([]);
    }
  });
})();
