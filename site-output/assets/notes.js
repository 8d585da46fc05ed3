// Puts each margin note level with its passage, lights a passage, its number and its note up together, counts what is shown,
// and copies links. Without it the notes stand beside their paragraph, and everything can be read.
(() => {
  "use strict";
  const prose = document.querySelector(".reading .prose");
  if (!prose) return;
  const GAP = 10;
  // Where the next note is so far away, there is room for the first two lines of a closed one.
  const TEASER = 2 * 1.4 * 14 * (parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
  const wide = matchMedia("(min-width: 68.75rem)");
  const parts = [...prose.querySelectorAll(".part")];
  const notes = [...prose.querySelectorAll(".note")];
  const ref = (id) => document.getElementById("ref-" + id);
  let held = null;

  // The places that are nearest to the passages without two notes sharing one: a weighted isotonic regression
  // (pool adjacent violators). The note that a reader has just opened or closed holds its place.
  function places(boxes) {
    const pools = [];
    let above = 0;
    for (const box of boxes) {
      const weight = box.note === held ? 1e6 : 1;
      pools.push({ sum: (box.wanted - above) * weight, weight, count: 1 });
      above += box.height + GAP;
      while (pools.length > 1) {
        const last = pools[pools.length - 1];
        const before = pools[pools.length - 2];
        if (before.sum / before.weight <= last.sum / last.weight) break;
        pools.pop();
        before.sum += last.sum;
        before.weight += last.weight;
        before.count += last.count;
      }
    }
    const tops = [];
    above = 0;
    for (const pool of pools) {
      for (let i = 0; i < pool.count; i++) {
        tops.push(Math.max(0, pool.sum / pool.weight) + above);
        above += boxes[tops.length - 1].height + GAP;
      }
    }
    return tops;
  }

  function place() {
    prose.classList.toggle("placed", wide.matches);
    notes.forEach((note) => note.classList.remove("roomy"));
    for (const part of parts) {
      if (wide.matches) placeIn(part);
      else part.style.minHeight = "";
    }
    if (wide.matches) held = null;
  }

  function placeIn(part) {
    const top = part.getBoundingClientRect().top;
    const boxes = [];
    for (const note of part.querySelectorAll(".note")) {
      if (note.offsetParent === null) continue;
      const wanted = note === held ? note.getBoundingClientRect().top : ref(note.dataset.note).getBoundingClientRect().top;
      boxes.push({ note, wanted: wanted - top, height: note.offsetHeight });
    }
    const tops = places(boxes);
    boxes.forEach((box, i) => {
      box.note.style.top = tops[i] + "px";
      const free = (i + 1 < tops.length ? tops[i + 1] : Infinity) - tops[i] - box.height - GAP;
      if (free >= TEASER) box.note.classList.add("roomy");
    });
    const last = boxes.length - 1;
    part.style.minHeight = last < 0 ? "" : tops[last] + boxes[last].height + "px";
  }

  let asked = false;
  function soon() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; place(); });
  }

  place();
  prose.addEventListener("toggle", (event) => {
    if (event.target.contains(document.activeElement)) held = event.target.closest(".note");
    place();
  }, true);
  document.fonts?.addEventListener("loadingdone", soon);
  new ResizeObserver(soon).observe(prose);
  wide.addEventListener("change", place);

  // Light up what belongs together.
  function lights(target) {
    const note = target.closest(".note");
    if (note) return [note.dataset.note];
    const link = target.closest(".note-ref a");
    if (link) return [link.id.slice(4)];
    const mark = target.closest(".passage");
    return mark ? mark.dataset.notes.split(" ") : [];
  }
  let lit = [];
  function light(target) {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = lights(target).flatMap((id) => [
      ref(id),
      ...prose.querySelectorAll(`.passage[data-notes~="${id}"], .note[data-note="${id}"]`),
    ]);
    lit.forEach((element) => element.classList.add("lit"));
  }
  prose.addEventListener("pointerover", (event) => light(event.target));
  prose.addEventListener("pointerleave", (event) => light(event.target));
  prose.addEventListener("focusin", (event) => light(event.target));
  prose.addEventListener("focusout", (event) => light(document.body));

  // A passage is as good a handle as its number.
  prose.addEventListener("click", (event) => {
    const mark = event.target.closest(".passage");
    if (!mark || event.target.closest("a") || !getSelection().isCollapsed) return;
    const ids = mark.dataset.notes.split(" ");
    const details = document.querySelector(`[data-note="${ids[0]}"] details`);
    if (details.checkVisibility()) details.open = !details.open;
  });

  // An address may name a note: open it.
  function arrive() {
    const note = document.querySelector(".note:has(:target)");
    if (!note) return;
    note.querySelector("details").open = true;
    place();
    note.scrollIntoView({ block: "nearest" });
  }
  addEventListener("hashchange", arrive);
  arrive();

  // Say how many notes a choice leaves.
  const form = document.querySelector(".filter");
  const shown = form?.querySelector(".shown");
  function count() {
    place();
    const left = notes.filter((note) => note.checkVisibility()).length;
    const text = left === notes.length ? "" : left === 0 ? "No note is shown" : `${left} of ${notes.length} notes shown`;
    if (shown.textContent !== text) shown.textContent = text;
  }
  if (form) {
    form.addEventListener("change", count);
    form.addEventListener("reset", () => setTimeout(count));
    addEventListener("pageshow", count);
  }

  // Copy the link to a passage.
  for (const link of prose.querySelectorAll(".by-name")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    // The style sheet prints the label: text of its own would shift the positions that the exported notes give.
    const label = (text) => button.setAttribute("aria-label", text);
    label("Copy link");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        label("Copied");
      } catch {
        label("Cannot copy here");
      }
      setTimeout(() => label("Copy link"), 2000);
    });
    const item = document.createElement("li");
    item.append(button);
    link.closest("li").after(item);
  }
})();
