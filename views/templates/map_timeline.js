// Timeline: one row for each event beside a small strip that shows where in all the time it lies. A straight axis would
// cram eight meetings of one week into one spot.
const ROWS = 300;

function renderTimeline() {
  const events = V.events.filter((i) => !background(D.events[i])).sort(byDate);
  $("timeline-view").replaceChildren(...(events.length ? moments(events, 0) : [el("p", { class: "dim" }, "Nothing passes the filters.")]));
}

function moments(events, start, month = "") {
  const made = [];
  for (const i of events.slice(start, start + ROWS)) {
    const event = D.events[i], now = event.earliest || event.latest ? monthWords(event) : "Undated";
    if (now !== month) made.push(el("div", { class: "month" }, now));
    month = now;
    made.push(moment(event));
  }
  if (events.length > start + ROWS) {
    const more = el("button", { type: "button", onclick: () => more.replaceWith(...moments(events, start + ROWS, month)) }, `${(events.length - start - ROWS).toLocaleString("en")} more`);
    made.push(more);
  }
  return made;
}

const monthWords = (event) => (event.date && /^\d{4}$/.test(event.date) ? event.date : plainDate((event.earliest || event.latest).slice(0, 7)));

/** Who did what with whom, as one line of text. */
function momentWords(event) {
  const names = event.who.map((i) => D.actors[i].label);
  return names.length > 2 ? `${names.slice(0, 6).join(", ")}${names.length > 6 ? ` and ${names.length - 6} more` : ""} (${relationOf(event).label})` : `${D.actors[D.edges[event.edges[0]].from].label} ${verb(event, statusOf(event))} ${D.actors[D.edges[event.edges[0]].to].label}`;
}

function moment(event) {
  const chosen = S.selected && (S.selected.event === event.i || (S.selected.edge !== undefined && D.edges[S.selected.edge].event === event.i));
  return el("button", { type: "button", class: "moment", line: eventColour(event), "aria-current": chosen ? "true" : null, "data-event": event.id, onclick: () => select({ event: event.i }) },
    el("span", { class: "when" }, whenWords(event).replace(/ \(.*\)$/, "")), span(event),
    el("span", {}, momentWords(event), placeOf(event) ? el("span", { class: "where" }, ` · ${event.place}`) : null), el("span", { class: "tag" }, statusOf(event)));
}

/** Where the event lies between the first and the last day of all. */
function span(event) {
  const w = 132, made = draw("svg", { class: "span", width: w, height: 14, "aria-hidden": "true" }, draw("path", { d: `M0 7.5H${w}`, stroke: css("--rule") }));
  if (BINS && (event.earliest || event.latest)) {
    const x = (n) => ((n - BINS.starts[0]) / (BINS.end - BINS.starts[0])) * w;
    const from = x(dayNumber(event.earliest || event.latest)), until = x(dayNumber(event.latest || event.earliest) + 1);
    made.append(draw("rect", { x: Math.max(0, from - 1), y: 3, width: Math.max(4, until - from), height: 9, rx: 2, fill: eventColour(event), opacity: until - from > 20 ? 0.55 : 1 }));
  }
  return made;
}
