// Labels: names stay the same size on the screen. What does not fit without touching another is left out until nearer,
// the busiest actors first, so that no two names ever overlap.
const NAME = 12; // as FONT and LINE in map_labels.py
const LEAD = 14;
const FACE = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
let LABELS = { key: "", names: [], dates: [] };

const fontSize = (zoom) => Math.max(11, Math.min(15, NAME * zoom));

/** Place the labels for a zoom; boxes are in pixels of the screen, as if the map's origin were at 0, 0. */
function placeLabels(ctx, zoom, lifted) {
  const key = `${zoom.toFixed(4)} ${LABELS.stamp} ${lifted ? lifted.key : ""}`;
  if (LABELS.key === key) return LABELS;
  const size = fontSize(zoom), grid = new Grid(140);
  const shown = [...V.actors].filter(placed);
  const chosen = lifted ? shown.filter((i) => lifted.actors.has(i)) : shown;
  const order = chosen.sort((a, b) => (lifted ? (lifted.main.has(b) - lifted.main.has(a)) : 0) || bySize(a, b));
  const hubs = order.length > 400 && zoom < 0.7 ? order.slice(0, 90) : order;
  for (const i of hubs) {
    const p = place(i), r = D.actors[i].size * zoom;
    grid.add({ left: p.x * zoom - r, right: p.x * zoom + r, top: p.y * zoom - r, bottom: p.y * zoom + r, of: i });
  }
  const names = [];
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  const drawn = lifted ? lifted.lines : [...LINES.values()];
  const tracks = drawn.length <= 260 ? drawn.map((line) => Array.from({ length: line.bend ? 9 : 2 }, (_, n, last = line.bend ? 8 : 1) => {
    const p = along(line, n / last);
    return { x: p.x * zoom, y: p.y * zoom };
  })) : null;
  for (const i of hubs) {
    const kept = lifted && lifted.base.get(i);
    const label = kept ? (lifted.main.has(i) ? bolder(ctx, kept, size) : kept) : fitName(ctx, D.actors[i], zoom, size, grid, lifted && lifted.main.has(i), tracks);
    if (label) { grid.add(label); names.push(label); }
  }
  const dates = [];
  if (lifted || LINES.size <= 120 || (!LARGE && zoom >= 1.1)) {
    ctx.font = `600 ${size - 1}px ${FACE}`;
    for (const line of lifted ? lifted.lines : LINES.values()) {
      const label = fitDate(ctx, line, zoom, size - 1, grid, lifted, tracks);
      if (label) { grid.add(label); dates.push(label); }
    }
  }
  ctx.restore();
  LABELS = { ...LABELS, key, names, dates, size };
  return LABELS;
}

/** A name in its place, in bold, with the room that takes: no date may stand on its end. */
function bolder(ctx, box, size) {
  ctx.font = `700 ${size}px ${FACE}`;
  const more = Math.max(...box.lines.map((line) => textWidth(ctx, line))) + 2 - (box.right - box.left);
  const before = { left: 0, center: more / 2, right: more }[box.align];
  return { ...box, weight: 700, left: box.left - before, right: box.right + more - before };
}

/** Try places around the symbol, below first, and take the one with the fewest lines through it; null where none is free. */
function fitName(ctx, actor, zoom, size, grid, must, tracks) {
  const p = place(actor.i), x = p.x * zoom, y = p.y * zoom, r = actor.size * zoom;
  const weight = must ? 700 : 500;
  ctx.font = `${weight} ${size}px ${FACE}`;
  const w = Math.max(...actor.lines.map((line) => textWidth(ctx, line))) + 2;
  const lead = (LEAD / NAME) * size, h = lead * actor.lines.length;
  const near = 0.75 * r;
  const spots = [["center", x - w / 2, y + r + 3], ["left", x + r + 4, y - h / 2], ["right", x - r - 4 - w, y - h / 2], ["center", x - w / 2, y - r - 3 - h],
    ["left", x + near, y + near], ["right", x - near - w, y + near], ["left", x + near, y - near - h], ["right", x - near - w, y - near - h]];
  let best = null, least = Infinity;
  for (const [align, left, top] of spots) {
    const box = { of: actor.i, align, weight, lines: actor.lines, lead, left, top, right: left + w, bottom: top + h };
    if (!best && must) best = box;
    if (!grid.free(box)) continue;
    const struck = tracks ? tracks.reduce((sum, track) => sum + strikes(track, box), 0) : 0;
    if (struck < least) { best = box; least = struck; }
    if (!struck) break;
  }
  if (best && least && least < Infinity) best.ground = paper(best, x, y, r); // no place is off every line
  return best;
}

