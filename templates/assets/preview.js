// Shows what a link to a person, a term, a source or a note leads to, on hover and on focus. All of it is in the page; where
// there is no pointer that can hover, the link just works (WCAG 2.2, 1.4.13: it can be dismissed, pointed at, and stays).
(() => {
  "use strict";
  if (!HTMLElement.prototype.showPopover) return;
  const known = new Map();
  for (const template of document.querySelectorAll("template.preview")) {
    known.set(template.dataset.for, () => template.content.cloneNode(true));
  }
  const peek = document.createElement("div");
  peek.className = "peek";
  peek.id = "peek";
  peek.popover = "manual";
  peek.setAttribute("role", "tooltip");
  let current = null;
  let timer = 0;

  function plain(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".more, .cite").forEach((part) => part.remove());
    copy.querySelectorAll("a").forEach((link) => link.replaceWith(...link.childNodes));
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    return copy;
  }

  function content(link) {
    const href = link.getAttribute("href");
    if (known.has(href)) return known.get(href)();
    const shown = document.createDocumentFragment();
    if (href.startsWith("#cite-")) {
      const source = document.getElementById(href.slice(1));
      if (source) shown.append(...plain(source).childNodes);
    } else if (href.startsWith("#note-")) {
      const text = document.getElementById(href.slice(1));
      if (!text || text.checkVisibility({ contentVisibilityAuto: true }) && text.offsetHeight > 0) return null;
      const name = document.createElement("p");
      name.className = "peek-name";
      name.textContent = text.closest(".note").querySelector(".note-title").textContent;
      shown.append(name, plain(text.querySelector(".note-body")));
    }
    return shown.childNodes.length ? shown : null;
  }

  function show(link) {
    const inside = content(link);
    if (!inside) return;
    hide();
    current = link;
    peek.replaceChildren(inside);
    if (!peek.isConnected) document.body.append(peek);
    peek.showPopover();
    place();
    link.setAttribute("aria-describedby", "peek");
  }

  function place() {
    const line = [...current.getClientRects()].at(-1);
    const width = peek.offsetWidth;
    const height = peek.offsetHeight;
    const below = line.bottom + 6 + height < innerHeight || line.top < height + 6;
    peek.style.left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8)) + "px";
    peek.style.top = (below ? line.bottom + 6 : line.top - height - 6) + "px";
  }

  function hide() {
    clearTimeout(timer);
    if (!current) return;
    current.removeAttribute("aria-describedby");
    current = null;
    peek.hidePopover();
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = event.target.closest("main a[href]");
    if (peek.contains(event.target) || (link && link === current)) clearTimeout(timer);
    else if (link) later(() => show(link), 300);
    else later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    hide();
    if (event.target.matches("main a[href]:focus-visible")) later(() => show(event.target), 300);
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("click", hide);
  // A browser scrolls to what gets the focus, too: the preview goes along.
  document.addEventListener("scroll", () => { if (current) place(); }, { passive: true });
})();
