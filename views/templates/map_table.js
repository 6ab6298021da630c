// Table: the same events as rows, to sort, to copy, to save.
const COLUMNS = [
  { name: "Date", value: (e) => whenWords(e), order: (e) => `${e.earliest || "9999"} ${e.latest || ""}` },
  { name: "Relation", value: (e) => relationOf(e).label + (e.subtype ? ` (${e.subtype.replace(/_/g, " ")})` : "") },
  { name: "Status", value: (e) => (statusOf(e) || "") + (e.disputed ? ", disputed" : "") },
  { name: "Who", value: (e) => e.who.map((i) => D.actors[i].label).join("; ") },
  { name: "Place", value: (e) => e.place || "" },
  { name: "Sources", value: (e) => e.sources.map((s) => docName(D.docs[s])).join("; "), order: (e) => String(e.sources.length).padStart(6, "0") },
  { name: "How sure", value: (e) => e.grade || "" },
];
let SORT = { column: 0, down: false };

function sortedEvents() {
  const column = COLUMNS[SORT.column], key = column.order || column.value, sign = SORT.down ? -1 : 1;
  const keys = new Map(V.events.map((i) => [i, key(D.events[i])]));
  return [...V.events].sort((a, b) => sign * keys.get(a).localeCompare(keys.get(b), "en") || byDate(a, b));
}

function renderTable() {
  const events = sortedEvents(), body = el("tbody", {});
  const more = el("button", { type: "button", class: "more" });
  const add = (start) => {
    for (const i of events.slice(start, start + ROWS)) body.append(tableRow(D.events[i]));
    more.hidden = events.length <= start + ROWS;
    more.textContent = `${(events.length - start - ROWS).toLocaleString("en")} more`;
    more.onclick = () => add(start + ROWS);
  };
  add(0);
  $("table-view").replaceChildren(
    el("div", { class: "table-tools" }, el("span", { class: "dim" }, plural(events.length, "row")), el("button", { type: "button", onclick: copyRows }, "Copy rows"), el("button", { type: "button", onclick: saveCsv }, "Save CSV")),
    el("table", {}, el("thead", {}, el("tr", {}, COLUMNS.map(heading))), body), more);
}

function heading(column, n) {
  const mine = SORT.column === n, sort = () => { SORT = { column: n, down: mine && !SORT.down }; renderTable(); $("table-view").querySelectorAll("th button")[n].focus(); };
  return el("th", { scope: "col", "aria-sort": mine ? (SORT.down ? "descending" : "ascending") : "none" }, el("button", { type: "button", onclick: sort }, column.name + (mine ? (SORT.down ? " ↓" : " ↑") : "")));
}

function tableRow(event) {
  const chosen = S.selected && (S.selected.event === event.i || (S.selected.edge !== undefined && D.edges[S.selected.edge].event === event.i));
  const open = () => select({ event: event.i });
  return el("tr", { line: eventColour(event), "data-event": event.id, "aria-current": chosen ? "true" : null, onclick: open },
    COLUMNS.map((c, n) => el("td", {}, n === 0 ? el("button", { type: "button", class: "link", onclick: open }, c.value(event)) : c.name === "Status" ? el("span", { class: "status" }, c.value(event)) : c.value(event))));
}

const rowsOut = () => [COLUMNS.map((c) => c.name).concat("Quote", "Event"), ...sortedEvents().map((i) => COLUMNS.map((c) => c.value(D.events[i])).concat((bestEvidence(D.events[i], statusOf(D.events[i])) || {}).quote || "", D.events[i].iri))];

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const harmless = (cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

async function copyRows() {
  const text = rowsOut().map((r) => r.map((c) => harmless(String(c)).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
  await copyText(text, "Rows copied");
}

async function copyText(text, done) {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = el("textarea", { class: "unseen", "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(done);
}

function saveCsv() {
  const text = rowsOut().map((r) => r.map((c) => `"${harmless(String(c)).replace(/"/g, '""')}"`).join(",")).join("\r\n");
  saveFile(new Blob(["\ufeff", text], { type: "text/csv" }), "csv");
}
