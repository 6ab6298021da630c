"use strict";
/* Hides what does not hold every word that was typed; the address keeps the words, so that a search can be sent on. */
(() => {
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const box = document.getElementById("find");
  const rows = [...document.querySelectorAll(".found li")].map((li) => [li, fold(`${li.textContent} ${li.dataset.also}`)]);
  const show = () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [li, text] of rows) {
      li.hidden = !words.every((word) => text.includes(word));
      found += li.hidden ? 0 : 1;
    }
    for (const section of document.querySelectorAll("section")) section.hidden = !section.querySelector("li:not([hidden])");
    document.getElementById("picture").hidden = words.length > 0;
    document.getElementById("count").textContent = words.length ? `${found} found` : "";
    try { history.replaceState(null, "", words.length ? `#q=${encodeURIComponent(box.value)}` : location.pathname); } catch { /* some browsers keep files' addresses */ }
  };
  box.addEventListener("input", show);
  try { box.value = decodeURIComponent(/^#q=(.*)$/.exec(location.hash)?.[1] ?? ""); } catch { box.value = ""; }
  if (box.value) show();
})();
