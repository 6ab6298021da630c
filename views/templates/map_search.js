// Search: by any name or alias in any script, without accents; what begins with the words comes first.

/** Give the actors that fit, best first. */
function findActors(text, most) {
  const wanted = fold(text);
  if (!wanted) return [];
  const found = [];
  for (const actor of D.actors) {
    let best = 9, by = "";
    actor.folded.forEach((name, n) => {
      const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : ` ${name}`.includes(` ${wanted}`) ? 2 : name.includes(wanted) ? 3 : wanted.split(" ").every((w) => name.includes(w)) ? 4 : 9;
      if (rank + (n ? 0.5 : 0) < best) { best = rank + (n ? 0.5 : 0); by = actor.names[n]; }
    });
    if (best >= 9 && wanted.length > 2 && (actor.offices || []).some((o) => fold(`${o.post || ""} ${o.org || ""}`).includes(wanted))) { best = 6; by = actor.offices.map((o) => o.post).join(", "); }
    if (best < 9) found.push({ i: actor.i, best, by });
  }
  return found.sort((a, b) => a.best - b.best || bySize(a.i, b.i)).slice(0, most);
}

function startSearch() {
  const input = $("search"), list = $("hits");
  let hits = [], at = 0;
  const show = () => {
    list.replaceChildren(...hits.map((hit, n) => {
      const actor = D.actors[hit.i];
      return el("li", { role: "option", id: `hit-${n}`, "aria-selected": String(n === at), onmousedown: (e) => { e.preventDefault(); open(n); } },
        symbol(actor.kind, SIDE_COLOUR[actor.side]), el("span", {}, actor.label, hit.by && hit.by !== actor.label ? el("span", { class: "dim" }, ` · ${shorten(hit.by, 60)}`) : null));
    }));
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(!!hits.length));
    if (hits.length) input.setAttribute("aria-activedescendant", `hit-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const close = () => { hits = []; show(); };
  const open = (n) => {
    const hit = hits[n];
    if (!hit) return say("Nobody of that name");
    close();
    input.value = "";
    input.blur();
    if (S.view === "map") $("net").focus({ preventScroll: true });
    reveal(hit.i);
    go(hit.i);
    return undefined;
  };
  input.addEventListener("input", () => { hits = findActors(input.value, 12); at = 0; show(); });
  input.addEventListener("blur", () => setTimeout(close, 120));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = (at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % (hits.length || 1);
      show();
      event.preventDefault();
    } else if (event.key === "Enter") { hits = hits.length ? hits : findActors(input.value, 12); open(at); event.preventDefault(); }
    else if (event.key === "Escape") { input.value = ""; close(); input.blur(); }
    event.stopPropagation();
  });
}

/** An actor that is searched for and lies outside what is focused is shown again. */
function reveal(i) {
  if ((S.focus || S.path) && !V.actors.has(i)) change({ focus: null, path: null });
}
