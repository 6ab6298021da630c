// Panel: what the selection is, with every sentence that supports it, in its context, and who published and said it.
const PANEL_ROWS = 40;

function renderPanel() {
  VISIBLE = new Set(V.events);
  const chosen = S.selected;
  let card;
  if (!chosen) card = overview();
  else if (chosen.node !== undefined) card = actorCard(D.actors[chosen.node]);
  else card = lineCard(chosen);
  $("card").replaceChildren(...card);
  $("panel").scrollTop = 0;
}

let VISIBLE = new Set(); // of V.events
const shownEvents = (list) => list.filter((i) => VISIBLE.has(i)).sort(byDate);
const byDate = (a, b) => (D.events[a].earliest || "9999").localeCompare(D.events[b].earliest || "9999") || a - b;

function overview() {
  if (S.path && S.path.hops) return pathCard();
  const events = V.events.filter((i) => !background(D.events[i])).sort(byDate);
  return [el("h2", {}, "Who met whom, when"), el("p", { class: "dim" }, D.events.length ? "Click a line for its evidence, an actor for all its relations." : "No source tells of an encounter."), ...eventList(events, false)];
}

/** A path: what joins each station to the next. */
function pathCard() {
  const { stations, hops, firm } = S.path;
  const events = [...new Set(hops.map((e) => D.edges[e].event))];
  return [el("h2", {}, `${D.actors[stations[0]].label} to ${D.actors[stations[stations.length - 1]].label}`),
    el("p", { class: "dim" }, `${plural(stations.length - 1, "step")}. ${firm ? "Every step took place, or is an office or membership." : "Not every step took place: no shorter or firmer path passes the filters."}`),
    ...eventList(events, false)];
}

function eventList(events, context, from) {
  const made = events.slice(0, PANEL_ROWS).map((i) => eventBlock(D.events[i], context, from));
  if (events.length > PANEL_ROWS) {
    const rest = el("button", { type: "button", class: "more", onclick: () => rest.replaceWith(...eventList(events.slice(PANEL_ROWS), context, from)) }, `${(events.length - PANEL_ROWS).toLocaleString("en")} more`);
    made.push(rest);
  }
  return made;
}

/** One event: status, who, when and where, and its sentences. */
function eventBlock(event, context, from) {
  const status = statusOf(event) || event.status;
  const seen = context ? event.evidence : [bestEvidence(event, status)].filter(Boolean);
  const agreeing = seen.filter((e) => e.status === status), other = seen.filter((e) => e.status !== status);
  return el("article", { class: "event", line: eventColour(event), "data-event": event.id },
    el("div", {}, el("span", { class: "status" }, background(event) ? relationOf(event).label : status),
      event.disputed ? el("span", { class: "badge", title: "Sources disagree whether it took place" }, "disputed") : null,
      event.subtype ? el("span", { class: "badge" }, event.subtype.replace(/_/g, " ")) : null,
      event.grade && event.grade !== "confident" && event.grade !== "curated" ? el("span", { class: "badge", title: "How sure the reading is" }, event.grade) : null),
    el("div", { class: "what" }, sentence(event, status, from)),
    el("div", { class: "when" }, [event.date || !background(event) ? whenWords(event) : "", placeOf(event)].filter(Boolean).join(" · ")),
    (context ? agreeing : seen).map((e) => (context ? passage(e, false) : quoteLine(e, status))),
    context && other.length ? [agreeing.length ? el("h4", {}, "What else was said") : null, other.map((e) => passage(e, true))] : null,
    context ? courseOf(event) : null,
    !context && event.evidence.length ? el("button", { type: "button", class: "link more-of", onclick: () => select({ event: event.i }) },
      event.evidence.length > 1 ? `${plural(event.evidence.length, "sentence")} from ${plural(event.sources.length || 1, "source")}` : "In its context") : null,
    !event.evidence.length ? el("cite", {}, event.sources.map((s) => source(D.docs[s]))) : null);
}

