// Network: vis-network holds the camera, the actors' symbols, dragging and pinching; lines, names and what is lifted
// above the veil are painted into its canvas. Physics is off: places come from the page.
let NET = null;
let OVERRIDE = new Map(); // places in a neighbourhood of actors that have none of their own
const MOVED = new Map(); // places that a person has changed
const rows = new vis.DataSet();

function place(i) {
  if (OVERRIDE.has(i)) return OVERRIDE.get(i);
  const a = D.actors[i];
  return a.x === undefined ? undefined : a;
}

function startNetwork() {
  const font = { size: 0 };
  NET = new vis.Network($("net"), { nodes: rows, edges: new vis.DataSet() }, {
    autoResize: true, physics: { enabled: false }, layout: { improvedLayout: false },
    nodes: { font, borderWidth: 0, labelHighlightBold: false, chosen: false },
    interaction: { hover: false, tooltipDelay: 1e9, zoomSpeed: 0.8, selectConnectedEdges: false, multiselect: false },
  });
  NET.on("beforeDrawing", (ctx) => {
    const zoom = NET.getScale();
    if (LARGE && LINES.size > 400) paintMany(ctx, zoom);
    else for (const line of LINES.values()) paintLine(ctx, line, zoom);
    paintPaper(ctx, placeLabels(ctx, zoom, null), zoom);
  });
  NET.on("afterDrawing", paintAbove);
  NET.on("click", (event) => clicked(event.pointer));
  NET.on("doubleClick", (event) => { const i = actorAt(event.pointer); if (i !== null) toggleFocus(i); });
  NET.on("dragging", (event) => { if (event.nodes.length) { keepPlaces(event.nodes); LABELS.stamp = (LABELS.stamp || 0) + 1; } });
  NET.on("dragEnd", (event) => { if (event.nodes.length) { keepPlaces(event.nodes); for (const i of event.nodes) MOVED.set(i, true); stale(); } NET.unselectAll(); });
  $("net").addEventListener("mousemove", (event) => {
    const box = $("net").getBoundingClientRect();
    const pointer = pointerAt(event.clientX - box.left, event.clientY - box.top);
    const actor = actorAt(pointer), line = actor === null ? lineAt(pointer.canvas, 6 / NET.getScale()) : null;
    $("net").style.cursor = actor !== null || line ? "pointer" : "grab";
    showTip(line ? lineTip(line) : actor !== null && D.actors[actor].lines.join(" ").length < D.actors[actor].label.length ? shorten(D.actors[actor].label, 300) : "", event);
  });
  $("net").addEventListener("mouseleave", (event) => showTip("", event));
}

/** What a line says, beside the pointer. */
function lineTip(line) {
  const events = line.edges.map((e) => D.events[D.edges[e].event]);
  if (events.length > 1) return `${D.actors[line.a].label} – ${D.actors[line.b].label}: ${plural(events.length, "event")}`;
  const office = background(events[0]) && events[0].post ? `${events[0].post}, ` : "";
  return `${D.actors[line.from].label} ${verb(events[0], line.status)} ${office}${D.actors[line.to].label}${events[0].date ? `, ${whenWords(events[0])}` : ""}`;
}

function showTip(text, event) {
  $("tip").hidden = !text;
  if (!text) return;
  $("tip").textContent = text;
  $("tip").style.left = `${Math.min(event.clientX + 14, innerWidth - 330)}px`;
  $("tip").style.top = `${event.clientY + 16}px`;
}

function pointerAt(x, y) { return { DOM: { x, y }, canvas: NET.DOMtoCanvas({ x, y }) }; }

