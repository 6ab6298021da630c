// Walk: from neighbour to neighbour, around one actor, and from one actor to another.

/** The neighbours of an actor along the lines that are drawn. */
function neighbours(i) {
  const found = new Set();
  for (const line of LINES.values()) {
    if (line.a === i) found.add(line.b);
    if (line.b === i) found.add(line.a);
  }
  return [...found];
}

/** Go from the selected actor to the neighbour in a direction; from nobody, to the busiest. */
function step(dx, dy) {
  const shown = [...V.actors].filter(placed);
  if (!shown.length) return;
  let from = S.selected && S.selected.node;
  if (S.selected && from === undefined) from = D.edges[S.selected.edge ?? D.events[S.selected.event].edges[0]].from;
  if (from === undefined || from === null || !placed(from)) return go(shown.sort(bySize)[0]);
  const here = place(from);
  const best = (among) => {
    let chosen = null, least = Infinity;
    for (const i of among) {
      const p = place(i), x = p.x - here.x, y = p.y - here.y, ahead = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
      if (i === from || ahead <= 0 || aside > 3 * ahead) continue;
      if (ahead + 1.5 * aside < least) { least = ahead + 1.5 * aside; chosen = i; }
    }
    return chosen;
  };
  const next = best(neighbours(from)) ?? best(shown);
  if (next !== null) go(next);
}

function go(i) {
  select({ node: i });
  bringIntoView(i);
}

/** One step around an actor, two steps, all again. */
function toggleFocus(i) {
  const same = S.focus && S.focus.actor === i;
  const focus = !same ? { actor: i, steps: 1 } : S.focus.steps === 1 ? { actor: i, steps: 2 } : null;
  change({ focus, path: null });
  if (!focus && D.actors[i].x === undefined) change({ selected: null });
  fit(false);
}

/** What joins two actors firmly: what took place, not what was planned or refused. */
const took = (event) => background(event) || STYLE.occurred.includes(statusOf(event));

/** The shortest chain of lines that pass the filters and `test` between two actors; null where there is none. */
function chain(from, to, test) {
  const passes = (e) => Object.values(TESTS).every((t) => t(D.events[D.edges[e].event])) && test(D.events[D.edges[e].event]);
  const came = new Map([[from, null]]);
  let rim = [from];
  while (rim.length && !came.has(to)) {
    const next = [];
    for (const i of rim) {
      for (const e of D.actors[i].edges) {
        const edge = D.edges[e], other = edge.from === i ? edge.to : edge.from;
        if (came.has(other) || !actorPasses(D.actors[other]) || !passes(e)) continue;
        came.set(other, e);
        next.push(other);
      }
    }
    rim = next;
  }
  if (!came.has(to)) return null;
  const stations = [to], hops = [];
  while (stations[0] !== from) {
    const e = came.get(stations[0]), edge = D.edges[e];
    stations.unshift(edge.from === stations[0] ? edge.to : edge.from);
  }
  for (let n = 1; n < stations.length; n += 1) {
    for (const e of D.actors[stations[n]].edges) {
      const edge = D.edges[e], other = edge.from === stations[n] ? edge.to : edge.from;
      if (other === stations[n - 1] && passes(e)) hops.push(e);
    }
  }
  return { stations, hops };
}

function showPath(from, to) {
  const firm = chain(from, to, took), found = firm || chain(from, to, () => true);
  const focus = found && found.stations.some((i) => D.actors[i].x === undefined) ? { actor: from, steps: found.stations.length - 1 } : null;
  change({ path: { from, to, firm: Boolean(firm), ...(found || { hops: null, stations: [] }) }, focus, selected: null });
  say(found ? `Path of ${plural(found.stations.length - 1, "step")}` : "No path");
  fit(false);
}