/** "Antony Blinken met Qin Gang", each name a link; the actor whose card this is stands first. */
function sentence(event, status, from) {
  const name = (i) => { const words = shorten(D.actors[i].label, 100); return i === from ? el("strong", {}, words) : el("button", { type: "button", class: "link", onclick: () => go(i) }, words); };
  if (event.who.length > 2) {
    const names = event.who.slice(0, 12).flatMap((i, n) => [n ? ", " : "", name(i)]);
    return [`${relationOf(event).label}, ${status}: `, names, event.who.length > 12 ? ` and ${event.who.length - 12} more` : ""];
  }
  const edge = D.edges[event.edges[0]];
  const turned = !relationOf(event).arrow && edge.to === from;
  const [a, b] = turned ? [edge.to, edge.from] : [edge.from, edge.to];
  const office = background(event) && event.post ? [`${event.post}, `] : [];
  return [name(a), ` ${verb(event, status)} `, office, name(b)];
}

/** The sentence that supports what all together say: the newest of that status, in the source's own words if any. */
function bestEvidence(event, status) {
  const fits = event.evidence.filter((e) => e.status === status), among = fits.length ? fits : event.evidence, own = among.filter((e) => !e.file);
  return (own.length ? own : among).reduce((a, b) => (a && (D.docs[a.doc].date || "") >= (D.docs[b.doc].date || "") ? a : b), null);
}

/** What was known from which day on, where that has changed. */
function courseOf(event) {
  const stages = course(event);
  return stages.length ? [el("h4", {}, "What was known when"), el("ol", { class: "course" }, stages.map((stage) => el("li", {},
    el("span", { class: "dim" }, `${dateWords(stage.since)}: `), el("span", { class: "status", line: statusColour(stage.status) }, stage.status), stage.disputed ? ", disputed" : "", stage.words ? ` ${stage.words}` : "")))] : null;
}

const quoteLine = (e, status) => [e.file ? null : e.quote ? el("div", { class: "quote" }, `“${shorten(e.quote, 420)}”`) : null, cite(e, e.status !== status)];
const shorten = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The sentence in its context. */
function passage(e, withStatus) {
  if (e.file) return [el("div", { class: "noted" }, e.quote), cite(e, withStatus)];
  const before = tidy(e.before || "", /^.{0,120}?[.!?”"]\s+(?=[\p{Lu}“"])|^\S*\s/su), after = turned(tidy(turned(e.after || ""), /^.{0,120}?(?=[.!?])|^\S*\s/su));
  return [el("blockquote", {}, el("span", { class: "around" }, before), el("mark", {}, e.quote || ""), el("span", { class: "around" }, after)), cite(e, withStatus)];
}

const turned = (text) => [...text].reverse().join("");
/** Context begins and ends with a sentence, or else with a whole word. */
const tidy = (text, part) => (text.length < 180 ? text : text.replace(part, "")).replace(/[^\S\n]+/g, " ").replace(/ ?\n\s*/g, "\n"); // a short one is cut by the text itself

function cite(e, withStatus) {
  return el("cite", {}, e.file ? "noted by hand from " : null, source(D.docs[e.doc]), e.file ? `, in ${e.file}` : "", e.stated_by ? ` — said by ${e.stated_by}` : "", e.status && withStatus ? ` — says ${e.status}` : "", e.grade === "flagged" ? " — flagged for review" : "");
}

/** Publisher, date and title; a link where the address is one of the web. */
function source(doc) {
  const words = [doc.publisher, doc.date ? dateWords(doc.date) : null, doc.title || doc.doc].filter(Boolean).join(", ");
  return /^https?:\/\//i.test(doc.url || "") ? el("a", { href: doc.url, target: "_blank", rel: "noopener noreferrer" }, words) : words;
}

