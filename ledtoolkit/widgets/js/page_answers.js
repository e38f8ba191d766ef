// The answers that stand on a page, as a file that the welcome page restores: for a kernel that is gone, and perhaps
// its server with it. Every form of the page adds what it shows, saved or not.
const GATHER = "ledtoolkit:gather";
const GATHERED_FILE = "ledtoolkit-page.json";

// An answer as the record writes it.
function entryOf({ value, ...entry }, typed) {
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id, time: new Date().toISOString(), ...entry, value: { typed, ...value } };
}

function gatherPage() {
  const detail = { entries: new Map() };
  window.dispatchEvent(new CustomEvent(GATHER, { detail }));
  const answers = [...detail.entries.values()];
  if (!answers.length) return;
  const { schema, learner } = answers.find((answer) => answer.learner) ?? answers[0];
  const who = { ...entryOf({ schema, key: "learner", learner, variant: null }, {}), value: learner };
  // Some forms ask for no id.
  const body = { kind: "ledtoolkit record", schema, entries: learner ? [who, ...answers] : answers };
  giveFile(new Blob([JSON.stringify(body)], { type: "application/json" }), GATHERED_FILE);
}
