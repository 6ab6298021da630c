// Dates: a histogram of what the other filters leave. While there is room each event is a block of it, to be pointed at
// and clicked; with more they become bars, stacked by status. Dragging over it chooses a range.
const DAY = 864e5;
let BINS = null;
let DATED = null; // what the histogram draws: a block for each event, or the heights of its bars
const dayNumber = (iso) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;
const iso = (n) => new Date(n * DAY).toISOString().slice(0, 10);

/** Steps of the axis: days, weeks, months, years, decades; the first that gives few enough bars. */
function axis(first, last) {
  const spans = [["day", 1], ["week", 7], ["month", 30.4], ["quarter", 91.3], ["year", 365.25], ["decade", 3652.5], ["century", 36525]];
  const [unit] = spans.find(([, days]) => (last - first) / days <= 72) || spans[6];
  const starts = [];
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  if (!months) {
    const size = unit === "day" ? 1 : 7;
    const begin = unit === "week" ? first - ((new Date(first * DAY).getUTCDay() + 6) % 7) : first;
    for (let at = begin; at <= last; at += size) starts.push(at);
    return { unit, starts, end: starts[starts.length - 1] + size };
  }
  const date = new Date(first * DAY);
  let month = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) * months;
  const at = (m) => { const d = new Date(0); d.setUTCFullYear(Math.floor(m / 12), m % 12, 1); return d.getTime() / DAY; };
  for (; at(month) <= last; month += months) starts.push(at(month));
  return { unit, starts, end: at(month) };
}

function makeBins() {
  const dated = D.events.filter((e) => (e.earliest || e.latest) && !background(e));
  if (!dated.length) return null;
  const ends = dated.flatMap((e) => [e, ...(e.then || [])]).flatMap((said) => [said.earliest || said.latest, said.latest || said.earliest]).filter(Boolean).map(dayNumber).filter((n) => !Number.isNaN(n));
  const first = ends.reduce((a, b) => Math.min(a, b)), last = ends.reduce((a, b) => Math.max(a, b));
  return axis(first - 1, last + 1);
}

/** The dated events that all filters but that of the dates leave. */
function datedEvents() {
  const others = Object.entries(TESTS).filter(([name]) => name !== "date").map(([, test]) => test);
  return D.events.filter((e) => !background(e) && (e.earliest || e.latest) && others.every((test) => test(e)) && e.edges.some((i) => edgePasses(D.edges[i], null, null)));
}
const daysOf = (event) => [dayNumber(event.earliest || event.latest), dayNumber(event.latest || event.earliest)];

/** How many events each bar has by status; an event that may lie in several bars is shared out among them. */
function tally(events) {
  const { starts, end } = BINS, heights = starts.map(() => ({}));
  for (const event of events) {
    const [from, last] = daysOf(event), until = last + 1;
    starts.forEach((start, n) => {
      const share = (Math.min(until, starts[n + 1] ?? end) - Math.max(from, start)) / (until - from);
      if (share > 0) heights[n][statusOf(event)] = (heights[n][statusOf(event)] || 0) + share;
    });
  }
  return heights;
}

const HIGHEST = 12; // blocks of one bar; with more, bars alone can be drawn
const barOf = (day) => { let n = BINS.starts.length - 1; while (n > 0 && BINS.starts[n] > day) n -= 1; return n; };

/** Each event as a block on the bar of its date, over several where its date is wide; null where these are too many. */
function blocksOf(events) {
  if (events.length > HIGHEST * BINS.starts.length) return null;
  const blocks = events.map((event) => { const [from, last] = daysOf(event).map(barOf); return { event, from, last }; });
  blocks.sort((p, q) => p.last - p.from - (q.last - q.from) || STYLE.statuses.indexOf(statusOf(p.event)) - STYLE.statuses.indexOf(statusOf(q.event)) || byDate(p.event.i, q.event.i));
  const taken = BINS.starts.map(() => new Set());
  for (const block of blocks) {
    const bars = taken.slice(block.from, block.last + 1);
    block.row = 0;
    while (bars.some((bar) => bar.has(block.row))) block.row += 1;
    if (block.row >= HIGHEST) return null;
    for (const bar of bars) bar.add(block.row);
  }
  return blocks;
}

