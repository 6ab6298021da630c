// Data: what the page was made with, and the few tables that everything asks.
const D = JSON.parse($("data").textContent);
D.edges = D.vis.edges;
const STYLE = D.style;
for (const name of ["status", "kind", "relation"]) STYLE[name] = table(STYLE[name]);
const relationOf = (event) => STYLE.relation[event.relation];
const LARGE = D.mode !== "full";

D.actors.forEach((actor, i) => {
  actor.i = i;
  actor.names = [actor.label, ...(actor.aliases || [])];
  actor.folded = actor.names.map(fold);
  actor.edges = [];
});
D.vis.nodes.forEach((row) => { const a = D.actors[row.id]; a.x = row.x; a.y = row.y; });
D.events.forEach((event, i) => { event.i = i; event.edges = []; event.who = []; });
D.edges.forEach((edge, i) => {
  edge.i = i;
  const event = D.events[edge.event];
  event.edges.push(i);
  for (const end of [edge.from, edge.to]) {
    if (!event.who.includes(end)) event.who.push(end);
    const mine = D.actors[end].edges;
    if (mine[mine.length - 1] !== i) mine.push(i);
  }
});
D.mainYear = mainYear();

/** The year that goes without saying on the map: that of most events, where most are of one year. */
function mainYear() {
  const years = D.events.filter((e) => e.date && !background(e)).map((e) => e.date.replace("[", "").slice(0, 4));
  const count = {};
  for (const year of years) count[year] = (count[year] || 0) + 1;
  const [most] = Object.entries(count).sort((a, b) => b[1] - a[1]);
  return most && most[1] > 0.7 * years.length ? most[0] : "";
}

function background(event) { return Boolean(relationOf(event).background); }

/** What one event says of two actors, as a verb between their names. */
function verb(event, status) {
  const relation = relationOf(event), other = D.actors[D.edges[event.edges[0]].to];
  const said = status === "ongoing" && !relation.ongoing ? relation.happened : relation[status] || relation.other || relation.label;
  return said.replace("with or in", other.kind === "place" ? "in" : "with");
}

/** Where an event was, unless its sentence says so already. */
const placeOf = (event) => (event.place && !event.who.some((i) => D.actors[i].label === event.place) ? event.place : "");

const themeDark = () => document.documentElement.dataset.theme === "dark";
function statusColour(status) {
  const drawn = STYLE.status[status] || STYLE.status.happened;
  return themeDark() ? drawn.dark : drawn.light;
}
function eventColour(event) {
  return background(event) ? (themeDark() ? STYLE.background.dark : STYLE.background.light) : statusColour(statusOf(event));
}
const SIDE_COLOUR = table({});
for (const s of D.sides) SIDE_COLOUR[s.side] = s.colour;
const shapeOf = (actor) => (STYLE.kind[actor.kind] || STYLE.kind.person).shape;
const docName = (doc) => doc.publisher || doc.title || doc.doc;
const bySize = (a, b) => D.actors[b].degree - D.actors[a].degree || a - b;
