// Then: what was known on a day. The stages of every event were computed from its claims when the page was made; here
// one of them is put in the place of the last, and sources of later days are put aside.
const SAID = ["status", "grade", "subtype", "date", "other_dates", "earliest", "latest", "place", "disputed", "sources", "evidence"];
/** From which day on a source counts: that of its date, or the day that is assumed where it has none. */
const sinceOf = (doc) => doc.since || doc.date || "";

/** Go to what was known on a day; "" is what is known now. Undated sources count only now. */
function know(day) {
  const before = (source) => sinceOf(D.docs[source]) && sinceOf(D.docs[source]) <= day;
  for (const event of D.events) {
    event.all ||= Object.fromEntries(SAID.map((name) => [name, event[name]]));
    Object.assign(event, event.all);
    event.known = !day || Boolean(event.since && event.since <= day);
    if (!day) continue;
    const { since, ...said } = (event.then || []).filter((stage) => stage.since <= day).pop() || {};
    Object.assign(event, said);
    event.sources = event.all.sources.filter(before);
    event.evidence = event.all.evidence.filter((e) => before(e.doc));
  }
}

/** How what is known of an event came about, in words: only where it has changed. */
function course(event) {
  const stages = (event.then || []).filter((stage) => !S.asOf || stage.since <= S.asOf);
  if (stages.length < 2) return [];
  return stages.map((stage) => {
    const said = { ...(event.all || event), ...stage };
    return { since: stage.since, status: said.status, words: [said.date ? whenWords(said) : "", said.place].filter(Boolean).join(" · "), disputed: said.disputed };
  });
}