function renderDates() {
  BINS ||= makeBins();
  $("histogram").hidden = !BINS;
  $("strip").hidden = !D.events.length;
  if (BINS) {
    const events = datedEvents(), blocks = blocksOf(events);
    DATED = { blocks, heights: blocks ? null : tally(events) };
    drawHistogram();
  }
  $("from").value = S.from;
  $("until").value = S.until;
  $("undated").checked = S.undated;
  $("undated-count").textContent = `(${V.undated || 0})`;
  $("undated-label").hidden = !D.events.some((e) => !e.earliest && !e.latest);
  $("all-dates").hidden = !S.from && !S.until;
  $("as-of").value = S.asOf;
  $("as-of-clear").hidden = !S.asOf;
}

function drawHistogram() {
  const width = Math.max(240, $("histogram").clientWidth || 700), height = 66, floor = height - 15;
  const { starts, end } = BINS, x = (n) => ((n - starts[0]) / (end - starts[0])) * width;
  const bars = DATED.blocks ? drawBlocks(x, floor) : drawBars(x, floor);
  const range = S.from || S.until ? [[starts[0], S.from ? dayNumber(S.from) : starts[0]], [S.until ? dayNumber(S.until) + 1 : end, end]]
    .filter(([a, b]) => b > a).map(([a, b]) => draw("rect", { x: x(Math.max(a, starts[0])), y: 0, width: Math.max(0, x(Math.min(b, end)) - x(Math.max(a, starts[0]))), height: floor, fill: css("--panel"), opacity: 0.78 })) : [];
  const asOf = S.asOf && dayNumber(S.asOf) >= starts[0] && dayNumber(S.asOf) <= end ? draw("path", { d: `M${x(dayNumber(S.asOf) + 1)} 0V${floor}`, stroke: css("--ink"), "stroke-width": 1.5, "stroke-dasharray": "3 2" }) : null;
  const words = `Events by ${BINS.unit}, ${plainDate(iso(starts[0]))} to ${plainDate(iso(end - 1))}`;
  $("histogram").replaceChildren(draw("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": words },
    draw("path", { d: `M0 ${floor + 0.5}H${width}`, stroke: css("--rule") }), bars, range, asOf, ticks(x, width, height)));
}

/** The events of what is selected; null where nothing is. */
function chosenEvents() {
  if (!S.selected) return null;
  const edges = S.selected.node !== undefined ? D.actors[S.selected.node].edges : S.selected.event !== undefined ? D.events[S.selected.event].edges : [S.selected.edge];
  return new Set(edges.map((e) => D.edges[e].event));
}

function drawBlocks(x, floor) {
  const rowsUsed = Math.max(5, ...DATED.blocks.map((b) => b.row + 1)), tall = (floor - 4) / rowsUsed, chosen = chosenEvents();
  return DATED.blocks.map(({ event, from, last, row }) => {
    const left = x(BINS.starts[from]), right = x(BINS.starts[last + 1] ?? BINS.end), mine = !chosen || chosen.has(event.i);
    return draw("rect", { class: "block", "data-event": event.id, x: left + 0.75, y: floor - (row + 1) * tall + 0.5, width: Math.max(2, right - left - 1.5), height: tall - 1, rx: 1.5,
      fill: statusColour(statusOf(event)), opacity: mine ? (last > from ? 0.6 : 1) : 0.22, stroke: mine && chosen ? css("--ink") : null }, draw("title", {}, momentWords(event)));
  });
}

