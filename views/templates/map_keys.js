// Keys: everything that the mouse does.
function startKeys() {
  document.addEventListener("keydown", (event) => {
    const target = event.target, typing = target.matches("input:not([type=checkbox]), textarea, select");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return escapePressed(target);
    if (typing || $("help").open) return;
    const action = actionFor(event, target);
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

function escapePressed(target) {
  if ($("help").open) return;
  if (!$("save-menu").hidden) return toggleMenu(false);
  if (target !== document.body && target.blur && target.matches("input, select")) target.blur();
  if (S.selected) select(null);
  else if (S.path || S.focus) { change({ path: null, focus: null }); fit(false); }
}

function actionFor(event, target) {
  const key = event.key, onMap = S.view === "map" && (target === document.body || $("net").contains(target) || target === $("net"));
  if (key === "/") return () => { $("search").focus(); $("search").select(); };
  if (key === "?") return () => $("help").showModal();
  const view = { m: "map", l: "timeline", t: "table" }[key.toLowerCase()];
  if (view) return () => change({ view });
  if (key.toLowerCase() === "f" && S.selected && S.selected.node !== undefined) return () => toggleFocus(S.selected.node);
  if (!onMap) return null;
  const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (arrow) return () => step(...arrow);
  if (key === "Enter" && S.selected) return () => $("panel").focus();
  if (key === "+" || key === "=") return () => zoomBy(1.25);
  if (key === "-") return () => zoomBy(0.8);
  if (key === "0") return () => fit();
  return null;
}

function zoomBy(factor) {
  const scale = Math.max(0.03, Math.min(8, NET.getScale() * factor));
  NET.moveTo({ position: NET.getViewPosition(), scale, animation: false });
}

function toggleMenu(open) {
  $("save-menu").hidden = !open;
  $("save-button").setAttribute("aria-expanded", String(open));
}

function startButtons() {
  const on = (id, action) => $(id).addEventListener("click", action);
  for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => change({ view: button.dataset.view }));
  on("zoom-in", () => zoomBy(1.25));
  on("zoom-out", () => zoomBy(0.8));
  on("zoom-fit", () => fit());
  on("theme", () => setTheme(themeDark() ? "light" : "dark", true));
  on("help-button", () => $("help").showModal());
  on("help-close", () => $("help").close());
  on("save-button", () => toggleMenu($("save-menu").hidden));
  on("save-svg", saveSvg);
  on("save-png", savePng);
  on("save-csv", saveCsv);
  on("save-places", copyPlaces);
  on("print", () => print());
  on("filters-button", () => $("filters-button").setAttribute("aria-expanded", String($("filters").classList.toggle("open"))));
  on("reset", () => { resetFilters(); change({ off: S.off, minSources: 1, from: "", until: "", undated: true, asOf: "", focus: null, path: null }); fit(false); });
  document.addEventListener("click", (event) => { if (!event.target.closest(".menu")) toggleMenu(false); });
  $("save-menu").addEventListener("click", () => toggleMenu(false));
}
