// Visible: which events, lines and actors pass the filters. One place decides; map, timeline, table and files follow.
const V = { events: [], edges: [], actors: new Set(), counts: {} };

/** What is known of an event; null while nobody had said anything. */
const statusOf = (event) => (event.known === false ? null : event.status);

const TESTS = {
  status: (e) => statusOf(e) !== null && (background(e) || !S.off.status.has(statusOf(e))),
  relation: (e) => !S.off.relation.has(e.relation),
  grade: (e) => !S.off.grade.has(e.grade || "confident"),
  source: (e) => !e.sources.length || e.sources.some((s) => !S.off.source.has(s)),
  sources: (e) => S.minSources <= 1 || e.sources.length >= S.minSources,
  date: (e) => {
    if (!e.earliest && !e.latest) return S.undated;
    return (!S.from || (e.latest || "9999") >= S.from) && (!S.until || (e.earliest || "0000") <= S.until);
  },
};
const actorPasses = (a) => !S.off.kind.has(a.kind) && !S.off.side.has(a.side);

/** Find anew what is visible. */
function recompute() {
  const near = S.path && S.path.hops ? new Set(S.path.stations) : S.focus ? neighbourhood(S.focus.actor, S.focus.steps) : null;
  const onPath = S.path && S.path.hops ? new Set(S.path.hops) : null;
  V.events = []; V.edges = []; V.actors = new Set();
  for (const event of D.events) {
    if (!Object.values(TESTS).every((test) => test(event))) continue;
    const edges = event.edges.filter((i) => edgePasses(D.edges[i], near, onPath));
    if (!edges.length) continue;
    V.events.push(event.i);
    for (const i of edges) {
      V.edges.push(i);
      V.actors.add(D.edges[i].from).add(D.edges[i].to);
    }
  }
  if (!D.edges.length) for (const a of D.actors) if (actorPasses(a)) V.actors.add(a.i);
  if (S.focus) V.actors.add(S.focus.actor);
  else if (D.mode === "excerpt" && !S.path) for (const i of [...V.actors]) if (D.actors[i].x === undefined) V.actors.delete(i);
  countFacets();
}

function edgePasses(edge, near, onPath) {
  if (near && !(near.has(edge.from) && near.has(edge.to))) return false;
  if (near && !onPath && S.focus.steps === 1 && near.size > 60 && edge.from !== S.focus.actor && edge.to !== S.focus.actor) return false;
  if (onPath && !onPath.has(edge.i)) return false;
  return actorPasses(D.actors[edge.from]) && actorPasses(D.actors[edge.to]);
}

/** How many events each choice of a filter has, given all the other filters. */
function countFacets() {
  const counts = { status: table({}), relation: table({}), kind: table({}), side: table({}), source: table({}), grade: table({}) };
  const add = (name, value) => { counts[name][value] = (counts[name][value] || 0) + 1; };
  let undated = 0;
  for (const event of D.events) {
    const failed = Object.keys(TESTS).filter((name) => !TESTS[name](event));
    if (failed.length > 1) continue;
    const may = (name) => !failed.length || failed[0] === name;
    if (may("status") && !background(event) && statusOf(event)) add("status", statusOf(event));
    if (may("relation")) add("relation", event.relation);
    if (may("grade")) add("grade", event.grade || "confident");
    if (may("source")) for (const s of event.sources) add("source", s);
    if (may("date") && !event.earliest && !event.latest) undated += 1;
  }
  const shown = new Set(V.actors);
  for (const a of D.actors) if (shown.has(a.i) || !actorPasses(a)) { add("kind", a.kind); add("side", a.side); }
  V.counts = counts;
  V.undated = undated;
}

/** The actors within some steps of one, along lines that pass the filters (in a big circle: the busiest). */
function neighbourhood(actor, steps) {
  const found = new Set([actor]);
  let edge = [actor];
  for (let n = 0; n < steps; n += 1) {
    const next = [];
    for (const i of edge) {
      for (const e of D.actors[i].edges) {
        const event = D.events[D.edges[e].event];
        const other = D.edges[e].from === i ? D.edges[e].to : D.edges[e].from;
        if (!found.has(other) && Object.values(TESTS).every((test) => test(event)) && actorPasses(D.actors[other])) {
          found.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  if (found.size <= 220) return found;
  const busiest = [...found].filter((i) => i !== actor).sort(bySize).slice(0, 219);
  return new Set([actor, ...busiest]);
}
