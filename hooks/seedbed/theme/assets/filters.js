/* Filters on the page of all documents. Without scripts the page is a list, and the facets have pages of their own. */
(() => {
  const { root, load, element } = window.seedbed;
  const MOST = 200;

  const draw = (place, { labels, facets, documents }) => {
    const chosen = {};
    const form = element("form", { className: "sb-filters" });
    const count = element("p", { className: "sb-byline", role: "status" });
    const list = element("ul");
    const blocks = [...(place.closest("article") || place.parentElement.parentElement).children];
    const rest = blocks.slice(blocks.findIndex((block) => block.contains(place)) + 1);

    const show = () => {
      const wanted = Object.entries(chosen).filter(([, value]) => value !== "");
      rest.forEach((other) => { other.hidden = wanted.length > 0; });
      const found = wanted.length
        ? documents.filter((d) => wanted.every(([facet, value]) => (d.values[facet] || []).includes(Number(value))))
        : [];
      count.textContent = wanted.length ? `${found.length} / ${documents.length}` : "";
      list.replaceChildren(...found.slice(0, MOST).map((d) =>
        element("li", { className: "sb-list" },
          element("a", { href: new URL(d.url, root).href, textContent: d.title }), element("br"), d.summary)));
      for (const [facet, select] of Object.entries(selects)) {
        const others = wanted.filter(([other]) => other !== facet);
        const left = new Set(documents
          .filter((d) => others.every(([other, value]) => (d.values[other] || []).includes(Number(value))))
          .flatMap((d) => d.values[facet] || []));
        for (const option of select.options) option.hidden = option.value !== "" && !left.has(Number(option.value));
      }
    };

    const selects = {};
    for (const [facet, names] of Object.entries(facets)) {
      const select = element("select", { onchange: () => { chosen[facet] = select.value; show(); } },
        element("option", { value: "", textContent: "—" }),
        ...names.map((name, number) => element("option", { value: String(number), textContent: name })));
      selects[facet] = select;
      form.append(element("label", {}, element("span", { textContent: labels[facet] }), select));
    }
    place.replaceChildren(form, count, list);
  };

  window.seedbed.drawFilters = (place) => load("data/filters.js").then(() => draw(place, window.seedbedDocuments));
})();
