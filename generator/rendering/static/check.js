/* Checks SageMaker's string-to-string map of hyperparameters as the Python package does: it evaluates the facts of a
   class and knows no algorithm.

   Values are as in Python: an integer is a BigInt, a float a Number, a tuple an Array, a dict a Map, None is null. */
"use strict";

(() => {
  const MOST_ENTRIES = 100;
  const LONGEST_NAME = 256;
  const LONGEST_VALUE = 2500;
  const OTHER = -1; // the version of an image that is another container
  const SPELLED = -1; // the detail of a boolean, so that the message names the strings to use

  // -- JSON as Python reads it -------------------------------------------------------------------

  const WORDS = new Map([
    ["null", null], ["true", true], ["false", false], ["NaN", NaN], ["Infinity", Infinity], ["-Infinity", -Infinity],
  ]);

  /** The data in a JSON text; a SyntaxError if it is none. Objects are Maps, so any name is safe and keeps its place. */
  function readJson(text) {
    let at = 0;
    const take = (pattern) => {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      at = found ? pattern.lastIndex : at;
      return found && found[0];
    };
    const fail = () => {
      const lines = text.slice(0, at).split("\n");
      throw new SyntaxError(`not JSON at line ${lines.length}, character ${lines[lines.length - 1].length + 1}`);
    };
    const sign = (pattern) => (take(/[ \t\n\r]*/y), take(pattern));
    const string = () => {
      const quoted = sign(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
      return quoted === null ? fail() : JSON.parse(quoted);
    };
    const items = (end, item) => {
      for (let more = !sign(end); more; more = sign(/,/y) || (sign(end) ? false : fail())) item();
    };
    const value = () => {
      if (sign(/\[/y)) {
        const list = [];
        items(/\]/y, () => list.push(value()));
        return list;
      }
      if (sign(/\{/y)) {
        const map = new Map();
        items(/\}/y, () => {
          const name = string();
          map.set(name, sign(/:/y) ? value() : fail());
        });
        return map;
      }
      const word = sign(/null|true|false|NaN|-?Infinity|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y);
      if (word === null) return string();
      return WORDS.has(word) ? WORDS.get(word) : /[.eE]/.test(word) ? Number(word) : BigInt(word);
    };
    const data = value();
    return sign(/$/y) === null ? fail() : data;
  }

  const BY_NAME = new Set(["parameters", "unlisted", "metrics", "versions", "aliases"]);

  /** The facts of a class in a JSON text: objects, and Maps where the keys are names of the page or of an image. */
  function readFacts(text) {
    const made = (data, byName) => {
      if (Array.isArray(data)) return data.map((item) => made(item, false));
      if (!(data instanceof Map)) return data;
      const entries = [...data].map(([name, inner]) => [name, made(inner, !byName && BY_NAME.has(name))]);
      return byName ? new Map(entries) : Object.assign(Object.create(null), Object.fromEntries(entries));
    };
    return made(readJson(text), false);
  }

  // -- what a string spells ------------------------------------------------------------------------

  const BLANKS = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // Python's
  const ENDS = new RegExp(`^[${BLANKS}]+|[${BLANKS}]+$`, "g");
  const strip = (text) => text.replace(ENDS, "");
  const isAscii = (text) => !/[^\x00-\x7f]/.test(text);
  const parts = (text, read) => text.split(",").map((part) => read(strip(part)));

  const integer = (text) => (/^[+-]?[0-9]+$/.test(text) ? BigInt(text) : text);

  function number(text) {
    if (/^-?[0-9]+$/.test(text) && Number.isFinite(text[0] === "-" ? Number(text) : 0)) {
      return Object.is(Number(text), -0) ? -0 : BigInt(text);
    }
    if (/^[+-]?inf(inity)?$/i.test(text)) return text[0] === "-" ? -Infinity : Infinity;
    if (!/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/.test(text)) return text;
    return Number.isFinite(Number(text)) ? Number(text) : text;
  }

  function jsonList(text) {
    try {
      const data = readJson(text);
      return Array.isArray(data) ? data : text;
    } catch {
      return text;
    }
  }

  /** In parentheses, or without any brackets, a single item needs the comma after it. */
  function bracketed(text, read) {
    let inner = strip(text);
    const pair = inner.slice(0, 1) + inner.slice(-1);
    const known = ["()", "[]", "{}"].includes(pair);
    if (known) inner = strip(inner.slice(1, -1));
    if (!inner) return pair === "()" || pair === "[]" ? [] : text;
    if (!inner.includes(",") && !(known && pair !== "()")) return text;
    return read(inner.replace(/,$/, ""));
  }

  const READERS = {
    integer,
    number: (text) => (/^[0-9]*\.[0-9]*$/.test(text) && text !== "." ? Number(text) : number(text)),
    integers: (text) => parts(text, integer),
    numbers: (text) => parts(text, number),
    texts: (text) => parts(text, (part) => part),
    items: (text) => text.split(","),
    json: jsonList,
    nested: (text) => jsonList(text.replaceAll("(", "[").replaceAll(")", "]").replaceAll(",]", "]")),
  };

  /** The value that a string spells, by a parameter's `reads`; the string itself if it spells none. */
  function read(how, text) {
    if (!how || how.words?.includes(text)) return text;
    if (how.kind === "boolean") {
      const place = how.truth ? how.truth.indexOf(text) : ["true", "false"].indexOf(text.toLowerCase());
      return place < 0 ? text : place === 0;
    }
    if (how.or_json && text.startsWith("[")) return jsonList(text);
    return how.bracketed ? bracketed(text, READERS[how.kind]) : READERS[how.kind](text);
  }

  // -- values ----------------------------------------------------------------------------------------

  const isNumber = (v) => typeof v === "bigint" || typeof v === "number";
  const isNumeric = (v) => isNumber(v) || typeof v === "boolean";
  const COMPARE = {
    "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b, "==": (a, b) => a == b,
  };
  const LIMITS = { minimum: ">=", maximum: "<=", exclusiveMinimum: ">", exclusiveMaximum: "<" };

  function equal(a, b) {
    if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]));
    return isNumeric(a) && isNumeric(b) ? a == b : a === b;
  }

  /** Whether a value is one of the options; true and false alone are no numbers. */
  const among = (v, options) =>
    options.length === 1 && typeof options[0] === "boolean" ? v === options[0] : options.some((one) => equal(v, one));

  const isLimit = (test) => Object.keys(LIMITS).some((word) => word in test);

  /** Whether a value, or its sum with another, is within the limit of a condition; null if one is no number. */
  function limited(test, value) {
    const values = [test.parameter, test.plus].filter((name) => name !== undefined).map(value);
    const word = Object.keys(LIMITS).find((each) => each in test);
    return values.every(isNumeric) ? COMPARE[LIMITS[word]](values.reduce(add), numeric(test[word])) : null;
  }

  const add = (a, b) => (typeof a === "number" || typeof b === "number" ? Number(a) + Number(b) : BigInt(a) + BigInt(b));

  /** A number of the facts, in which infinity is a string. */
  const numeric = (v) => (typeof v === "string" ? Number(v) : v);

  function isWithin(schema, v) {
    const low = schema.exclusiveMinimum === undefined ? schema.minimum : schema.exclusiveMinimum;
    const high = schema.exclusiveMaximum === undefined ? schema.maximum : schema.exclusiveMaximum;
    const above = low === undefined ? v > -Infinity : low === schema.exclusiveMinimum ? v > numeric(low) : v >= numeric(low);
    const below = high === undefined ? v < Infinity : high === schema.exclusiveMaximum ? v < numeric(high) : v <= numeric(high);
    const step = schema.multipleOf;
    return above && below && (!step || (typeof v === "bigint" ? v % step === 0n : v % Number(step) === 0));
  }

  const PATTERNS = new Map();

  function matches(pattern, text) {
    if (!PATTERNS.has(pattern)) PATTERNS.set(pattern, new RegExp(pattern.replaceAll("\\s", BLANKS)));
    return PATTERNS.get(pattern).test(text);
  }

  /** Whether a value is one that a schema describes; without a type, it describes strings. */
  function isValid(schema, v) {
    if (schema.anyOf) return schema.anyOf.some((member) => isValid(member, v));
    const { type = "string" } = schema;
    if (type === "boolean") return typeof v === "boolean";
    if (type === "array") {
      const { items, minItems = 0, maxItems = Infinity } = schema;
      return Array.isArray(v) && v.length >= minItems && v.length <= maxItems && v.every((item) => isValid(items, item));
    }
    if (type === "string" ? typeof v !== "string" : !isNumber(v) || (type === "integer" && typeof v !== "bigint")) return false;
    if (schema.enum) return schema.enum.some((one) => equal(v, type === "string" ? one : numeric(one)));
    return type === "string" ? schema.pattern === undefined || matches(schema.pattern, v) : isWithin(schema, v);
  }

  /** The items of a list or of a comma-separated string, each without its @ and the threshold after it. */
  function listed(v) {
    const list = typeof v === "string" ? v.split(",") : Array.isArray(v) ? v : [];
    const kept = list.filter((item) => ["string", "bigint", "boolean"].includes(typeof item));
    return kept.map((item) => written(item).split("@")[0]);
  }

  // -- values and names in words ---------------------------------------------------------------------

  /** A value as Python's str has it; a float in the fewest digits, with an exponent below 0.0001 and from 1e16 on. */
  function written(v) {
    if (v === null) return "None";
    if (typeof v === "boolean") return v ? "True" : "False";
    if (typeof v !== "number") return String(v);
    if (Number.isNaN(v)) return "nan";
    const sign = v < 0 || Object.is(v, -0) ? "-" : "";
    if (Math.abs(v) === Infinity) return `${sign}inf`;
    const [mantissa, exponent] = Math.abs(v).toExponential().split("e");
    const [digits, power] = [mantissa.replace(".", ""), Number(exponent)];
    if (power < -4 || power >= 16) return `${sign}${mantissa}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
    if (power < 0) return `${sign}0.${"0".repeat(-power - 1)}${digits}`;
    return `${sign}${digits.slice(0, power + 1).padEnd(power + 1, "0")}.${digits.slice(power + 1) || "0"}`;
  }

  /** A documented value: strings in quotes, numbers without ".0", infinity by its name. */
  function readable(v) {
    if (typeof v === "string") return `"${v}"`;
    if (Array.isArray(v)) return `[${v.map(readable).join(", ")}]`;
    if (v === Infinity || v === -Infinity) return v > 0 ? "infinity" : "-infinity";
    return written(v).replace(/\.0$/, "");
  }

  /** A text of at most 60 characters: a longer one without its middle. */
  function shortened(text) {
    const all = [...text];
    return all.length <= 60 ? text : `${all.slice(0, 50).join("")}…${all.slice(-9).join("")}`;
  }

  /** a; a or b; a, b or c. */
  const series = (phrases, word) =>
    phrases.length > 1 ? `${phrases.slice(0, -1).join(", ")} ${word} ${phrases[phrases.length - 1]}` : phrases.join("");

  const conditions = (rows) =>
    series(rows.map((row) => `${row.parameter} is ${series(row.in.map(readable), "or")}`), "and");

  /** How many characters two texts have in common: the longest run, and what is alike before and after it. */
  function common(a, b) {
    let best = 0;
    let [inA, inB] = [0, 0];
    let lengths = [];
    a.forEach((letter, i) => {
      const before = lengths;
      lengths = b.map((other, j) => (letter === other ? (j ? before[j - 1] || 0 : 0) + 1 : 0));
      lengths.forEach((length, j) => {
        if (length > best) [best, inA, inB] = [length, i - length + 1, j - length + 1];
      });
    });
    if (!best) return 0;
    const after = common(a.slice(inA + best), b.slice(inB + best));
    return best + common(a.slice(0, inA), b.slice(0, inB)) + after;
  }

  /** The known name that is most like a name, whatever its capitals; null if none is. As Python's difflib, without
      what it does for texts of 200 characters or more. */
  function nearest(name, known) {
    const spelled = new Map([...known].map((each) => [each.toLowerCase(), each]));
    const letters = [...name.replace(/^["' ]+|["' ]+$/g, "").toLowerCase()];
    let [best, closest] = [0, null];
    for (const other of spelled.keys()) {
      const all = [...other];
      if (2 * Math.min(all.length, letters.length) < 0.6 * (all.length + letters.length)) continue;
      const alike = all.length + letters.length ? (2 * common(all, letters)) / (all.length + letters.length) : 1;
      if (alike >= 0.6 && (alike > best || (alike === best && other > closest))) [best, closest] = [alike, other];
    }
    return closest === null ? null : spelled.get(closest);
  }

  // -- the check of one map --------------------------------------------------------------------------

  /** The place of an image in `images`, -1 for an image of another container, null if nobody knows it. */
  function versionOf({ checks: { versions, other_images: others = [] } }, image) {
    if (image === null || !versions) return null;
    const name = image.slice(image.lastIndexOf("/") + 1).split("@")[0];
    if (others.includes(name)) return OTHER;
    const found = versions.get(name) ?? versions.get(name.slice(name.lastIndexOf(":") + 1));
    return found === undefined ? null : Number(found);
  }

  /** One map, read for one version of the image, with the problems that are known so far. */
  class Job {
    constructor(facts, map, version) {
      this.facts = facts;
      this.checks = facts.checks;
      this.map = map;
      this.version = version;
      this.last = facts.images.length - 1;
      this.values = new Map(); // of parameters that the page has
      this.extra = new Map(); // of names that some image takes
      this.problems = [];
    }

    report(parameter, code, detail = null, severity = "error") {
      this.problems.push({ parameter, code, detail, severity });
    }

    check() {
      const { facts, map } = this;
      this.entries();
      const ofEntries = this.problems.splice(0);
      const refused = new Set(ofEntries.map((problem) => problem.parameter));
      for (const [name, text] of map) {
        if (facts.parameters.has(name)) {
          if (!refused.has(name)) this.values.set(name, read(this.own(name).reads, text));
        } else {
          this.unlisted(name, text);
        }
      }
      const ofNames = this.problems.splice(0);
      for (const name of facts.parameters.keys()) this.parameter(name);
      for (const name of facts.unlisted?.keys() ?? []) this.rules(name);
      const ofValues = this.problems.splice(0).filter((p) => p.code !== "missing" || !refused.has(p.parameter));
      const order = new Map([...facts.parameters.keys()].map((name, place) => [name, place]));
      const place = (problem) => order.get(problem.parameter) ?? order.size;
      this.problems = [...ofValues, ...ofEntries, ...ofNames].sort((a, b) => place(a) - place(b));
      this.aliases();
      for (const problem of this.problems) this.settle(problem);
      return this.problems;
    }

    /** What can be wrong with any map of strings. */
    entries() {
      const { size } = this.map;
      if (size > MOST_ENTRIES) {
        this.report("", "too-many", `there are ${size} entries, and SageMaker takes ${MOST_ENTRIES} at most`);
      }
      for (const [name, value] of this.map) {
        if (typeof value !== "string") {
          this.report(name, "not-a-string", "must be a string here, as SageMaker takes nothing else");
        } else if ([...name].length > LONGEST_NAME) {
          this.report(name, "too-long", `has a name of more than ${LONGEST_NAME} characters, which SageMaker refuses`);
        } else if ([...value].length > LONGEST_VALUE) {
          this.report(name, "too-long", `has a value of more than ${LONGEST_VALUE} characters, which SageMaker refuses`);
        }
      }
    }

    own(name) {
      return this.checks.parameters?.get(name) ?? {};
    }

    /** A name that is on no page: whether some image takes it, and its value. */
    unlisted(name, text) {
      const known = this.checks.unlisted?.get(name);
      if (!known) {
        if (!name.startsWith("_") || this.checks.unknown_names === "refused") this.report(name, "unknown-parameter");
        return;
      }
      const v = typeof text === "string" && isAscii(text) && text.length <= LONGEST_VALUE ? read(known.reads, text) : text;
      const takes = known.takes.map(([last, schema]) => [
        Number(last), typeof schema === "boolean" ? schema : v === null || isValid(schema, v),
      ]);
      const wrong = this.byVersion(takes);
      if (wrong) this.report(name, "refused-by-container", wrong.detail, wrong.severity);
      else if (known.doubt) this.report(name, known.doubt, null, "warning");
      if (wrong?.severity !== "error" && v !== null) this.extra.set(name, v);
    }

    /** The runs of versions that refuse a value; null if the version that is asked about takes it. */
    byVersion(spans) {
      const refused = [];
      let first = 0;
      for (const [last, valid] of spans) {
        if (!valid && this.version === null) {
          const joined = refused.length && refused[refused.length - 1][1] === first - 1 ? refused.pop()[0] : first;
          refused.push([joined, last]);
        } else if (!valid && first <= this.version && this.version <= last) {
          refused.push([this.version, this.version]);
        }
        first = last + 1;
      }
      if (!refused.length) return null;
      const certain = this.version !== null || this.isEvery(refused);
      return { detail: refused, severity: certain ? "error" : "warning" };
    }

    isEvery(refused) {
      return refused === null || (refused.length === 1 && refused[0][0] === 0 && refused[0][1] === this.last);
    }

    isDuring(first, last) {
      return this.version === null || (first <= this.version && this.version <= last);
    }

    /** All checks of a parameter, in the order in which Python reports them. */
    parameter(name) {
      const facts = this.facts.parameters.get(name);
      const own = this.own(name);
      const v = this.given(name);
      const page = own.values ?? facts.schema;
      const spans = own.spans ?? [{ last: this.last }];
      if (facts.requirement === "required" && v === null) this.report(name, "missing", null, own.missing ?? "error");
      if (v !== null) {
        const takes = spans.map((span) => [Number(span.last), span.allowed !== false && isValid(span.allowed ?? page, v)]);
        const alone = takes[0][1] ? null : { detail: null, severity: "error" };
        const wrong = spans.length > 1 ? this.byVersion(takes) : alone;
        const code = own.refused && isValid(page, v) ? "refused-by-container" : "invalid-value";
        if (wrong) this.report(name, code, wrong.detail, wrong.severity);
        if (wrong && (spans.length === 1 || wrong.severity === "error")) return; // a wrong value is reported once
        this.doubts(name, spans, v);
      }
      this.relations(name, facts);
      this.conditions(name, facts, v);
      this.rules(name);
    }

    doubts(name, spans, v) {
      let first = 0;
      for (const { last, certain, ignored } of spans) {
        const asked = spans.length === 1 || this.isDuring(first, last);
        if ((certain || ignored) && asked && !certain?.every((schema) => isValid(schema, v))) {
          this.report(name, ignored ? "ignored-by-container" : "doubtful", null, "warning");
        }
        first = Number(last) + 1;
      }
    }

    relations(name, facts) {
      (facts.relations ?? []).forEach((relation, place) => {
        const names = [name, relation.parameter];
        if (name === relation.parameter || !this.facts.parameters.has(relation.parameter)) return;
        const [one, other] = names.map((each) => this.value(each));
        const asked = names.some((each) => this.given(each) !== null) || !names.every((each) => this.hasDefault(each));
        if (asked && isNumeric(one) && isNumeric(other) && !COMPARE[relation.operator](one, other)) {
          const known = this.constant(relation.parameter) !== undefined;
          this.report(name, "relation", [place, known ? this.given(relation.parameter) : other]);
        }
      });
    }

    /** When the page requires the parameter, and when it has an effect. */
    conditions(name, facts, v) {
      const known = (rows) => rows && rows.every((row) => this.facts.parameters.has(row.parameter));
      const { required_when: required, used_when: used } = facts;
      if (v === null && known(required) && required.every((row) => this.holds(row, true))) this.report(name, "missing");
      const isDefault = () => this.constant(name) !== undefined && equal(v, this.constant(name));
      if (v !== null && known(used) && !isDefault() && used.some((row) => this.holds(row, false))) {
        this.report(name, "no-effect", null, "warning");
      }
    }

    rules(name) {
      const rules = (this.checks.rules ?? []).filter((rule) => rule.of === name);
      rules.forEach((rule, place) => {
        if ((!rule.images || this.isDuring(...rule.images)) && this.isBroken(rule)) {
          const unsure = rule.images && this.version === null;
          this.report(name, "rule", place, rule.severity ?? (unsure ? "warning" : "error"));
        }
      });
    }

    /** Whether a rule certainly applies and is certainly broken; a literal one looks at what is sent alone. */
    isBroken({ literal, when, then = [] }) {
      const holds = (test, wanted) => (literal ? this.holdsSent(test) === wanted : this.holds(test, wanted));
      return when.every((test) => holds(test, true)) && (!then.length || then.some((test) => holds(test, false)));
    }

    given(name) {
      return this.values.get(name) ?? this.extra.get(name) ?? null;
    }

    /** The documented default, undefined if the page names no value. */
    constant(name) {
      const { default: value, schema } = this.facts.parameters.get(name);
      const kinds = (schema.anyOf ?? [schema]).map((member) => member.type);
      const isInfinite = value === "Infinity" || value === "-Infinity";
      return isInfinite && kinds.some((kind) => kind === "number" || kind === "integer") ? Number(value) : value;
    }

    /** The parameter whose value is the default of another. */
    elsewhere(name, seen) {
      const other = this.facts.parameters.get(name).default_from;
      return this.facts.parameters.has(other) && !seen.includes(other) ? other : null;
    }

    /** What is given or, if nothing is, the documented default; null if that is unknown. */
    value(name, seen = []) {
      if (this.given(name) !== null) return this.given(name);
      const other = this.elsewhere(name, seen);
      return this.constant(name) ?? (other === null ? null : this.value(other, [...seen, name]));
    }

    hasDefault(name, seen = []) {
      const other = this.elsewhere(name, seen);
      return this.constant(name) !== undefined || (other !== null && this.hasDefault(other, [...seen, name]));
    }

    /** Whether a condition is known to hold or, if that is `wanted`, to fail. */
    holds(test, wanted) {
      if (test.in || test.not_in) {
        const v = this.value(test.parameter);
        const inside = wanted === Boolean(test.in);
        return among(v, test.in ?? test.not_in) === inside && (inside || v !== null);
      }
      return isLimit(test) ? limited(test, (name) => this.value(name)) === wanted : this.holdsSent(test) === wanted;
    }

    /** A condition on what is sent. */
    holdsSent(test) {
      const v = this.given(test.parameter);
      if (isLimit(test)) return limited(test, (name) => this.given(name)) !== false;
      if ("present" in test) return (v !== null) === test.present;
      if (test.in) return among(v, test.in);
      if (test.not_in) return !among(v, test.not_in);
      if (test.starts_with) return test.starts_with.some((begin) => written(v).startsWith(begin));
      const items = listed(v);
      const has = (words) => words.some((word) => items.includes(word));
      if ("contains" in test) return items.includes(test.contains);
      if (test.contains_any) return has(test.contains_any);
      if (test.contains_none) return !has(test.contains_none);
      if (test.items_in) return items.every((item) => test.items_in.includes(item));
      if (test.first_in) return items.length > 0 && test.first_in.includes(items[0]);
      if ("length" in test) return items.length === Number(test.length);
      return items.filter((item) => test.of.includes(item)).length <= test.at_most;
    }

    /** Of a parameter that is given under two names, the later one counts. */
    aliases() {
      const names = [...this.map.keys()];
      for (const [alias, name] of this.checks.aliases ?? []) {
        if (!this.extra.has(alias) || !this.values.has(name)) continue;
        const last = names.indexOf(alias) > names.indexOf(name) ? alias : name;
        const lost = last === alias ? name : alias;
        (lost === name ? this.values : this.extra).delete(lost);
        this.report(lost, "no-effect", `has no effect beside ${last}, another name for it, which comes later`, "warning");
      }
    }

    settle(problem) {
      const { parameter, code } = problem;
      const doubted = ["refused-by-container", "rule", "unknown-parameter"].includes(code);
      if (this.version === OTHER && doubted) problem.severity = "warning"; // what is known is about another container
      if (code === "invalid-value" && Array.isArray(this.own(parameter).encoding)) problem.detail = SPELLED;
    }
  }

  // -- problems in words -----------------------------------------------------------------------------

  /** What is wrong, in the words of the Python package. */
  function message(job, { parameter: name, code, detail }) {
    const { facts } = job;
    if (typeof detail === "string") return detail;
    if (code === "unknown-parameter") return `is not a hyperparameter of ${job.checks.class}${byScript(job, name)}`;
    const p = facts.parameters.get(name);
    if (!p) return ofUnlisted(job, name, code, detail);
    if (code === "relation") return ofRelation(job, p.relations[detail[0]], detail[1]);
    if (code === "missing") {
      if (p.requirement !== "required") return `is required when ${conditions(p.required_when)}`;
      const used = p.defaults?.log ?? p.defaults?.record;
      const left = "is required by the page; left out, the image uses";
      return used === undefined ? `is required: ${accepts(p)}` : `${left} ${readable(used)}`;
    }
    if (code === "no-effect") return `has no effect unless ${conditions(p.used_when)}`;
    if (code === "rule") return p.rules[detail];
    if (code !== "invalid-value" || Array.isArray(detail)) return ofImages(job, p, code, detail);
    const pair = job.own(name).encoding;
    if (detail === SPELLED) return `must be ${accepts(p).replaceAll("True or False", () => `"${pair[0]}" or "${pair[1]}"`)}`;
    const known = job.constant(name);
    return `must be ${accepts(p)}${known === undefined ? "" : ` (default ${readable(known)})`}`;
  }

  /** The values that are no error, in words: the page's, and what every image takes besides. */
  const accepts = (p) => (p.images?.takes ?? []).find((entry) => entry.allowed)?.allowed ?? p.accepts;

  const COMPARED = { "<": "less than", "<=": "at most", ">": "greater than", ">=": "at least", "==": "equal to" };

  /** A `value` of null means that the other parameter's default applies. */
  function ofRelation(job, { operator, parameter }, value) {
    const known = value === null ? `${readable(job.constant(parameter))} by default` : shortened(written(value));
    return `must be ${COMPARED[operator]} ${parameter}, which is ${known}`;
  }

  function byScript(job, name) {
    if (job.checks.unknown_names !== "ignored") return "";
    const begun = [...job.facts.parameters.keys(), ...(job.facts.unlisted?.keys() ?? [])].filter((k) => k.startsWith(name));
    const does = begun.length > 1 ? "end, as several names begin with it" : `take it for ${begun[0]}`;
    return `; the training script would ${begun.length ? does : "ignore it"}`;
  }

  function ofImages(job, p, code, refused) {
    let known = p.images?.takes ?? [];
    if (Array.isArray(refused)) {
      const [first, last] = [refused[0][0], refused[refused.length - 1][1]];
      known = known.filter((entry) => !entry.images || (entry.images[0] <= last && first <= entry.images[1]));
    }
    const taken = known.map((entry) => entry.accepts).filter((words) => words !== "refused");
    if (code === "ignored-by-container") return taken.length ? `is ${taken[0]}` : "is ignored by the training script";
    if (code === "doubtful") {
      const why = "the page and what is known of the training image differ";
      return `should be ${taken[0]}: other values are doubtful, as ${why}`;
    }
    const words = taken.length ? taken[taken.length - 1] : accepts(p);
    if (!job.isEvery(refused)) {
      const only = refused[0][0] === refused[refused.length - 1][1] && taken.length;
      return only ? `must be ${words} for ${refusing(job, refused)}` : `is refused by ${refusing(job, refused)}`;
    }
    if (code === "invalid-value") return `must be ${words}`;
    const schema = Object.keys(p.schema);
    const isOpen = !schema.length || (schema.length === 1 && p.schema.type === "string");
    if (isOpen) return `must be ${words}: the training container takes nothing else`;
    return `must be ${words}: the page allows this value, but the training container refuses it`;
  }

  /** The images that refuse a value, in words. */
  function refusing(job, refused) {
    if (job.isEvery(refused)) return "the training container";
    const names = job.facts.images;
    const runs = refused.map(([first, last]) => {
      if (first === last) return names[first];
      return last === job.last ? `${names[first]} and later` : `${names[first]} to ${names[last]}`;
    });
    const isOne = refused[0][0] === refused[refused.length - 1][1];
    return `image${isOne ? "" : "s"} ${series(runs, "and")}`;
  }

  function ofUnlisted(job, name, code, refused) {
    const facts = job.facts.unlisted.get(name);
    if (code === "rule") return facts.rules[refused];
    if (code === "ignored-by-container") return "is on no page, and the training container takes it without effect";
    if (code === "doubtful") return "is on no page, and may not be taken";
    const { encoding: pair } = job.checks.unlisted.get(name);
    const words = Array.isArray(pair) ? `${facts.accepts}, spelled "${pair[0]}" or "${pair[1]}"` : facts.accepts;
    if (job.isEvery(refused)) return `must be ${words}: it is on no page, and the training container takes nothing else`;
    if (refused[0][0] === refused[refused.length - 1][1]) {
      const taken = facts.taken.find(([first, last]) => first <= refused[0][0] && refused[0][0] <= last);
      if (taken) return `must be ${taken[2]} for ${refusing(job, refused)}; it is on no page`;
    }
    return `is refused by ${refusing(job, refused)}; it is on no page`;
  }

  /** What may help: a known name or value instead, or how a list is spelled; "" if nothing is known. */
  function hint(job, { parameter: name, code }) {
    const meant = (near) => (near ? `did you mean ${near}?` : "");
    const { parameters, unlisted } = job.facts;
    if (code === "unknown-parameter") return meant(nearest(name, parameters.keys()));
    const value = job.map.get(name);
    const p = parameters.get(name);
    const isWrong = code === "invalid-value" || code === "refused-by-container";
    if (!p || !isWrong || typeof value !== "string") return meant(unlisted?.get(name)?.instead);
    const { encoding } = job.own(name);
    if (!(p.choices ?? []).includes(value)) {
      const without = value.replaceAll(" ", "");
      const spaced = without !== value && isValidAlone(job.facts, name, without);
      const near = encoding || value.includes(",") ? null : nearest(value, p.choices ?? []);
      if (spaced ? without : near) return meant(spaced ? without : near);
    }
    return encoding === "json" ? 'a list is spelled as JSON, as in ["a", "b"]' : "";
  }

  function isValidAlone(facts, name, text) {
    const problems = new Job(facts, new Map([[name, text]]), null).check();
    return !problems.some((p) => p.parameter === name && ["invalid-value", "refused-by-container"].includes(p.code));
  }

  /** All problems of a Map from names to strings, in the order of Python's check_strings: objects with `parameter`,
      `code`, `severity`, `message`, and `hint`, which may be "". `image` is a tag, repository:tag or a URI, or null. */
  function checkStrings(facts, map, image = null) {
    const job = new Job(facts, map, versionOf(facts, image));
    return job.check().map((problem) => {
      const { parameter, code, severity } = problem;
      return { parameter, code, severity, message: message(job, problem), hint: hint(job, problem) };
    });
  }

  Object.assign(globalThis, { accepts, checkStrings, nearest, readFacts, readJson, readable, versionOf, written });
})();
