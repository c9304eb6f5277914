/* The search: what is typed and chosen -> pages with the sentence that has it. The looking up is in search.js. */
(() => {
  const { root, load, element, find, sentence } = window.seedbed;
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

  const marked = ({ text, marks }) => {
    const parts = [];
    let position = 0;
    for (const { start, end } of marks) {
      parts.push(text.slice(position, start), element("mark", { textContent: text.slice(start, end) }));
      position = end;
    }
    return [...parts, text.slice(position)];
  };

  const shown = async (row, looked) => {
    const [title, url, kind, language, summary] = row;
    const said = await sentence(row, looked);
    const told = said.text ? marked(said) : said.opening ? [said.opening] : [];
    const link = new URL(url, root);
    if (kind === "document" && said.text) {
      link.hash = `:~:text=${encodeURIComponent(said.text.trim().slice(0, 120).replace(/\s+\S*$/, "")).replace(/-/g, "%2D")}`;
    }
    return element("li", {}, element("a", { href: link.href },
      element("b", { textContent: title, lang: language === "und" ? "" : language, dir: "auto" }),
      ...(told.length ? [element("q", { lang: language === "und" ? "" : language, dir: "auto" }, ...told)] : []),
      element("small", { textContent: summary })));
  };

  const allowed = () => {
    const wanted = Object.entries(selects).filter(([, select]) => select.value !== "");
    if (!wanted.length) return () => true;
    const kept = new Set(window.seedbedDocuments.documents
      .filter((d) => wanted.every(([facet, { value }]) => (d.values[facet] || []).includes(Number(value))))
      .map((d) => d.url));
    return (row) => kept.has(row[1]);
  };

  const look = async () => {
    const own = ++turn;
    dialog.ariaBusy = "true";
    const query = input.value.trim();
    const { rows, looked } = query ? await find(input.value, allowed()) : { rows: [], looked: [] };
    if (own !== turn) return;
    const { none, one, other } = dialog.dataset;
    status.textContent = !query ? initial : !rows.length ? none : rows.length === 1 ? one : other.replace("#", rows.length);
    list.replaceChildren();
    let reached = 0;
    const more = async () => {
      const next = rows.slice(reached, reached + STEP);
      reached += next.length;
      const items = await Promise.all(next.map((row) => shown(row, looked)));
      if (own !== turn) return;
      list.append(...items);
      if (reached < rows.length) watcher.observe(list.lastElementChild);
    };
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) { watcher.disconnect(); more(); }
    }, { root: dialog });
    await more();
    if (own === turn) dialog.ariaBusy = null;
  };

  const offer = () => {
    const { labels, facets } = window.seedbedDocuments || { facets: {} };
    for (const facet of CHOSEN.filter((name) => facets[name]?.length > 1)) {
      selects[facet] = element("select", { onchange: look }, element("option", { value: "", textContent: "—" }),
        ...facets[facet].map((name, number) => element("option", { value: String(number), textContent: name })));
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
