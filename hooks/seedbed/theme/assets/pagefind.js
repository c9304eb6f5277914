/* Looks things up with Pagefind, on a server, where the collection is large. */
(() => {
  const { root } = window.seedbed;
  const engine = import(new URL("pagefind/pagefind.js", root)).then(async (pagefind) => {
    await pagefind.options({ excerptLength: 30 });
    return pagefind;
  });

  const parts = (excerpt) => excerpt.split(/<mark>|<\/mark>/).map((part, number) =>
    [new DOMParser().parseFromString(part, "text/html").body.textContent, number % 2 === 1]);

  /* Terms before all others. */
  const find = async (query, chosen) => {
    const pagefind = await engine;
    const [terms, others] = await Promise.all([{ kind: "term" }, { not: { kind: "term" } }]
      .map((kind) => pagefind.search(query, { filters: { ...chosen, ...kind } })));
    const results = [...terms.results, ...others.results];
    const pages = (from, to) => Promise.all(results.slice(from, to).map(async (result) => {
      const { meta, excerpt } = await result.data();
      return { ...meta, told: excerpt ? parts(excerpt) : [] };
    }));
    return { count: results.length, pages };
  };

  window.seedbed.find = find;
})();