/** The paper behind a name that stands on a line; beside its symbol it reaches under that, so that no stump shows. */
function paper(box, x, y, r) {
  const beside = Math.abs((box.top + box.bottom) / 2 - y) < 1;
  return { ...box, left: beside && box.left > x ? x + r / 2 : box.left, right: beside && box.right < x ? x - r / 2 : box.right };
}

/** Put a date where it hits nothing on its line; drop it where nothing fits. */
function fitDate(ctx, line, zoom, size, grid, lifted, tracks) {
  const text = lifted ? line.verb : line.text;
  if (!text) return null;
  const w = textWidth(ctx, text) + 6, h = size + 3;
  const p = place(line.a), q = place(line.b);
  if (Math.hypot(q.x - p.x, q.y - p.y) * zoom < w + 20) return null;
  let best = null, least = Infinity;
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]) {
    const at = along(line, t);
    const box = { date: text, colour: line.colour, left: at.x * zoom - w / 2, top: at.y * zoom - h / 2, line };
    box.right = box.left + w;
    box.bottom = box.top + h;
    if (!grid.free(box)) continue;
    const struck = tracks ? tracks.reduce((sum, track) => sum + strikes(track, box), 0) : 0;
    if (struck < least) { best = box; least = struck; }
    if (struck <= 1) break; // its own
  }
  return best;
}

/** Whether a line, as points, runs through a box. */
function strikes(track, box) {
  for (let n = 1; n < track.length; n += 1) {
    const a = track[n - 1], b = track[n];
    if (Math.max(a.x, b.x) < box.left || Math.min(a.x, b.x) > box.right || Math.max(a.y, b.y) < box.top || Math.min(a.y, b.y) > box.bottom) continue;
    const dx = b.x - a.x, dy = b.y - a.y, side = (x, y) => Math.sign(dx * (y - a.y) - dy * (x - a.x));
    const s = side(box.left, box.top);
    if (s !== side(box.right, box.top) || s !== side(box.left, box.bottom) || s !== side(box.right, box.bottom)) return 1;
  }
  return 0;
}

const WIDTHS = new Map();
function textWidth(ctx, text) {
  const key = ctx.font + text;
  if (!WIDTHS.has(key)) {
    if (WIDTHS.size > 20000) WIDTHS.clear();
    WIDTHS.set(key, ctx.measureText(text).width);
  }
  return WIDTHS.get(key);
}

/** Boxes by square, to ask quickly whether a place is free. */
class Grid {
  constructor(step) { this.step = step; this.cells = new Map(); }
  * squares(box) {
    for (let x = Math.floor(box.left / this.step); x <= Math.floor(box.right / this.step); x += 1) {
      for (let y = Math.floor(box.top / this.step); y <= Math.floor(box.bottom / this.step); y += 1) yield `${x} ${y}`;
    }
  }
  add(box) {
    for (const key of this.squares(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
  free(box) {
    for (const key of this.squares(box)) {
      for (const other of this.cells.get(key) || []) {
        const mine = other.of !== undefined && other.of === box.of;
        if (!mine && box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top) return false;
      }
    }
    return true;
  }
}

/** Write the labels; the canvas is in the map's own measure, so sizes are divided by the zoom. */
function paintLabels(ctx, labels, zoom, withDates = true) {
  ctx.save();
  ctx.scale(1 / zoom, 1 / zoom);
  ctx.lineJoin = "round";
  ctx.textBaseline = "alphabetic";
  for (const box of labels.names) {
    ctx.font = `${box.weight} ${labels.size}px ${FACE}`;
    ctx.textAlign = box.align;
    const x = box.align === "center" ? (box.left + box.right) / 2 : box.align === "left" ? box.left : box.right;
    box.lines.forEach((line, n) => halo(ctx, line, x, box.top + box.lead * (n + 0.8), css("--ink"), 3.5));
  }
  ctx.textAlign = "center";
  ctx.font = `600 ${labels.size - 1}px ${FACE}`;
  for (const box of withDates ? labels.dates : []) {
    paintGround(ctx, box);
    ctx.fillStyle = box.colour;
    ctx.fillText(box.date, (box.left + box.right) / 2, box.bottom - 4);
  }
  ctx.restore();
}

function paintGround(ctx, box) {
  ctx.fillStyle = css("--ground");
  ctx.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
}

/** Paper behind the names that stand on lines: above the lines, below the symbols. */
function paintPaper(ctx, labels, zoom) {
  ctx.save();
  ctx.scale(1 / zoom, 1 / zoom);
  for (const box of labels.names) if (box.ground) paintGround(ctx, box.ground);
  ctx.restore();
}

function halo(ctx, text, x, y, colour, width) {
  ctx.strokeStyle = css("--ground");
  ctx.lineWidth = width;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}
