/* The search: what is typed and chosen -> pages with the sentence that has it. The looking up is in search.js or pagefind.js. */
(() => {
  const { root, load, element, find } = window.seedbed;
  const dialog = document.querySelector(".sb-finder");
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector(".sb-found");
  const filters = dialog.querySelector(".sb-filters");
  const CHOSEN = ["languages", "authors", "years", "places"];
  const STEP = 12;
  const initial = status.textContent;
  const selects = {};
  let turn = 0;

  const item = ({ title, url, kind, language, summary, told }) => {
    const link = new URL(url, root);
    const words = told.map(([text, found]) => (found ? element("mark", { textContent: text }) : text));
    const text = told.map(([part]) => part).join("").trim();
    if (kind === "document" && text) { // the browser goes to the sentence
      link.hash = `:~:text=${encodeURIComponent(text.slice(0, 120).replace(/\s+\S*$/, "")).replace(/-/g, "%2D")}`;
    }
    const lang = language === "und" ? "" : language;
    return element("li", {}, element("a", { href: link.href },
      element("b", { textContent: title, lang, dir: "auto" }),
      ...(words.length ? [element("q", { lang, dir: "auto" }, ...words)] : []),
      element("small", { textContent: summary })));
  };

  const look = async () => {
    const own = ++turn;
    dialog.ariaBusy = "true";
    const chosen = Object.fromEntries(Object.entries(selects).map(([facet, { value }]) => [facet, value])
      .filter(([, value]) => value));
    const query = input.value.trim();
    const found = query ? await find(input.value, chosen) : { count: 0 };
    if (own !== turn) return;
    const { none, one, other } = dialog.dataset;
    status.textContent = !query ? initial : !found.count ? none : found.count === 1 ? one : other.replace("#", found.count);
    list.replaceChildren();
    let reached = 0;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) { watcher.disconnect(); more(); }
    }, { root: dialog });
    const more = async () => {
      const next = reached < found.count ? await found.pages(reached, reached + STEP) : [];
      if (own !== turn) return;
      reached += next.length;
      list.append(...next.map(item));
      if (next.length && reached < found.count) watcher.observe(list.lastElementChild);
    };
    await more();
    if (own === turn) dialog.ariaBusy = null;
  };

  const offer = () => {
    const { labels, facets } = window.seedbedDocuments || { facets: {} };
    for (const facet of CHOSEN.filter((name) => facets[name]?.length > 1)) {
      selects[facet] = element("select", { onchange: look }, element("option", { value: "", textContent: "—" }),
        ...facets[facet].map((name) => element("option", { value: name, textContent: name })));
      filters.append(element("label", {}, element("span", { textContent: labels[facet] }), selects[facet]));
    }
  };

  input.addEventListener("input", look);
  dialog.querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter?.value === "close") return;
    event.preventDefault(); // Enter opens the first
    list.querySelector("a")?.click();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  });
  if (dialog.dataset.filters) load("data/filters.js").then(offer);

  window.seedbed.look = look;
  dialog.dataset.ready = "";
})();
