// Pictures and files: what is visible as SVG (every line with its tooltip, legend, dates), PNG, CSV, and on paper.

function svgText() {
  const actors = [...V.actors].filter(placed).map((i) => D.actors[i]);
  const xs = actors.map((a) => place(a.i).x), ys = actors.map((a) => place(a.i).y);
  const left = Math.min(0, ...xs) - 90, right = Math.max(300, ...xs) + 90, top = Math.min(0, ...ys) - 74, bottom = Math.max(200, ...ys) + 104;
  const scratch = document.createElement("canvas").getContext("2d");
  const kept = LABELS;
  LABELS = { key: "", names: [], dates: [], stamp: 0 };
  const labels = placeLabels(scratch, 1, null);
  LABELS = kept;
  const w = Math.round(right - left), h = Math.round(bottom - top);
  const made = draw("svg", { xmlns: SVG, viewBox: `${left} ${top} ${w} ${h}`, width: w, height: h, "font-family": FACE, "font-size": 12 },
    draw("title", {}, D.title),
    draw("rect", { x: left, y: top, width: w, height: h, fill: css("--ground") }),
    draw("text", { x: left + 14, y: top + 26, "font-size": 17, "font-weight": 600, fill: css("--ink") }, D.title),
    draw("text", { x: left + 14, y: top + 44, fill: css("--dim") }, caption()),
    [...LINES.values()].map(svgLine), labels.names.filter((b) => b.ground).map((b) => svgGround(b.ground)), actors.map(svgSymbol), labels.names.map((b) => svgName(b, labels.size)), labels.dates.map((b) => svgDate(b, labels.size)),
    svgLegend(left + 14, bottom - 14));
  return new XMLSerializer().serializeToString(made);
}

function caption() {
  const dated = V.events.map((i) => D.events[i]).filter((e) => !background(e) && (e.earliest || e.latest));
  const first = dated.map((e) => e.earliest || e.latest).sort()[0], last = dated.map((e) => e.latest || e.earliest).sort().pop();
  return [`${plural(V.actors.size, "actor")}, ${plural(V.events.length, "event")}`, first ? dateWords(first === last ? first : `${first}/${last}`) : "", S.asOf ? `as known on ${dateWords(S.asOf)}` : ""].filter(Boolean).join(" · ");
}

const num = (n) => Math.round(n * 10) / 10;

function svgLine(line) {
  const p = place(line.a), q = place(line.b), c = via(line), events = line.edges.map((e) => D.events[D.edges[e].event]);
  const words = events.slice(0, 12).map((e) => `${D.actors[line.from].label} ${verb(e, statusOf(e))} ${D.actors[line.to].label}, ${whenWords(e)}`).join("\n");
  let arrow = null;
  if (line.arrow) {
    const t = tipAt(line, line.to), tip = along(line, t), tail = along(line, t + (line.to === line.b ? -0.04 : 0.04)), turn = Math.atan2(tip.y - tail.y, tip.x - tail.x);
    arrow = draw("path", { d: `M${num(tip.x)} ${num(tip.y)}${[-0.42, 0.42].map((s) => `L${num(tip.x - 8 * Math.cos(turn + s))} ${num(tip.y - 8 * Math.sin(turn + s))}`).join("")}z`, fill: line.colour });
  }
  return draw("g", { class: "line" }, draw("title", {}, clean(words)),
    draw("path", { d: `M${num(p.x)} ${num(p.y)}Q${num(c.x)} ${num(c.y)} ${num(q.x)} ${num(q.y)}`, fill: "none", stroke: line.colour, "stroke-width": line.width, "stroke-dasharray": line.dash.length ? line.dash.join(" ") : null }), arrow);
}

/** What XML cannot hold is left out. */
// eslint-disable-next-line no-control-regex
const clean = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ");

function svgSymbol(actor) {
  const { x, y } = place(actor.i), points = corners(shapeOf(actor)), r = actor.size, fillColour = SIDE_COLOUR[actor.side];
  return draw("g", {}, draw("title", {}, clean(actor.label)), points ? draw("polygon", { points: points.map(([dx, dy]) => `${num(x + dx * r)},${num(y + dy * r)}`).join(" "), fill: fillColour }) : draw("circle", { cx: num(x), cy: num(y), r, fill: fillColour }));
}

const around = () => ({ stroke: css("--ground"), "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" });

