// Lines: edges become lines. Parallel ones fan out; very many between two actors become one line for each status.
const SPREAD = 0.22; // as in map_svg.py
const FAN = 7;
let LINES = new Map(); // by id

/** Make the lines of what is visible. */
function makeLines() {
  const pairs = new Map();
  for (const i of V.edges) {
    const edge = D.edges[i];
    const a = Math.min(edge.from, edge.to), b = Math.max(edge.from, edge.to);
    if (a === b || !placed(a) || !placed(b)) continue;
    const key = `${a} ${b}`;
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(edge);
  }
  LINES = new Map();
  for (const edges of pairs.values()) for (const line of linesOf(edges)) LINES.set(line.id, line);
}

const placed = (i) => place(i) !== undefined;

function linesOf(edges) {
  edges.sort((p, q) => (D.events[p.event].earliest || "9999").localeCompare(D.events[q.event].earliest || "9999") || p.i - q.i);
  const bundles = LARGE && !S.focus && !S.path ? [edges] : edges.length <= FAN ? edges.map((e) => [e]) : byStatus(edges);
  return bundles.map((bundle, n) => lineOf(bundle, (n - (bundles.length - 1) / 2) * SPREAD));
}

function byStatus(edges) {
  const groups = new Map();
  for (const edge of edges) {
    const event = D.events[edge.event];
    const key = background(event) ? "background" : statusOf(event);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(edge);
  }
  return [...groups.values()];
}

function lineOf(bundle, bend) {
  const first = D.edges[bundle[0].i];
  const a = Math.min(first.from, first.to), b = Math.max(first.from, first.to);
  const events = bundle.map((e) => D.events[e.event]);
  const chosen = events.find((e) => !background(e) && STYLE.occurred.includes(statusOf(e))) || events[0];
  const arrow = bundle.length === 1 && relationOf(chosen).arrow;
  return {
    id: `L${first.i}`, a, b, from: first.from, to: first.to, edges: bundle.map((e) => e.i), bend, arrow,
    status: statusOf(chosen), background: background(chosen), disputed: events.some((e) => e.disputed),
    colour: eventColour(chosen), dash: background(chosen) ? [] : (STYLE.status[statusOf(chosen)] || STYLE.status.happened).dash,
    width: (background(chosen) ? 1 : widthOf(chosen.grade)) + Math.min(4, Math.log2(bundle.length)), text: lineText(bundle, events), verb: verbText(bundle, events),
  };
}

/** What was inferred is drawn finer than what a source says outright, what nobody has reviewed finer still. */
const widthOf = (grade) => ({ inferred: 1.2, flagged: 0.9 }[grade] || 1.9);

/** Only encounters carry text, and only their date: the verb is for the panel. */
function lineText(bundle, events) {
  if (bundle.length > 1) return `× ${bundle.length}`;
  return background(events[0]) ? "" : shortDate(events[0]) + (events[0].disputed ? " ≠" : "") + (events[0].grade === "flagged" ? " ?" : "");
}

/** On selection the verb comes before the date. */
function verbText(bundle, events) {
  if (bundle.length > 1) return `${relationOf(events[0]).label} and more × ${bundle.length}`;
  const [event] = events;
  return [background(event) ? event.post || relationOf(event).label : verb(event, statusOf(event)).replace(/ (in|with|beside)$/, ""), shortDate(event)].filter(Boolean).join(" · ");
}

/** The control point of a line, seen from the lower-numbered actor. */
function via(line) {
  const p = place(line.a), q = place(line.b);
  return { x: (p.x + q.x) / 2 - (q.y - p.y) * line.bend, y: (p.y + q.y) / 2 + (q.x - p.x) * line.bend };
}

/** The point at `t` (0 to 1) of the line. */
function along(line, t) {
  const p = place(line.a), q = place(line.b), c = via(line), s = 1 - t;
  return { x: s * s * p.x + 2 * s * t * c.x + t * t * q.x, y: s * s * p.y + 2 * s * t * c.y + t * t * q.y };
}

/** The line nearest to a point of the map, if any is within `reach`. */
function lineAt(point, reach) {
  let best = null, least = reach;
  for (const line of LINES.values()) {
    const p = place(line.a), q = place(line.b), c = via(line);
    const out = reach;
    if (point.x < Math.min(p.x, q.x, c.x) - out || point.x > Math.max(p.x, q.x, c.x) + out) continue;
    if (point.y < Math.min(p.y, q.y, c.y) - out || point.y > Math.max(p.y, q.y, c.y) + out) continue;
    for (let n = 0; n < 16; n += 1) {
      const d = toSegment(point, along(line, n / 16), along(line, (n + 1) / 16));
      if (d < least) { least = d; best = line; }
    }
  }
  return best;
}

function toSegment(p, a, b) {
  const dx = b.x - a.x, dy = b.y - a.y;
  const t = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
