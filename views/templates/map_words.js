// Words: text becomes part of the page as text only, names are compared without accents, dates are written out.
const SVG = "http://www.w3.org/2000/svg";
const $ = (id) => document.getElementById(id);

/** A table by name that knows no names but its own; a source may write "constructor" or "__proto__". */
const table = (rows) => Object.assign(Object.create(null), rows);

/** Make an element; strings among the children are text, never markup. */
function el(tag, props, ...children) {
  const made = document.createElement(tag);
  return fill(made, props, children);
}

/** Make an element of a picture. */
function draw(tag, props, ...children) {
  const made = document.createElementNS(SVG, tag);
  return fill(made, props, children);
}

function fill(made, props, children) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "line") made.style.setProperty("--line", value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(9)) {
    if (child !== undefined && child !== null && child !== false) made.append(child);
  }
  return made;
}

const LETTERS = { "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th" };

/** Give a name without case, accents and punctuation, as `graph.names.fold` does. */
function fold(name) {
  const plain = name.toLowerCase().replace(/['’‘ʼʻ`´]/g, "").replace(/[øłđıßæœðþ]/g, (c) => LETTERS[c]);
  return plain.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Write one plain EDTF date out: `2023-06-18` is "18 Jun 2023"; what it does not know stays as it is. */
function plainDate(edtf, without = "") {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/.exec(edtf);
  if (!found) return edtf;
  const [, year, month, day, doubt] = found;
  const parts = [];
  if (day) parts.push(String(Number(day)));
  if (month && without !== "month") parts.push(MONTHS[Number(month) - 1]);
  if (!without) parts.push(year);
  return parts.join(" ") + (doubt ? " (?)" : "");
}

/** Write an EDTF date out, spans too: `2023-06-18/2023-06-19` is "18–19 Jun 2023". */
function dateWords(edtf) {
  if (!edtf) return "undated";
  const oneOf = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  const [first, last] = oneOf ? oneOf.slice(1) : edtf.split("/");
  if (last === undefined) return plainDate(first);
  if (!first || first === "..") return `until ${plainDate(last)}`;
  if (!last || last === "..") return `since ${plainDate(first)}`;
  const same = first.length === last.length && first.slice(0, 7) === last.slice(0, 7) && first.length === 10;
  const year = first.length === last.length && first.slice(0, 4) === last.slice(0, 4) && first.length > 4;
  const start = plainDate(first, same ? "month" : year ? "year" : "");
  return `${start}–${plainDate(last)}${oneOf ? " (one day of these)" : ""}`;
}

/** When an event was: each date where its sources allow none in common. */
const whenWords = (event) => [event.date, ...(event.other_dates || [])].map(dateWords).join(" or ");

/** Write the date that stands on a line of the map: as short as it can be, without the year of most. */
function shortDate(event) {
  if (!event.date) return "";
  const words = whenWords(event).replaceAll(" (one day of these)", "");
  const own = words.endsWith(D.mainYear) && D.mainYear && words.length > 4 && !/\d{4}.*\d{4}/.test(words) ? words.slice(0, -5) : words;
  return own.length <= 20 ? own : "";
}

const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;
const say = (text) => { $("live").textContent = text; };
