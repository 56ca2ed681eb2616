// Adds to the pages what needs a script: the search over all algorithms, filters and sorting of the table,
// and buttons that copy. Without it the pages can be read as they are.

"use strict";

(() => {
  const $ = (id) => document.getElementById(id);

  /** An element with attributes and children; strings among them are text, never HTML. */
  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

  // -- the search ---------------------------------------------------------------------------------

  /** How well an entry fits, 0 if a word is nowhere in it: names count more than algorithms, and these than texts. */
  function fit(entry, asked, pages) {
    const [place, name, meaning, values, preset] = entry;
    const [key, title, cls] = pages[place];
    const own = name.toLowerCase();
    const where = `${key} ${title} ${cls}`.toLowerCase();
    const texts = `${meaning} ${values} ${preset}`.toLowerCase();
    let sum = 0;
    for (const word of asked) {
      if (own === word) sum += 100;
      else if (own.startsWith(word)) sum += 40;
      else if (own.includes(word)) sum += 20;
      else if (where.includes(word)) sum += 10;
      else if (new RegExp(`(^|\\W)${word.replace(/\W/g, "\\$&")}`).test(texts)) sum += 4;
      else if (texts.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  }

  /** A text with the words that were asked for marked. */
  function marked(text, asked) {
    const pattern = new RegExp(`(${asked.map((word) => word.replace(/\W/g, "\\$&")).join("|")})`, "i");
    return text.split(pattern).map((part, i) => (i % 2 ? element("mark", {}, part) : part));
  }

  function result([place, name, meaning, values, preset], asked, pages) {
    const [key, title] = pages[place];
    const shown = values.length > 120 ? `${values.slice(0, 110)}…` : values;
    return element("li", {}, element("a", { href: `${key}.html#${encodeURIComponent(name)}` },
      element("code", {}, ...marked(name, asked)),
      element("span", { class: "where" }, title),
      element("span", { class: "what" }, ...marked(meaning, asked)),
      element("span", { class: "values" }, ...marked(shown, asked),
        ...(preset ? [" · default ", element("b", {}, preset)] : []))));
  }

  function search({ pages, entries }) {
    const input = $("-search"), list = $("-results"), status = $("-found");
    const links = () => [...list.querySelectorAll("a")];

    function show() {
      const asked = words(input.value);
      const ranked = asked.length ? entries
        .map((entry, place) => ({ entry, place, fit: fit(entry, asked, pages) }))
        .filter((one) => one.fit)
        .sort((a, b) => b.fit - a.fit || a.place - b.place) : [];
      list.replaceChildren(...ranked.slice(0, 40).map((one) => result(one.entry, asked, pages)));
      if (asked.length && !ranked.length) list.append(element("li", { class: "none" }, "Nothing has these words."));
      list.hidden = !asked.length;
      list.scrollTop = 0;
      status.textContent = asked.length ? `${ranked.length} found` : "";
    }

    function move(step) {
      const every = [input, ...links()];
      const next = every[every.indexOf(document.activeElement) + step];
      if (next) next.focus();
    }

    function close() {
      list.hidden = true;
    }

    input.addEventListener("input", show);
    input.addEventListener("focus", () => { if (input.value) show(); });
    input.form?.addEventListener("submit", (event) => event.preventDefault());
    document.querySelector(".search").addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Enter" && event.target === input) links()[0]?.click();
      else if (event.key === "Escape" && !list.hidden) { input.focus(); close(); }
      else return;
      if (event.key !== "Enter" || event.target === input) event.preventDefault();
    });
    list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
    document.addEventListener("pointerdown", (event) => { if (!event.target.closest(".search")) close(); });
    document.addEventListener("focusin", (event) => { if (!event.target.closest(".search")) close(); });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    document.querySelector(".search").hidden = false;
  }

  // -- the table ----------------------------------------------------------------------------------

  function filters(form, rows) {
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const boxes = [...form.querySelectorAll("[type=checkbox]")];
    const input = form.querySelector("[type=search]"), output = form.querySelector("output");

    function apply() {
      const asked = words(input.value), kinds = boxes.filter((box) => box.checked).map((box) => box.name);
      let shown = 0;
      for (const row of rows) {
        const is = row.dataset.is.split(" ");
        row.hidden = !(kinds.every((kind) => is.includes(kind)) && asked.every((word) => texts.get(row).includes(word)));
        shown += row.hidden ? 0 : 1;
      }
      output.textContent = shown === rows.length ? "" : `${shown} of ${rows.length}`;
    }

    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    apply();
    return () => { form.reset(); apply(); };
  }

  /** Numbers by size, then texts by the alphabet, then what is empty. */
  function compare(a, b) {
    if (a === "" || b === "") return (a === "") - (b === "");
    const [x, y] = [Number(a), Number(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || a.localeCompare(b);
    return x - y;
  }

  function sorting(table, rows) {
    const heads = [...table.querySelectorAll("th[data-sort]")];
    const key = (row, place) => (place ? row.children[place].dataset.key : row.id.toLowerCase());
    for (const head of heads) {
      const button = element("button", { type: "button" }, head.textContent);
      head.replaceChildren(button);
      const place = [...head.parentElement.children].indexOf(head);
      button.addEventListener("click", () => {
        const next = { none: "ascending", ascending: "descending", descending: "none" };
        const order = next[head.getAttribute("aria-sort") ?? "none"];
        for (const other of heads) other.removeAttribute("aria-sort");
        if (order !== "none") head.setAttribute("aria-sort", order);
        const sign = order === "descending" ? -1 : 1;
        const sorted = order === "none" ? rows : [...rows].sort((a, b) => {
          const [x, y] = [key(a, place), key(b, place)];
          return x === "" || y === "" ? compare(x, y) : sign * compare(x, y);
        });
        table.tBodies[0].append(...sorted);
      });
    }
  }

  /** Shows the row that the address names, whatever the filters say. */
  function arrive(reset) {
    const row = document.querySelector(".parameters tr:target");
    if (!row?.hidden) return;
    reset();
    row.scrollIntoView();
  }

  // -- copying ------------------------------------------------------------------------------------

  function copying(bar) {
    const status = bar.querySelector("[role=status]");
    for (const button of bar.querySelectorAll("button")) {
      button.addEventListener("click", async () => {
        const source = $(button.dataset.copy);
        try {
          await navigator.clipboard.writeText(source.textContent);
          status.textContent = `${button.textContent} copied`;
        } catch {
          source.closest("details").open = true;
          getSelection().selectAllChildren(source);
          status.textContent = "Press Ctrl+C to copy what is selected";
        }
      });
    }
    bar.hidden = false;
  }

  search(SEARCHED);
  const table = document.querySelector(".parameters");
  if (table) {
    const rows = [...table.tBodies[0].rows];
    const reset = filters(document.querySelector(".filters"), rows);
    sorting(table, rows);
    copying(document.querySelector(".buttons"));
    addEventListener("hashchange", () => arrive(reset));
    arrive(reset);
  }
})();
