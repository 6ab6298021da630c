// Legend: the signs of the map are its filters. Each choice says how many events it has under all the other filters.
const FACETS = [
  { name: "status", title: "Line = status", values: () => STYLE.statuses, mark: (v) => stroke(statusColour(v), STYLE.status[v].dash) },
  { name: "kind", title: "Shape = kind", values: () => [...STYLE.kinds, ...[...presentIn("kind")].filter((k) => !STYLE.kinds.includes(k))], label: (v) => (STYLE.kind[v] ? STYLE.kind[v].plural : v), mark: (v) => symbol(v, css("--dim")) },
  { name: "side", title: "Colour = side", values: () => D.sides.map((s) => s.side), label: (v) => v || "no side", mark: (v) => symbol("person", SIDE_COLOUR[v]) },
  { name: "relation", title: "Relation", values: () => Object.keys(STYLE.relation).sort((a, b) => (STYLE.relation[a].background || false) - (STYLE.relation[b].background || false)),
    label: (v) => STYLE.relation[v].label + (STYLE.relation[v].background ? " (background)" : "") },
  { name: "grade", title: "Width = how sure", values: () => ["curated", "confident", "inferred", "flagged"], mark: (v) => stroke(css("--dim"), [], 34, 1.1 * widthOf(v)),
    label: (v) => (v === "flagged" ? "flagged (unreviewed)" : v) },
  { name: "source", title: "Source", values: () => D.docs.map((_, i) => i), label: (v) => docName(D.docs[v]) + (D.docs[v].date ? `, ${dateWords(D.docs[v].date)}` : "") },
];
const MOST_ROWS = 9;
const OPENED = new Set();

function renderLegend() {
  $("legend").replaceChildren(...[...FACETS.map(facet), sourcesFacet()].filter(Boolean));
  const all = D.events.filter((e) => !background(e)).length, bg = D.events.length - all;
  const shown = V.events.filter((i) => !background(D.events[i])).length;
  $("counts").textContent = `${V.actors.size.toLocaleString("en")} of ${plural(D.actors.length, "actor")}, ${shown.toLocaleString("en")} of ${plural(all, "event")}`
    + (bg ? `, ${(V.events.length - shown).toLocaleString("en")} of ${plural(bg, "background fact")}` : "");
}

function facet(spec) {
  const used = spec.values().filter((v) => presentIn(spec.name).has(v));
  if (!used.length || (used.length < 2 && spec.name !== "status" && spec.name !== "source")) return null;
  const rowsMade = used.map((v) => facetRow(spec, v));
  const head = rowsMade.slice(0, MOST_ROWS), tail = rowsMade.slice(MOST_ROWS);
  const more = tail.length ? el("details", { class: "facet", open: OPENED.has(spec.name), ontoggle: (e) => OPENED[e.target.open ? "add" : "delete"](spec.name) },
    el("summary", {}, `${tail.length} more`), tail) : null;
  return el("fieldset", {}, el("legend", {}, spec.title), head, more);
}

const present = table({});
/** The values that occur at all. */
function presentIn(name) {
  if (present[name]) return present[name];
  const found = new Set();
  for (const e of D.events) {
    if (name === "status" && !background(e)) for (const said of [e.all || e, ...(e.then || [])]) { if (said.status) found.add(said.status); }
    if (name === "relation") found.add(e.relation);
    if (name === "grade") for (const said of [e.all || e, ...(e.then || [])]) { if (said.grade || said === e) found.add(said.grade || "confident"); }
    if (name === "source") for (const s of (e.all || e).sources) found.add(s);
  }
  if (name === "kind" || name === "side") for (const a of D.actors) found.add(a[name]);
  present[name] = found;
  return found;
}

function facetRow(spec, value) {
  const off = S.off[spec.name], label = spec.label ? spec.label(value) : String(value);
  const box = el("input", { type: "checkbox", "data-facet": spec.name, "data-value": String(value), onchange: (e) => toggle(spec.name, value, e.target.checked) });
  box.checked = !off.has(value);
  return el("div", { class: "row" },
    el("label", {}, box, spec.mark ? spec.mark(value) : null, el("span", { class: "name", title: label.length > 40 ? shorten(label, 400) : null }, label)),
    el("button", { type: "button", class: "only", "aria-label": `Only ${label}`, onclick: () => only(spec, value) }, "only"),
    el("span", { class: "count" }, (V.counts[spec.name][value] || 0).toLocaleString("en")));
}

function toggle(name, value, on) {
  const off = new Set(S.off[name]);
  off[on ? "delete" : "add"](value);
  change({ off: { ...S.off, [name]: off } });
  restoreFocus(name, value);
}

function only(spec, value) {
  const off = new Set([...presentIn(spec.name)].filter((v) => v !== value));
  change({ off: { ...S.off, [spec.name]: off } });
  restoreFocus(spec.name, value);
}

/** The legend is made anew after each change; whoever uses the keyboard stays where they were. */
function restoreFocus(name, value) {
  for (const box of $("legend").querySelectorAll("input")) if (box.dataset.facet === name && box.dataset.value === String(value)) box.focus({ preventScroll: true });
}

function sourcesFacet() {
  const most = Math.max(1, ...D.events.map((e) => e.sources.length));
  if (most < 2) return null;
  const choice = el("select", { "aria-label": "At least so many sources", onchange: (e) => change({ minSources: Number(e.target.value) }) },
    Array.from({ length: Math.min(most, 5) }, (_, n) => el("option", { value: n + 1, selected: S.minSources === n + 1 }, n ? `at least ${n + 1} sources` : "any number of sources")));
  return el("fieldset", {}, el("legend", {}, "Told by"), choice);
}

/** What takes the map away from the whole, said above it, with the way back. */
function renderBanner() {
  const parts = [];
  const back = (words, patch) => el("button", { type: "button", onclick: () => { change(patch); fit(false); } }, words);
  if (S.path) {
    const [a, b] = [S.path.from, S.path.to].map((i) => D.actors[i].label);
    parts.push(el("span", {}, S.path.hops ? `Path${S.path.firm ? "" : ", not all of which took place"}: ${S.path.stations.map((i) => D.actors[i].label).join(" → ")}` : `No path between ${a} and ${b} under these filters.`), back("Whole map", { path: null, focus: null }));
  } else if (S.focus) {
    parts.push(el("span", {}, `${D.actors[S.focus.actor].label} and neighbours${S.focus.steps > 1 ? ", two steps" : ""}`),
      S.focus.steps === 1 ? back("Two steps", { focus: { ...S.focus, steps: 2 } }) : back("One step", { focus: { ...S.focus, steps: 1 } }), back("Whole map", { focus: null, selected: D.actors[S.focus.actor].x === undefined ? null : S.selected }));
  } else if (D.mode === "excerpt") {
    parts.push(el("span", {}, `The ${V.actors.size} actors drawn are the most connected of ${D.actors.length.toLocaleString("en")}; search finds all.`));
  }
  if (S.asOf) parts.push(el("span", {}, `As known on ${dateWords(S.asOf)}: what the sources of that day and before say.`));
  $("banner").replaceChildren(...parts);
  $("banner").hidden = !parts.length;
}
