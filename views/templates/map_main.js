// Main: start everything, and draw again what a change touches.

function setTheme(theme, keep) {
  document.documentElement.dataset.theme = theme;
  cssCache = {};
  try { if (keep) localStorage.setItem("whowhom-theme", theme); } catch { /* a sandboxed page has no storage */ }
  if (NET) { syncNetwork(); renderAll(); }
}

function firstTheme() {
  try { if (localStorage.getItem("whowhom-theme")) return localStorage.getItem("whowhom-theme"); } catch { /* no storage */ }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function renderAll() {
  renderLegend();
  renderDates();
  renderBanner();
  renderPanel();
  renderView();
}

function renderView() {
  for (const name of ["map", "timeline", "table"]) $(`${name}-view`).hidden = S.view !== name;
  for (const button of document.querySelectorAll("[data-view]")) button.setAttribute("aria-pressed", String(button.dataset.view === S.view));
  if (S.view === "timeline") renderTimeline();
  if (S.view === "table") renderTable();
}

function changed(names) {
  if (names.size === 1 && names.has("selected")) {
    stale();
    renderPanel();
    markRows();
    if (BINS) drawHistogram();
    announce();
    return;
  }
  if (!(names.size === 1 && names.has("view"))) syncNetwork();
  renderAll();
}

/** The selected row of the timeline or the table, without making all rows anew. */
function markRows() {
  for (const row of document.querySelectorAll("[data-event][aria-current]")) row.removeAttribute("aria-current");
  if (!S.selected || S.selected.node !== undefined) return;
  const id = D.events[S.selected.event ?? D.edges[S.selected.edge].event].id;
  for (const row of document.querySelectorAll("#stage [data-event]")) if (row.dataset.event === id) row.setAttribute("aria-current", "true");
}

function announce() {
  if (!S.selected) return say("Nothing selected");
  if (S.selected.node !== undefined) return say(`${D.actors[S.selected.node].label}, ${plural(neighbours(S.selected.node).length, "neighbour")}`);
  const event = D.events[S.selected.event ?? D.edges[S.selected.edge].event];
  return say(`${event.who.map((i) => D.actors[i].label).join(", ")}: ${relationOf(event).label}, ${statusOf(event) || event.status}`);
}

function openHash() {
  const chosen = fromHash();
  if (!chosen) return;
  const edge = chosen.edge ?? (chosen.event !== undefined ? D.events[chosen.event].edges[0] : undefined);
  const i = chosen.node ?? D.edges[edge].from;
  if (edge !== undefined && D.actors[i].x === undefined && !S.focus) change({ focus: { actor: i, steps: 1 } });
  reveal(i);
  if (JSON.stringify(chosen) !== JSON.stringify(S.selected)) select(chosen);
  bringIntoView(i);
}

/** What a change of the window is told by: on a phone the height changes with every scroll. */
const sizeOfWindow = () => (innerWidth <= 860 ? `${innerWidth}` : `${innerWidth} ${innerHeight}`);

function start() {
  setTheme(firstTheme(), false);
  resetFilters();
  recompute();
  watchers.push(changed);
  startNetwork();
  syncNetwork();
  renderAll();
  startKeys();
  startButtons();
  startDates();
  startSearch();
  if (!location.hash && D.actor !== null) select({ node: D.actor });
  fit(false);
  openHash();
  addEventListener("hashchange", openHash);
  addEventListener("beforeprint", fillPaper);
  let size = sizeOfWindow();
  addEventListener("resize", () => { if (sizeOfWindow() !== size) { size = sizeOfWindow(); renderDates(); setTimeout(() => fit(false), 60); } });
  document.documentElement.dataset.ms = String(Math.round(performance.now()));
  document.documentElement.dataset.ready = "yes";
}

/** What is drawn, for whoever checks the page: names as boxes on the screen, lines with a point on each, rows. */
globalThis.whowhom = Object.freeze({
  names: () => LABELS.names.map((b) => {
    const zoom = NET.getScale(), at = (x, y) => NET.canvasToDOM({ x: x / zoom, y: y / zoom });
    const from = at(b.left, b.top), to = at(b.right, b.bottom);
    return { name: D.actors[b.of].label, left: from.x, top: from.y, right: to.x, bottom: to.y, size: LABELS.size };
  }),
  lines: () => [...LINES.values()].map((line) => {
    const at = NET.canvasToDOM(along(line, 0.31));
    return { events: line.edges.map((e) => D.events[D.edges[e].event].id), x: at.x, y: at.y, status: line.status };
  }),
  events: () => V.events.map((i) => D.events[i].id),
  dated: (id) => D.events.some((e) => e.id === id && (e.earliest || e.latest)),
  actors: () => [...V.actors].map((i) => D.actors[i].label),
  selected: () => (S.selected && S.selected.node !== undefined ? D.actors[S.selected.node].label : S.selected && hashOf(S.selected)),
  svg: () => svgText(),
  zoom: () => NET.getScale(),
  pan: (x, y) => NET.moveTo({ position: { x, y }, animation: false }),
});

start();