/** A line: everything on record between its two actors, the chosen event first. */
function lineCard(chosen) {
  const edge = D.edges[chosen.edge ?? D.events[chosen.event].edges[0]], event = D.events[edge.event];
  const pair = D.actors[edge.from].edges.filter((e) => [D.edges[e].from, D.edges[e].to].includes(edge.to)).map((e) => D.edges[e].event);
  const others = shownEvents([...new Set(pair)]).filter((i) => i !== event.i);
  const title = event.who.length > 2 && chosen.event !== undefined ? relationOf(event).label : [edge.from, edge.to].map((i) => shorten(D.actors[i].label, 100)).join(" – ");
  const main = statusOf(event) === null ? el("p", { class: "dim" }, `Nothing was known of this on ${dateWords(S.asOf)}.`) : eventBlock(event, true);
  main.classList.add("chosen");
  return [el("h2", {}, title), main, others.length ? el("h3", {}, `Also between them (${others.length})`) : null, ...eventList(others, false)].filter(Boolean);
}

/** An actor: who, offices with dates, relations and what may be done from here. */
function actorCard(actor) {
  const events = [...new Set(actor.edges.map((e) => D.edges[e].event))].filter((i) => statusOf(D.events[i]) !== null).sort(byDate);
  const shown = events.filter((i) => VISIBLE.has(i) && !background(D.events[i])), facts = events.filter((i) => background(D.events[i]));
  const hidden = events.length - facts.length - shown.length;
  const sources = new Set(events.flatMap((i) => D.events[i].sources));
  return [
    el("h2", {}, symbol(actor.kind, SIDE_COLOUR[actor.side], 18), el("span", {}, actor.label)),
    el("p", { class: "dim" }, [actor.side && actor.side !== actor.label ? actor.side : null, actor.kind, sources.size ? plural(sources.size, "source") : null, actor.wikidata].filter(Boolean).join(" · ")),
    actor.aliases ? el("p", { class: "dim" }, `Also: ${actor.aliases.join(", ")}`) : null,
    offices(actor).length ? el("ul", { class: "offices" }, offices(actor).map((o) => el("li", {}, office(o)))) : null,
    el("div", { class: "acts" },
      el("button", { type: "button", id: "act-focus", onclick: () => toggleFocus(actor.i) }, S.focus && S.focus.actor === actor.i ? (S.focus.steps === 1 ? "Two steps" : "Whole map") : "Neighbours only"),
      pathBox(actor)),
    el("h3", {}, `Relations (${shown.length}${hidden ? `, ${hidden} hidden by filters` : ""})`),
    ...eventList(shown, false, actor.i),
    facts.length ? el("h3", {}, "Offices and memberships on record") : null,
    ...eventList(facts, false, actor.i),
  ].filter(Boolean);
}

/** The offices; one that some source names without dates is not repeated where another gives the dates. */
function offices(actor) {
  const known = (actor.offices || []).filter((o) => !S.asOf || (o.since && o.since <= S.asOf)), dated = known.filter((o) => o.from || o.until);
  return known.filter((o) => o.from || o.until || !dated.some((d) => d.post === o.post && d.org === o.org));
}

function office(o) {
  const years = o.from || o.until ? `${o.from ? plainDate(o.from) : "?"} – ${o.until ? plainDate(o.until) : ""}` : o.tense && o.tense !== "current" ? o.tense : "";
  return [[o.post, o.org].filter(Boolean).join(", "), years ? el("span", { class: "dim" }, ` (${years.trim()})`) : ""];
}

/** "Path to": type a name, choose from the list. */
function pathBox(actor) {
  const input = el("input", { type: "text", placeholder: "Path to …", "aria-label": `Path from ${actor.label} to`, list: "path-names", autocomplete: "off" });
  const list = el("datalist", { id: "path-names" });
  input.addEventListener("input", () => list.replaceChildren(...findActors(input.value, 8).map((hit) => el("option", { value: D.actors[hit.i].label }))));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    const hit = findActors(input.value, 1)[0];
    if (hit && hit.i !== actor.i) showPath(actor.i, hit.i);
  });
  return el("span", { class: "find" }, input, list);
}