function svgName(box, size) {
  const x = box.align === "center" ? (box.left + box.right) / 2 : box.align === "left" ? box.left : box.right;
  const anchor = { center: "middle", left: "start", right: "end" }[box.align];
  return draw("g", {}, box.lines.map((line, n) => draw("text", { x: num(x), y: num(box.top + box.lead * (n + 0.8)), "text-anchor": anchor, "font-size": size, "font-weight": 500, fill: css("--ink"), ...around() }, clean(line))));
}

const svgGround = (box) => draw("rect", { x: num(box.left), y: num(box.top), width: num(box.right - box.left), height: num(box.bottom - box.top), fill: css("--ground"), class: "paper" });

const svgDate = (box, size) => draw("g", {}, svgGround(box), draw("text", { x: num((box.left + box.right) / 2), y: num(box.bottom - 4), "text-anchor": "middle", "font-size": size - 1, "font-weight": 600, fill: box.colour }, clean(box.date)));

function svgLegend(x, y) {
  const used = new Set([...LINES.values()].filter((l) => !l.background).map((l) => l.status)), made = [];
  let at = x;
  for (const s of STYLE.statuses.filter((v) => used.has(v))) {
    made.push(draw("path", { d: `M${at} ${y - 4}h30`, stroke: statusColour(s), "stroke-width": 2, "stroke-dasharray": STYLE.status[s].dash.join(" ") || null }), draw("text", { x: at + 36, y, fill: css("--ink") }, s));
    at += 60 + 7 * s.length;
  }
  const sides = new Set([...V.actors].map((i) => D.actors[i].side));
  for (const side of D.sides.filter((s) => s.side && sides.has(s.side)).slice(0, 6)) {
    made.push(draw("circle", { cx: at + 5, cy: y - 4, r: 5, fill: side.colour }), draw("text", { x: at + 15, y, fill: css("--ink") }, clean(side.side)));
    at += 36 + 7 * side.side.length;
  }
  return made;
}

const fileName = () => fold(D.title).replace(/ /g, "-").slice(0, 60) || "map";

function saveFile(blob, extension) {
  const url = URL.createObjectURL(blob);
  const link = el("a", { href: url, download: `${fileName()}.${extension}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1e4);
  say("Saved");
}

const saveSvg = () => saveFile(new Blob([svgText()], { type: "image/svg+xml" }), "svg");

async function savePng() {
  const text = svgText(), image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await image.decode();
  const scale = Math.max(2, 2000 / image.width), most = Math.min(scale, 8000 / Math.max(image.width, image.height));
  const canvas = el("canvas", { width: Math.round(image.width * most), height: Math.round(image.height * most) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => saveFile(blob, "png"), "image/png");
}

/** The places of all drawn actors, to keep in the dossier. */
function copyPlaces() {
  const places = Object.fromEntries([...V.actors].filter(placed).filter((i) => !MOVED.size || MOVED.has(i) || D.actors[i].pinned).map((i) => [D.actors[i].iri, [num(place(i).x), num(place(i).y)]]));
  copyText(JSON.stringify(places, null, 1), "Places copied");
}

/** Paper: the picture, then the rows with their sources. */
function fillPaper() {
  const dark = themeDark();
  if (dark) setTheme("light", false);
  const picture = new DOMParser().parseFromString(svgText(), "image/svg+xml").documentElement;
  picture.querySelector("rect").setAttribute("fill", "#fff");
  picture.removeAttribute("width");
  picture.removeAttribute("height");
  $("paper").replaceChildren(document.importNode(picture, true), el("table", {}, el("thead", {}, el("tr", {}, ["Date", "What", "Status", "Place", "Sentence", "Source"].map((h) => el("th", {}, h)))),
    el("tbody", {}, V.events.slice().sort(byDate).slice(0, 2000).map((i) => D.events[i]).map((e) => el("tr", {}, [whenWords(e), `${e.who.map((w) => D.actors[w].label).join(", ")} (${relationOf(e).label})`, statusOf(e), e.place || "", (bestEvidence(e, statusOf(e)) || {}).quote || "", e.sources.map((s) => [D.docs[s].publisher, D.docs[s].date, D.docs[s].title].filter(Boolean).join(", ")).join("; ")].map((c) => el("td", {}, c)))))));
  if (dark) setTheme("dark", false);
}