/** Many thin straight lines in one stroke for each colour: what keeps thousands movable. */
function paintMany(ctx, zoom) {
  const byColour = new Map();
  for (const line of LINES.values()) {
    if (!byColour.has(line.colour)) byColour.set(line.colour, []);
    byColour.get(line.colour).push(line);
  }
  ctx.globalAlpha = LINES.size > 1500 ? 0.16 : 0.4;
  ctx.lineWidth = Math.max(0.8, 0.7 / zoom);
  for (const [colour, lines] of byColour) {
    ctx.beginPath();
    for (const line of lines) {
      const p = place(line.a), q = place(line.b);
      ctx.moveTo(p.x, p.y);
      ctx.lineTo(q.x, q.y);
    }
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

/** Names and dates; where something is selected, a veil over all and the selected above it. */
function paintAbove(ctx) {
  const zoom = NET.getScale(), lifted = liftedNow();
  if (!lifted) return paintLabels(ctx, placeLabels(ctx, zoom, null), zoom);
  paintLabels(ctx, placeLabels(ctx, zoom, null), zoom, false);
  lifted.base = new Map(LABELS.names.map((box) => [box.of, box]));
  const { x, y } = NET.getViewPosition(), w = $("net").clientWidth / zoom, h = $("net").clientHeight / zoom;
  ctx.fillStyle = css("--veil");
  ctx.fillRect(x - w, y - h, 2 * w, 2 * h);
  for (const line of lifted.lines) paintLine(ctx, line, zoom, lifted.lines.length < 3 ? 1.4 : 0.6);
  const plain = LABELS;
  LABELS = lifted.labels;
  paintPaper(ctx, placeLabels(ctx, zoom, lifted), zoom);
  for (const i of lifted.actors) if (placed(i)) paintSymbol(ctx, D.actors[i], lifted.main.has(i));
  paintLabels(ctx, LABELS, zoom);
  lifted.labels = LABELS;
  LABELS = plain;
  return undefined;
}

let LIFTED = null;
/** What the selection lifts above the veil: lines, their actors, and the actors chosen themselves. */
function liftedNow() {
  const key = JSON.stringify(S.selected);
  if (!S.selected) return null;
  if (LIFTED && LIFTED.key === key) return LIFTED;
  let lines = [], main = new Set();
  const all = [...LINES.values()];
  if (S.selected.node !== undefined) {
    main = new Set([S.selected.node]);
    lines = all.filter((l) => l.a === S.selected.node || l.b === S.selected.node);
  } else {
    const wanted = S.selected.event !== undefined ? D.events[S.selected.event].edges : [S.selected.edge];
    const pairs = new Set(wanted);
    lines = all.filter((l) => l.edges.some((e) => pairs.has(e)));
    for (const e of wanted) main.add(D.edges[e].from).add(D.edges[e].to);
  }
  const actors = new Set([...main].filter((i) => V.actors.has(i)));
  for (const line of lines) actors.add(line.a).add(line.b);
  LIFTED = { key, lines, main, actors, labels: { key: "", names: [], dates: [], stamp: 0 } };
  return LIFTED;
}

/** Bring the drawn actors up to date: only rows that changed. */
function syncNetwork() {
  OVERRIDE = S.focus ? ringsWhereNeeded() : new Map();
  makeLines();
  const wanted = new Set([...V.actors].filter(placed));
  const gone = rows.getIds().filter((id) => !wanted.has(id));
  if (gone.length) rows.remove(gone);
  const fresh = [];
  for (const i of wanted) {
    const p = place(i), a = D.actors[i], known = rows.get(i);
    if (known && known.x === p.x && known.y === p.y) continue;
    fresh.push({ id: i, x: p.x, y: p.y, shape: shapeOf(a), size: a.size, color: SIDE_COLOUR[a.side] });
  }
  if (fresh.length) rows.update(fresh);
  $("nothing").hidden = wanted.size > 0;
  $("nothing").textContent = !D.actors.length ? "There is nobody in this graph yet." : S.asOf ? `Nothing was known on ${dateWords(S.asOf)} that passes the filters.`
    : D.events.some((e) => e.grade === "flagged") && S.off.grade.has("flagged") ? "Nothing passes the filters; what nobody has reviewed is hidden: see “how sure”." : "Nothing passes the filters.";
  stale();
}

/** Whatever was painted is out of date. */
function stale() {
  LABELS.stamp = (LABELS.stamp || 0) + 1;
  LIFTED = null;
  if (NET) NET.redraw();
}

/** Places for a neighbourhood in which somebody has no place: rings around the actor, sides kept together. */
function ringsWhereNeeded() {
  const made = new Map();
  if ([...V.actors].every((i) => D.actors[i].x !== undefined)) return made;
  const others = [...V.actors].filter((i) => i !== S.focus.actor);
  others.sort((a, b) => D.actors[a].side.localeCompare(D.actors[b].side) || bySize(a, b));
  made.set(S.focus.actor, { x: 0, y: 0 });
  let at = 0;
  for (let ring = 1; at < others.length; ring += 1) {
    const room = Math.min(others.length - at, Math.floor(10 * ring));
    for (let n = 0; n < room; n += 1, at += 1) {
      const turn = (2 * Math.PI * (n + 0.5 * (ring % 2))) / room - Math.PI / 2;
      made.set(others[at], { x: Math.round(Math.cos(turn) * ring * 190), y: Math.round(Math.sin(turn) * ring * 130) });
    }
  }
  return made;
}

function keepPlaces(ids) {
  for (const [id, p] of Object.entries(NET.getPositions(ids))) {
    const target = OVERRIDE.get(Number(id)) || D.actors[id];
    target.x = p.x;
    target.y = p.y;
    rows.get(Number(id)) && Object.assign(rows.get(Number(id)), p);
  }
}

/** The actor whose symbol or name is at a point of the screen. */
function actorAt(pointer) {
  const found = NET.getNodeAt(pointer.DOM);
  if (found !== undefined) return found;
  const zoom = NET.getScale(), x = pointer.canvas.x * zoom, y = pointer.canvas.y * zoom;
  for (const box of LABELS.names) if (x > box.left && x < box.right && y > box.top && y < box.bottom) return box.of;
  return null;
}

function clicked(pointer) {
  const actor = actorAt(pointer), reach = (matchMedia("(pointer: coarse)").matches ? 14 : 7) / NET.getScale();
  const line = actor === null ? lineAt(pointer.canvas, reach) : null;
  NET.unselectAll();
  if (actor !== null) select({ node: actor });
  else if (line) select({ edge: line.edges[0] });
  else select(null);
  if (S.selected && innerWidth <= 860) scrollTo({ top: $("panel").offsetTop - innerHeight * 0.55 });
}

/** Show all, but never with names so small that nobody can read them: then the busiest actor comes to the centre. */
function fit(whole = true) {
  const shown = [...V.actors].filter(placed), net = $("net");
  if (!shown.length || !net.clientWidth) return;
  const ctx = net.querySelector("canvas").getContext("2d");
  let { zoom, box } = fitting(ctx, shown, 0);
  let position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const buttons = document.querySelector(".zoom"), w = net.clientWidth / zoom, h = net.clientHeight / zoom;
  const corner = { left: position.x + w / 2 - (buttons.offsetWidth + 18) / zoom, top: position.y + h / 2 - (buttons.offsetHeight + 18) / zoom };
  if (placeLabels(ctx, zoom, null).names.some((b) => b.right / zoom > corner.left && b.bottom / zoom > corner.top)) {
    const low = buttons.offsetHeight + 8; // something lies under the buttons: leave their height free below
    ({ zoom, box } = fitting(ctx, shown, low));
    position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 + low / 2 / zoom };
  }
  if (!whole && !LARGE && zoom < (innerWidth <= 860 ? 0.72 : 0.4)) {
    zoom = 0.85;
    position = { ...place(S.selected && S.selected.node !== undefined ? S.selected.node : shown.sort(bySize)[0]) };
  }
  NET.moveTo({ position: { x: position.x, y: position.y }, scale: zoom, animation: false });
}

/** The zoom at which all is in sight, with some pixels to spare below, and the box of all. */
function fitting(ctx, shown, low) {
  const net = $("net");
  let zoom = 1.5, box = extent(ctx, shown, zoom);
  for (let turn = 0; turn < 24; turn += 1) {
    const next = Math.min((net.clientWidth - 24) / (box.right - box.left), (net.clientHeight - 24 - low) / (box.bottom - box.top));
    if (next >= zoom) break; // so the box is that of the names as they are written at this very zoom
    zoom = turn < 5 ? next : Math.min(next, zoom * 0.97); // a name that changes its place with the zoom could go on for ever
    box = extent(ctx, shown, zoom);
  }
  return { zoom, box };
}

/** What symbols and names take up at a zoom, in the map's own measure. */
function extent(ctx, shown, zoom) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const take = (left, right, top, bottom) => {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  };
  for (const i of shown) { const p = place(i), r = D.actors[i].size; take(p.x - r, p.x + r, p.y - r, p.y + r); }
  for (const b of placeLabels(ctx, zoom, null).names) take(b.left / zoom, b.right / zoom, b.top / zoom, b.bottom / zoom);
  return box;
}

/** Bring something that is selected but outside into view. */
function bringIntoView(i) {
  const p = place(i);
  if (!p || !NET) return;
  const at = NET.canvasToDOM(p), w = $("net").clientWidth, h = $("net").clientHeight;
  if (at.x < 40 || at.y < 40 || at.x > w - 40 || at.y > h - 60) NET.moveTo({ position: { x: p.x, y: p.y }, animation: false });
}
