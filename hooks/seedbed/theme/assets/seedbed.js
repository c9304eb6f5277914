/* Filters on the page of all documents. Nothing is fetched: the data is a script beside the pages, so that it also works
   from a folder. Without scripts the page is a list, and the facets have pages of their own. */
(() => {
  const root = new URL("../", document.currentScript.src);
  const MOST = 200;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const draw = (place, { labels, facets, documents }) => {
    const chosen = {};
    const form = element("form", { className: "sb-filters" });
    const count = element("p", { className: "sb-byline", role: "status" });
    const list = element("ul");
    const blocks = [...place.closest("article").children];
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

  const start = () => {
    const place = document.querySelector(".sb-filter");
    if (!place || place.childElementCount) return;
    if (window.seedbedDocuments) { draw(place, window.seedbedDocuments); return; }
    const script = element("script", { src: new URL("data/filters.js", root).href });
    script.addEventListener("load", () => draw(place, window.seedbedDocuments));
    document.head.append(script);
  };

  // Material replaces the content of the page where instant navigation is on, and says so.
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
