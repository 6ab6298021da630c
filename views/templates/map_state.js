// State: what is filtered, selected and shown; whoever draws is told when it changes. The address keeps the selection.
const S = {
  off: { status: new Set(), relation: new Set(), kind: new Set(), side: new Set(), source: new Set(), grade: new Set() },
  minSources: 1, from: "", until: "", undated: true, asOf: "",
  focus: null, // { actor, steps }
  path: null, // { from, to, hops: [edge, ...] or null where there is none }
  selected: null, // { node } or { edge } or { event } or { line }
  view: "map",
};
const watchers = [];

/** Change some of the state and tell everybody; what changed is handed over by name. */
function change(patch) {
  Object.assign(S, patch);
  const names = new Set(Object.keys(patch));
  if (names.has("asOf")) know(S.asOf);
  if (names.size !== 1 || !names.has("selected")) recompute();
  for (const watcher of watchers) watcher(names);
}

function resetFilters() {
  for (const name of Object.keys(S.off)) S.off[name] = new Set();
  for (const event of D.events) {
    if (background(event)) S.off.relation.add(event.relation);
    if (event.grade === "flagged") S.off.grade.add("flagged");
  }
  if (D.events.length && D.events.every(background)) S.off.relation.clear();
}

/** Select something, and write it into the address so that it can be sent to somebody. */
function select(chosen) {
  if (chosen && chosen.node !== undefined && D.actors[chosen.node].x === undefined && !S.focus) {
    change({ selected: chosen, focus: { actor: chosen.node, steps: 1 } });
  } else change({ selected: chosen });
  const hash = chosen ? hashOf(chosen) : "";
  try {
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch { if (location.hash.slice(1) !== hash) location.hash = hash; }
}

function hashOf(chosen) {
  const code = (text) => encodeURIComponent(text).replace(/%2F/g, "/");
  if (chosen.node !== undefined) return `node=${code(D.actors[chosen.node].id)}`;
  if (chosen.event !== undefined) return `event=${code(D.events[chosen.event].id)}`;
  const edge = D.edges[chosen.edge];
  const event = D.events[edge.event];
  const pair = event.edges.length > 1 ? `~${event.edges.indexOf(chosen.edge)}` : "";
  return `edge=${code(event.id)}${pair}`;
}

/** Read what the address asks for; null where it asks for nothing that is here. */
function fromHash() {
  const found = /^#(node|edge|event)=(.*)$/.exec(location.hash);
  if (!found) return null;
  let id = "";
  try { id = decodeURIComponent(found[2]); } catch { return null; }
  if (found[1] === "node") {
    const actor = D.actors.find((a) => a.id === id || a.iri === id);
    return actor ? { node: actor.i } : null;
  }
  const [, name, pair] = /^(.*?)(?:~(\d+))?$/.exec(id);
  const event = D.events.find((e) => e.id === name || e.iri === name);
  if (!event) return null;
  return found[1] === "event" ? { event: event.i } : { edge: event.edges[Number(pair || 0)] ?? event.edges[0] };
}
