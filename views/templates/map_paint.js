// Paint: lines and signs on a canvas, the same for the map and for what is lifted above the veil of a selection.

/** Draw one line; `wide` is added to its width. */
function paintLine(ctx, line, zoom, wide = 0) {
  const p = place(line.a), q = place(line.b), c = via(line);
  ctx.beginPath();
  ctx.moveTo(p.x, p.y);
  if (line.bend) ctx.quadraticCurveTo(c.x, c.y, q.x, q.y);
  else ctx.lineTo(q.x, q.y);
  const unit = Math.max(1, 0.8 / zoom); // lines stay visible when far away
  ctx.strokeStyle = line.colour;
  ctx.lineWidth = (line.width + wide) * unit;
  ctx.setLineDash(line.dash.map((d) => d * unit));
  ctx.stroke();
  ctx.setLineDash([]);
  if (line.arrow) paintArrow(ctx, line, unit);
}

function paintArrow(ctx, line, unit) {
  const t = line.to === line.b ? tipAt(line, line.b) : tipAt(line, line.a);
  const tip = along(line, t), tail = along(line, t + (line.to === line.b ? -0.04 : 0.04));
  const turn = Math.atan2(tip.y - tail.y, tip.x - tail.x), size = 8 * unit;
  ctx.beginPath();
  ctx.moveTo(tip.x, tip.y);
  for (const side of [-0.42, 0.42]) ctx.lineTo(tip.x - size * Math.cos(turn + side), tip.y - size * Math.sin(turn + side));
  ctx.closePath();
  ctx.fillStyle = line.colour;
  ctx.fill();
}

/** Where on the line its end meets the symbol of the actor. */
function tipAt(line, end) {
  const centre = place(end), size = D.actors[end].size + 2;
  for (let n = 1; n < 150; n += 1) {
    const t = end === line.b ? 1 - n / 150 : n / 150;
    const p = along(line, t);
    if (Math.hypot(p.x - centre.x, p.y - centre.y) >= size) return t;
  }
  return 0.5;
}

const CORNERS = { square: null, hexagon: [6, 0], diamond: [4, 0], triangle: [3, -0.5] };

/** The corners of a symbol of size 1; null for a circle. The same shapes as in map_svg.py. */
function corners(shape) {
  if (shape === "dot" || !(shape in CORNERS)) return null;
  if (shape === "square") return [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => [x * 0.9, y * 0.9]);
  const [count, start] = CORNERS[shape];
  return Array.from({ length: count }, (_, n) => Math.PI * (start + (2 * n) / count)).map((t) => [Math.cos(t), Math.sin(t)]);
}

/** Draw an actor's symbol, with a ring where it is chosen. */
function paintSymbol(ctx, actor, ring) {
  const { x, y } = place(actor.i), points = corners(shapeOf(actor)), r = actor.size;
  ctx.beginPath();
  if (points) points.forEach(([dx, dy], n) => ctx[n ? "lineTo" : "moveTo"](x + dx * r, y + dy * r));
  else ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.closePath();
  ctx.fillStyle = SIDE_COLOUR[actor.side];
  ctx.fill();
  if (ring) {
    ctx.strokeStyle = css("--ink");
    ctx.lineWidth = 3;
    ctx.stroke();
  }
}

let cssCache = {};
function css(name) {
  cssCache[name] ||= getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return cssCache[name];
}

/** The symbol as a small picture, for legends and lists. */
function symbol(kind, colour, size = 14) {
  const points = corners((STYLE.kind[kind] || STYLE.kind.person).shape), r = size / 2 - 1.5, c = size / 2;
  return draw("svg", { width: size, height: size, "aria-hidden": "true" },
    points ? draw("polygon", { points: points.map(([x, y]) => `${(c + x * r).toFixed(1)},${(c + y * r).toFixed(1)}`).join(" "), fill: colour })
      : draw("circle", { cx: c, cy: c, r, fill: colour }));
}

/** A piece of line as a small picture. */
function stroke(colour, dash, width = 34, thick = 2) {
  return draw("svg", { width, height: 12, "aria-hidden": "true" },
    draw("path", { d: `M0 6h${width}`, stroke: colour, "stroke-width": thick, "stroke-dasharray": dash.length ? dash.join(" ") : null }));
}
