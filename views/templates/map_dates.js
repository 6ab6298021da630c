// Dates: a histogram of what the other filters leave, stacked by status; dragging over it chooses a range.
const DAY = 864e5;
let BINS = null;
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
  const ends = dated.flatMap((e) => [e.earliest || e.latest, e.latest || e.earliest]).map(dayNumber).filter((n) => !Number.isNaN(n));
  const first = ends.reduce((a, b) => Math.min(a, b)), last = ends.reduce((a, b) => Math.max(a, b));
  return axis(first - 1, last + 1);
}

/** How many events each bar has by status; an event that may lie in several bars is shared out among them. */
function tally() {
  const { starts, end } = BINS, heights = starts.map(() => ({}));
  for (const event of D.events) {
    if (background(event) || !(event.earliest || event.latest)) continue;
    if (!Object.entries(TESTS).every(([name, test]) => name === "date" || test(event))) continue;
    if (!event.edges.some((i) => edgePasses(D.edges[i], null, null))) continue;
    const from = dayNumber(event.earliest || event.latest), until = dayNumber(event.latest || event.earliest) + 1;
    starts.forEach((start, n) => {
      const share = (Math.min(until, starts[n + 1] ?? end) - Math.max(from, start)) / (until - from);
      if (share > 0) heights[n][statusOf(event)] = (heights[n][statusOf(event)] || 0) + share;
    });
  }
  return heights;
}

function renderDates() {
  BINS ||= makeBins();
  $("histogram").hidden = !BINS;
  if (BINS) drawHistogram();
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
  const heights = tally();
  const most = Math.max(1, ...heights.map((h) => Object.values(h).reduce((a, b) => a + b, 0)));
  const bars = heights.map((counts, n) => {
    const left = x(starts[n]), right = x(starts[n + 1] ?? end);
    let y = floor;
    return STYLE.statuses.filter((s) => counts[s]).map((s) => {
      const tall = (counts[s] / most) * (floor - 5);
      y -= tall;
      return draw("rect", { x: left + 0.5, y, width: Math.max(1, right - left - 1), height: tall, fill: statusColour(s) });
    });
  });
  const range = S.from || S.until ? [[starts[0], S.from ? dayNumber(S.from) : starts[0]], [S.until ? dayNumber(S.until) + 1 : end, end]]
    .filter(([a, b]) => b > a).map(([a, b]) => draw("rect", { x: x(Math.max(a, starts[0])), y: 0, width: Math.max(0, x(Math.min(b, end)) - x(Math.max(a, starts[0]))), height: floor, fill: css("--panel"), opacity: 0.78 })) : [];
  const asOf = S.asOf && dayNumber(S.asOf) >= starts[0] && dayNumber(S.asOf) <= end ? draw("path", { d: `M${x(dayNumber(S.asOf) + 1)} 0V${floor}`, stroke: css("--ink"), "stroke-width": 1.5, "stroke-dasharray": "3 2" }) : null;
  const words = `Events by ${BINS.unit}, ${plainDate(iso(starts[0]))} to ${plainDate(iso(end - 1))}`;
  $("histogram").replaceChildren(draw("svg", { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "aria-label": words },
    draw("path", { d: `M0 ${floor + 0.5}H${width}`, stroke: css("--rule") }), bars, range, asOf, ticks(x, width, height)));
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
    free = at + room;
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
  const days = [...new Set(D.docs.map((d) => d.date).filter((d) => d && d.length === 10))].sort();
  if (days.length <= 400) $("source-dates").replaceChildren(...days.map((day) => el("option", { value: day })));
  let start = null;
  const dayAt = (event) => {
    const box = $("histogram").getBoundingClientRect();
    const share = Math.max(0, Math.min(0.99999, (event.clientX - box.left) / box.width));
    return BINS.starts[0] + share * (BINS.end - BINS.starts[0]);
  };
  const barAt = (n) => { let k = BINS.starts.length - 1; while (k > 0 && BINS.starts[k] > n) k -= 1; return [BINS.starts[k], (BINS.starts[k + 1] ?? BINS.end) - 1]; };
  $("histogram").addEventListener("pointerdown", (event) => { start = dayAt(event); $("histogram").setPointerCapture(event.pointerId); });
  $("histogram").addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [a, b] = [start, dayAt(event)].sort((p, q) => p - q);
    start = null;
    change({ from: iso(barAt(a)[0]), until: iso(barAt(b)[1]) });
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
