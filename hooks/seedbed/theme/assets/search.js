/* Looks things up in the index that the build wrote (publishing/search.py): a few scripts, loaded when a query needs
   them, because a browser that shows a folder fetches nothing else. */
(() => {
  const { load } = window.seedbed;
  const ACCENTS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;
  const UNSEEN = "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff";
  const INVISIBLE = new RegExp(`[${UNSEEN}]`, "g");
  const PLAIN = { ł: "l", ø: "o", đ: "d", ħ: "h", ı: "i", æ: "ae", œ: "oe", þ: "th", ð: "d", ß: "ss", ς: "σ" };
  const RUNNING = "\\u3005-\\u3007\\u3041-\\u309f\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}"
    + "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u30a1-\\u30fa\\u30fc-\\u30ff\\uff66-\\uff9f";
  const WORD = new RegExp(`[${RUNNING}][${RUNNING}\\p{M}${UNSEEN}]*|(?:(?![${RUNNING}])[\\p{L}\\p{N}\\p{M}${UNSEEN}])+`, "gu");
  const RUN = new RegExp(`^[${RUNNING}]`, "u");
  const LONGEST = 40;
  const SHORTEST = 4; // letters that are left of a word whose endings are cut off
  const ENDING = 3; // letters that are cut off at most
  const CANDIDATES = 300; // pages that are read for a phrase

  const fold = (text) => text.replace(INVISIBLE, "").normalize("NFKD").toLowerCase().replace(ACCENTS, "")
    .normalize("NFC").replace(/[łøđħıæœþðßς]/g, (letter) => PLAIN[letter]);

  /* The words of a text, each with its place and the forms by which it is found. */
  const words = (text) => [...text.matchAll(WORD)].map((match) => {
    const found = fold(match[0]);
    const letters = [...found];
    const forms = RUN.test(match[0]) && letters.length > 1
      ? letters.slice(1).map((letter, number) => letters[number] + letter)
      : found ? [letters.slice(0, LONGEST).join("")] : [];
    return { start: match.index, end: match.index + match[0].length, forms };
  });

  const bucket = (form) => {
    const code = form.codePointAt(0);
    return /^[a-z0-9]/.test(form) ? form[0] : `${(code >= 0x2e80 ? code >> 7 : code).toString(16)}-`;
  };

  const files = {};
  const file = (name) => (files[name] ??= new Promise((resolve) => {
    waiting[name] = resolve;
    load(`search/${name}.js`);
  }));
  const waiting = {};
  window.seedbedSearch = (name, content) => waiting[name](content);

  const unpacked = (postings) => {
    const found = [];
    let page = 0;
    for (const [, distance, impact] of postings.matchAll(/([0-9a-z]+)([A-Z])/g)) {
      page += parseInt(distance, 36);
      found.push([page, impact.charCodeAt(0) - 64]);
    }
    return found;
  };

  /* The rows of the index that a typed form means: itself, else what it begins, else what differs in its ending. */
  const meant = (rows, form, open) => {
    const exact = rows.filter(([forms]) => forms.split(" ").includes(form)).map((row) => [row, 1]);
    if (exact.length && !open) return exact;
    const begins = (start, most) => rows.flatMap((row) => {
      const near = row[0].split(" ").filter((other) => other.startsWith(start) && other.length <= most);
      return near.length ? [[row, 0.6 * start.length / Math.min(...near.map((other) => other.length))]] : [];
    });
    const longer = begins(form, Infinity).filter(([row]) => !exact.some(([other]) => other === row));
    if (exact.length || longer.length) return [...exact, ...longer];
    for (let cut = 1; cut <= ENDING && form.length - cut >= SHORTEST; cut += 1) {
      const near = begins(form.slice(0, -cut), form.length + ENDING);
      if (near.length) return near;
    }
    return [];
  };

  /* One typed form: the pages it is found on with what it counts there (null: everywhere), and all its forms. */
  const lookUp = async (form, open, index) => {
    const name = bucket(form);
    const rows = index.buckets.includes(name) ? await file(`words/${name}`) : [];
    const found = meant(rows, form, open);
    const forms = new Set([form, ...found.flatMap(([row]) => row[0].split(" "))]);
    if (found.some(([row, weight]) => row[1] === "*" && weight === 1)) return { pages: null, forms };
    const pages = new Map();
    for (const [[, postings], weight] of found) {
      const there = postings === "*" ? index.rows.map((_, page) => [page, 1]) : unpacked(postings);
      const rarity = Math.log(1 + index.rows.length / Math.max(there.length, 1));
      for (const [page, impact] of there) {
        pages.set(page, Math.max(pages.get(page) || 0, rarity * impact * weight));
      }
    }
    return { pages, forms };
  };

  const texts = async (row) => {
    const [title, , , , , place, position] = row;
    return [title, ...(await file(`text/${place}`))[position]];
  };

  const says = async (row, phrase) => {
    const flat = (text) => ` ${words(text).flatMap((word) => word.forms).join(" ")} `;
    return (await texts(row)).some((text) => flat(text).includes(flat(phrase)));
  };

  /* Whether a page has the chosen value of each facet. */
  const kept = (chosen) => {
    const wanted = Object.entries(chosen);
    if (!wanted.length) return () => true;
    const { facets, documents } = window.seedbedDocuments;
    const urls = new Set(documents.filter((d) => wanted.every(([facet, name]) =>
      (d.values[facet] || []).includes(facets[facet].indexOf(name)))).map((d) => d.url));
    return (row) => urls.has(row[1]);
  };

  /* All pages that have every typed word, the best first, the page of that title and terms of that name before all others;
     where none has all, those with most of them. */
  const find = async (query, chosen) => {
    const index = await file("documents");
    const allowed = kept(chosen);
    const phrases = [...query.matchAll(/["“«„]([^"”»“]+)["”»“]/g)].map((match) => match[1]);
    const typed = words(query).flatMap((word) => word.forms);
    if (!typed.length) return { count: 0 };
    const open = !/["”»\s]$/.test(query); // the last word may not be complete
    const looked = await Promise.all(typed.map((form, number) =>
      lookUp(form, open && number === typed.length - 1, index)));
    const telling = looked.filter(({ pages }) => pages);
    const scores = new Map();
    for (const { pages } of telling) {
      for (const [page, score] of pages) {
        const [count, sum] = scores.get(page) || [0, 0];
        scores.set(page, [count + 1, sum + score]);
      }
    }
    if (!telling.length) index.rows.forEach((_, page) => scores.set(page, [0, 0]));
    const most = Math.max(0, ...[...scores.values()].map(([count]) => count));
    const title = (text) => words(text).flatMap((word) => word.forms).join(" ");
    const rank = (row) => {
      if (title(row[0]) === typed.join(" ")) return 2;
      return Number(row[2] === "term" && looked.every(({ forms }) =>
        words(`${row[0]} ${row[7] || ""}`).some((word) => word.forms.some((form) => forms.has(form)))));
    };
    let found = [...scores].filter(([page, [count]]) => count === most && allowed(index.rows[page]))
      .map(([page, [, score]]) => ({ row: index.rows[page], score, rank: rank(index.rows[page]) }))
      .sort((a, b) => b.rank - a.rank || b.score - a.score);
    for (const phrase of phrases) {
      const kept = await Promise.all(found.slice(0, CANDIDATES).map(({ row }) => says(row, phrase)));
      found = found.filter((_, number) => kept[number]);
    }
    const pages = (from, to) => Promise.all(found.slice(from, to).map(async ({ row }) => {
      const [title, url, kind, language, summary] = row;
      return { title, url, kind, language, summary, told: await told(row, looked) };
    }));
    return { count: found.length, pages };
  };

  const sentences = (text, language) => {
    if (!Intl.Segmenter) return text.split(/(?<=[.!?。！？])\s*/);
    try {
      return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map((part) => part.segment);
    } catch { // a language that the browser does not know
      return [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)].map((part) => part.segment);
    }
  };

  /* The sentence of a page that has most of what was looked for, in parts, the found ones marked; or how a page begins
     that has it in its names only. */
  const told = async (row, looked) => {
    const blocks = (await texts(row)).slice(1);
    let best = { count: 0, text: "", marks: [] };
    for (const block of blocks) {
      for (const text of sentences(block, row[3])) {
        const marks = [];
        const met = new Set();
        for (const word of words(text)) {
          const own = looked.findIndex(({ forms }) => word.forms.some((form) => forms.has(form)));
          if (own >= 0) { met.add(own); marks.push(word); }
        }
        if (met.size > best.count) best = { count: met.size, text, marks };
      }
      if (best.count === looked.length) break;
    }
    if (!best.count) return blocks.length ? [[sentences(blocks[0], row[3])[0], false]] : [];
    const parts = [];
    let position = 0;
    for (const { start, end } of best.marks) {
      parts.push([best.text.slice(position, start), false], [best.text.slice(start, end), true]);
      position = end;
    }
    return [...parts, [best.text.slice(position), false]];
  };

  Object.assign(window.seedbed, { find, searchWords: (text) => words(text).flatMap((word) => word.forms) });
})();
