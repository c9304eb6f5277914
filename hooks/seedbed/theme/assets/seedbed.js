/* What every page does with a script; without one it still reads, only search, filters and previews are missing.
   Nothing is fetched: what is needed later comes as a script, so that it also works from a folder. */
(() => {
  const root = new URL("../", document.currentScript.src);
  const loaded = {};

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const load = (path) => (loaded[path] ??= new Promise((resolve, reject) => {
    const script = element("script", { src: new URL(path, root).href, onload: resolve, onerror: reject });
    document.head.append(script);
  }));

  window.seedbed = { root, load, element };

  const search = async (query) => {
    const dialog = document.querySelector(".sb-finder");
    const input = dialog.querySelector("input");
    if (query) input.value = query;
    if (!dialog.open) dialog.showModal(); // at once, so that nothing typed is lost
    input.select();
    await load(dialog.dataset.engine);
    await load("assets/finder.js");
    window.seedbed.look();
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-sb-find]")) search();
  });
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, select, textarea, dialog, [contenteditable]");
    const open = event.key === "/" || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (open && !writing && document.querySelector("[data-sb-find]")) { event.preventDefault(); search(); }
  });

  /* Previews: the page itself says at its foot what it names; the same words are shown beside a link to it. */
  const LINKS = ".md-typeset a:is(.sb-term, .sb-document, .sb-person, .sb-organisation, .sb-place)";
  let shown = null;

  const hide = () => {
    shown?.card.remove();
    shown?.link.removeAttribute("aria-describedby");
    shown = null;
  };

  const about = (link) => [...document.querySelectorAll(".sb-term-here > a, .sb-named-here > a")]
    .find((other) => other.href === link.href)?.parentElement;

  const show = (link, touched) => {
    if (shown?.link === link) return;
    hide();
    const told = about(link);
    if (!told) return;
    if (link.title) { link.dataset.why = link.title; link.removeAttribute("title"); }
    const [name, ...rest] = [...told.childNodes].map((node) => node.cloneNode(true));
    if (rest[0]?.nodeType === Node.TEXT_NODE) rest[0].textContent = rest[0].textContent.replace(/^[\s—]+/, " ");
    const title = touched ? name : element("b", { textContent: name.textContent });
    const reason = element("small", { textContent: link.dataset.why || "" });
    const card = element("div", { className: "sb-preview", id: "sb-preview", role: "tooltip" }, title, ...rest, reason);
    if (touched) card.prepend(element("b"));
    document.body.append(card);
    const place = link.getClientRects()[0];
    const width = card.offsetWidth;
    const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8));
    const below = place.bottom + card.offsetHeight + 12 < window.innerHeight;
    card.style.left = `${left + window.scrollX}px`;
    card.style.top = `${window.scrollY + (below ? place.bottom + 6 : place.top - card.offsetHeight - 6)}px`;
    link.setAttribute("aria-describedby", "sb-preview");
    shown = { link, card };
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = event.target.closest(LINKS);
    if (link) show(link);
    else if (shown && !event.target.closest(".sb-preview")) hide();
  });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest(LINKS);
    if (link?.matches(":focus-visible")) show(link);
    else if (!event.target.closest(".sb-preview")) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest(LINKS);
    if (!link) { hide(); return; }
    // the first touch shows what the second leads to
    if (event.pointerType === "touch" && shown?.link !== link && about(link)) { event.preventDefault(); show(link, true); }
  });

  const start = () => {
    hide();
    const button = document.querySelector("header [data-sb-find]");
    document.querySelectorAll(".sb-find-here").forEach((here) => here.replaceChildren(...(button ? [button.cloneNode(true)] : [])));
    const place = document.querySelector(".sb-filter");
    if (place && !place.childElementCount) load("assets/filters.js").then(() => window.seedbed.drawFilters(place));
    requestAnimationFrame(() => document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre").forEach((wide) => {
      if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0; // so that the keyboard can scroll it
    }));
    const query = new URLSearchParams(location.search).get("q");
    if (query && document.querySelector("[data-sb-find]")) search(query);
  };

  // Material replaces the content of the page where instant navigation is on, and says so.
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
