/* The form that checks a job on the page of an algorithm: what is pasted or filled in, as it is typed. */
"use strict";

(() => {
  const form = document.querySelector("form.check");
  const data = document.querySelector('script#facts[type="application/json"]');
  if (!form || !data) return;
  const facts = readFacts(data.textContent);
  const { map: text, image } = form.elements;
  const status = form.querySelector(".status");
  const list = form.querySelector(".problems");
  const fields = form.querySelector("fieldset");
  const controls = new Map(); // by the names of parameters
  let job = {}; // what the text holds: `data`, and in it the `map` of hyperparameters and the `image`

  /** An element; texts and elements are put into it, so that no text is ever taken for HTML. */
  function element(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }

  // -- the text --------------------------------------------------------------------------------------

  /** The member of a request, however its name is spelled: HyperParameters, hyper_parameters. */
  function member(request, ...names) {
    const entries = request instanceof Map ? [...request] : [];
    return entries.find(([name]) => names.includes(name.replaceAll("_", "").toLowerCase()))?.[1];
  }

  function readJob(pasted) {
    if (!pasted.trim()) return { data: new Map() };
    try {
      const data = readJson(pasted);
      if (!(data instanceof Map)) return { error: "not an object: write { and } around the names and values" };
      const definition = member(data, "trainingjobdefinition") ?? data;
      const specification = member(definition, "algorithmspecification");
      const image = member(specification, "trainingimage") ?? null;
      let map = member(definition, "hyperparameters", "statichyperparameters");
      if (!(map instanceof Map)) {
        map = specification instanceof Map ? new Map() : definition;
        if (map !== definition) definition.set("HyperParameters", map);
      }
      return { data, map, image: typeof image === "string" ? image : null };
    } catch (error) {
      return { error: error instanceof SyntaxError ? error.message : "nested too deeply" };
    }
  }

  function toJson(value, indent = "") {
    const inner = `${indent}  `;
    if (Array.isArray(value)) return `[${value.map((item) => toJson(item, indent)).join(", ")}]`;
    if (typeof value === "bigint") return String(value);
    if (typeof value === "number") return Number.isFinite(value) ? written(value) : String(value);
    if (!(value instanceof Map)) return JSON.stringify(value);
    const rows = [...value].map(([name, item]) => `${inner}${JSON.stringify(name)}: ${toJson(item, inner)}`);
    return rows.length ? `{\n${rows.join(",\n")}\n${indent}}` : "{}";
  }

  // -- the fields ------------------------------------------------------------------------------------

  /** All values of a parameter as strings, if they can be listed, or else null. */
  function choices(name, { schema, choices: words = [] }) {
    const pair = facts.checks.parameters?.get(name)?.encoding ?? ["True", "False"];
    const listed = (schema.anyOf ?? [schema]).map((one) => (one.type === "boolean" ? pair : one.enum));
    if (!listed.every(Array.isArray)) return null;
    return [...new Set([...listed.flat().map((one) => (typeof one === "string" ? one : readable(one))), ...words])];
  }

  function control(name, parameter) {
    const all = choices(name, parameter);
    const usual = parameter.default === undefined ? "" : `default ${readable(parameter.default)}`;
    if (all) {
      const options = all.map((value) => element("option", { value }, value || '""'));
      return element("select", {}, element("option", { value: "", class: "none" }, usual || "not given"), ...options);
    }
    return element("input", { type: "text", autocomplete: "off", spellcheck: "false", placeholder: usual });
  }

  function addFields() {
    for (const [name, parameter] of facts.parameters) {
      const made = control(name, parameter);
      const required = parameter.requirement === "required" ? " (required)" : "";
      const label = element("span", {}, element("b", {}, name), required, element("small", {}, accepts(parameter)));
      fields.append(element("label", {}, label, made));
      controls.set(name, made);
      made.addEventListener("input", () => fillIn(name, made));
    }
  }

  /** Puts the value of a field into the text. */
  function fillIn(name, made) {
    job.map ??= job.data;
    const isGiven = made.matches("select") ? !made.selectedOptions[0].matches(".none") : made.value !== "";
    if (isGiven) job.map.set(name, made.value);
    else job.map.delete(name);
    text.value = toJson(job.data);
    check();
  }

  /** Shows the values of the text in the fields. */
  function showValues() {
    fields.disabled = Boolean(job.error);
    for (const [name, made] of controls) {
      const given = job.map?.get(name);
      if (made.matches("select")) showChoice(made, given);
      else if (typeof given !== "string") made.value = "";
      else if (made.value !== given) made.value = given; // leaves the cursor where it is
    }
  }

  /** Chooses a value; one that is not among the choices is added for as long as it is given. */
  function showChoice(made, given) {
    made.querySelector(".other")?.remove();
    if (typeof given === "string" && ![...made.options].some((one) => one.value === given && !one.matches(".none"))) {
      made.append(element("option", { value: given, class: "other" }, given || '""'));
    }
    const chosen = [...made.options].findIndex((one) => one.value === given && !one.matches(".none"));
    made.selectedIndex = Math.max(chosen, 0);
  }

  // -- the problems ----------------------------------------------------------------------------------

  const shortened = (value) => (value.length > 60 ? `${value.slice(0, 50)}…${value.slice(-9)}` : value);

  function item(problem, place) {
    const { parameter: name, severity, message, hint } = problem;
    const hasPlace = (facts.parameters.has(name) || facts.unlisted?.has(name)) && document.getElementById(name);
    const shown = shortened(name);
    const subject = hasPlace ? element("a", { href: `#${encodeURIComponent(name)}` }, shown) : element("b", {}, shown);
    const given = job.map.get(name);
    const value = given === undefined ? "" : shortened(toJson(given));
    const inside = name || given !== undefined ? [subject, ...(value ? [" = ", element("code", {}, value)] : []), ": "] : [];
    const kind = element("span", { class: "severity" }, severity);
    return element("li", { class: severity, id: `-problem-${place}` }, kind, " ", ...inside, message, hint && `; ${hint}`);
  }

  const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

  /** The versions that the values are checked for, in words; "" if there is only one. */
  function checkedFor(chosen) {
    if (!image) return "";
    const version = versionOf(facts, chosen);
    if (version === null) return chosen === null ? ", for all versions" : ", for all versions, as that of the image is not known";
    return version < 0 ? ", for another container, of which nothing is known" : `, for version ${facts.images[version]}`;
  }

  function result(problems, chosen) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const parts = [errors && counted(errors, "error"), problems.length - errors && counted(problems.length - errors, "warning")];
    return `${parts.filter(Boolean).join(" and ") || "No problems"}${checkedFor(chosen)}.`;
  }

  function check() {
    job = readJob(text.value);
    showValues();
    const chosen = image?.value || job.image || null;
    const problems = job.map ? checkStrings(facts, job.map, chosen) : [];
    list.replaceChildren(...problems.map(item));
    const words = job.error ? `This is ${job.error}.` : job.map ? result(problems, chosen) : "";
    if (status.textContent !== words) status.textContent = words; // is read aloud only if it changes
    text.setAttribute("aria-invalid", String(Boolean(job.error)));
    for (const [name, made] of controls) {
      const place = problems.findIndex((problem) => problem.parameter === name);
      made.setAttribute("aria-invalid", String(place >= 0 && problems[place].severity === "error"));
      if (place < 0) made.removeAttribute("aria-describedby");
      else made.setAttribute("aria-describedby", `-problem-${place}`);
    }
  }

  /** The versions to choose from, each by one of its tags. */
  function addVersions() {
    const tags = [...facts.checks.versions];
    facts.images.forEach((name, place) => {
      const known = tags.filter(([, index]) => Number(index) === place).map(([tag]) => tag);
      const value = known.includes(name) ? name : known[0];
      if (value !== undefined) image.append(element("option", { value }, name));
    });
  }

  addFields();
  if (image) addVersions();
  text.addEventListener("input", check);
  image?.addEventListener("input", check);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(check)); // the fields are emptied after this event
  form.hidden = false;
  check(); // what the browser has kept of an earlier visit
})();