function drawBars(x, floor) {
  const most = Math.max(1, ...DATED.heights.map((h) => Object.values(h).reduce((a, b) => a + b, 0)));
  const bars = DATED.heights.map((counts, n) => {
    const left = x(BINS.starts[n]), right = x(BINS.starts[n + 1] ?? BINS.end);
    let y = floor;
    return STYLE.statuses.filter((s) => counts[s]).map((s) => {
      const tall = (counts[s] / most) * (floor - 5);
      y -= tall;
      return draw("rect", { x: left + 0.5, y, width: Math.max(1, right - left - 1), height: tall, fill: statusColour(s) });
    });
  });
  const shown = new Set(V.events), chosen = [...(chosenEvents() || [])].map((i) => D.events[i]).filter((e) => shown.has(e.i) && !background(e) && (e.earliest || e.latest));
  return [bars, chosen.map((e) => { const [from, last] = daysOf(e); return draw("rect", { x: x(from) - 0.5, y: floor + 1, width: Math.max(1.5, x(last + 1) - x(from)), height: 4, fill: css("--ink") }); })];
}

/** Dates below the bars, as many as there is room for. */
function ticks(x, width, height) {
  const { unit, starts } = BINS, room = unit === "year" || unit === "decade" || unit === "century" ? 44 : 66;
  const made = [];
  let free = 0;
  starts.forEach((start) => {
    const at = x(start), date = iso(start);
    const words = unit === "day" || unit === "week" ? plainDate(date, date.startsWith(D.mainYear || "-") ? "year" : "") : room === 44 ? date.slice(0, 4) : plainDate(date.slice(0, 7));
    if (at < free || at > width - room * 0.7) return;
    made.push(draw("path", { d: `M${at + 0.5} ${height - 15}v4`, stroke: css("--rule") }), draw("text", { x: at + 2, y: height - 3 }, words));
    free = at + Math.max(room, 7 * words.length + 8);
  });
  return made;
}

/** The first or last day of what was typed, a day, a month or a year; "" for nothing, null for no date. */
function dayOf(text, last) {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!text.trim()) return "";
  if (!found) return null;
  const [, year, month, day] = found;
  const date = new Date(0);
  if (day) date.setUTCFullYear(year, month - 1, day);
  else if (last) date.setUTCFullYear(year, month || 12, 0);
  else date.setUTCFullYear(year, (month || 1) - 1, 1);
  const made = date.toISOString().slice(0, 10);
  return !day || Number(day) === date.getUTCDate() ? made : null;
}

/** Choose a range by dragging; a click takes the bar. */
function startDates() {
  const days = [...new Set(D.docs.map(sinceOf).filter((d) => d.length === 10))].sort();
  if (days.length <= 400) $("source-dates").replaceChildren(...days.map((day) => el("option", { value: day })));
  let start = null, block = null;
  const dayAt = (event) => {
    const box = $("histogram").getBoundingClientRect();
    const share = Math.max(0, Math.min(0.99999, (event.clientX - box.left) / box.width));
    return BINS.starts[0] + share * (BINS.end - BINS.starts[0]);
  };
  const barAt = (day) => { const n = barOf(day); return [BINS.starts[n], (BINS.starts[n + 1] ?? BINS.end) - 1]; };
  $("histogram").addEventListener("pointerdown", (event) => { start = dayAt(event); block = event.target.dataset && event.target.dataset.event; $("histogram").setPointerCapture(event.pointerId); });
  $("histogram").addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [a, b] = [start, dayAt(event)].sort((p, q) => p - q);
    start = null;
    if (block && barOf(a) === barOf(b)) return select({ event: D.events.find((e) => e.id === block).i });
    change({ from: iso(barAt(a)[0]), until: iso(barAt(b)[1]) });
    return undefined;
  });
  const typed = (id, name, last) => $(id).addEventListener("change", (e) => {
    const day = dayOf(e.target.value, last);
    e.target.setAttribute("aria-invalid", String(day === null));
    if (day !== null) change({ [name]: day });
  });
  typed("from", "from", false);
  typed("until", "until", true);
  typed("as-of", "asOf", true);
  $("undated").addEventListener("change", (e) => change({ undated: e.target.checked }));
  $("all-dates").addEventListener("click", () => change({ from: "", until: "" }));
  $("as-of-clear").addEventListener("click", () => change({ asOf: "" }));
}
