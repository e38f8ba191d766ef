// What our controls share: elements without markup, text that the browser keeps until the kernel has it,
// and a line to the kernel that notices when it is cut. Put in front of each control's own script.

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key === "text") made.textContent = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

// Whole sentences with named places come from Python; this fills the places.
function fill(sentence, parts) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => parts[name] ?? place);
}

let ids = 0;
const newId = (name) => `led-${name}-${Date.now().toString(36)}-${ids++}`;
const inVoila = () => document.body.dataset.voila === "voila";

// Text that no kernel has acknowledged. No names, no grades: hubs share their storage among projects.
const KEPT = "ledtoolkit/";
const kept = {
  read(key) {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT + key));
      return found && typeof found === "object" ? found : null;
    } catch {
      return null;
    }
  },
  write(key, texts) {
    try {
      localStorage.setItem(KEPT + key, JSON.stringify(texts));
    } catch {
      // A full or forbidden storage: the text still stands in the field and goes to the kernel.
    }
  },
  // All that stands under names which begin like this, by name.
  under(start) {
    try {
      const names = Object.keys(localStorage).filter((key) => key.startsWith(KEPT + start));
      return names.map((key) => key.slice(KEPT.length)).map((key) => [key, this.read(key)]).filter(([, texts]) => texts);
    } catch {
      return [];
    }
  },
  forget(key) {
    try {
      localStorage.removeItem(KEPT + key);
    } catch {
      // As above.
    }
  },
  forgetAll() {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith(KEPT)).forEach((key) => localStorage.removeItem(key));
    } catch {
      // As above.
    }
  },
};

// One heartbeat for all controls of a notebook: a kernel that answers says which process it is.
// A kernel that dies just after it answered is told within five seconds: one look and one question, then the silence,
// then one look again. The rest of the five is for a browser that is busy itself.
const LOOK_EVERY = 250;
const PING_EVERY = 1000;
const SILENCE = 2800;
// The pages' own attempts to connect again soon lie minutes apart.
const CONNECT_EVERY = 4000;
// A cell that ran before anybody watched: which process runs it is told with the next word of the kernel.
const NOT_HEARD_YET = "not heard yet";

class Heartbeat {
  constructor(manager) {
    this.manager = manager;
    this.members = new Set();
    this.silentSince = null;
    this.lastPing = 0;
    this.lastConnect = 0;
    this.process = null;
    this.contact = Date.now();
    this.watched = null;
    this.runner = null;
  }

  join(member) {
    this.members.add(member);
    this.watch(this.manager?.kernel);
    this.timer ??= setInterval(() => this.beat(), LOOK_EVERY);
  }

  leave(member) {
    this.members.delete(member);
    if (this.members.size) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  beat() {
    this.watch(this.manager?.kernel);
    if (document.visibilityState === "hidden") {
      this.silentSince = null;
      return;
    }
    const now = Date.now();
    if (now - this.lastPing >= PING_EVERY) {
      this.lastPing = now;
      this.silentSince ??= now;
      // Newest first: after a cell ran again, the older control's line may be closed.
      [...this.members].slice(-2).forEach((member) => member.send({ kind: "ping" }));
    }
    if (this.silentSince !== null && now - this.silentSince > SILENCE) {
      const busy = this.isBusy();
      if (busy) this.contact = now;
      this.tell(busy ? "busy" : "lost");
      if (this.isCut()) this.connect(now);
    }
  }

  // The page's own word is not enough: while a cell runs, JupyterLab also believes the "idle" of a request beside it.
  // So this notes which process runs a cell; word of another one, or of the server, means that both are gone.
  watch(kernel) {
    if (!kernel?.iopubMessage || kernel === this.watched) return;
    Object.assign(this, { watched: kernel, runner: kernel.status === "busy" ? NOT_HEARD_YET : null });
    kernel.iopubMessage.connect((of, { header, parent_header: asked, content }) => {
      if (of !== this.watched || header.msg_type !== "status") return;
      const isOfCell = asked?.msg_type === "execute_request";
      if (isOfCell) this.runner = content.execution_state === "busy" ? header.session : null;
      else if (this.runner === NOT_HEARD_YET) this.runner = header.session;
      else if (header.session !== this.runner) this.runner = null;
    });
  }

  // A busy kernel will answer later.
  isBusy() {
    return (this.runner || this.manager?.kernel?.status === "busy") && !this.isCut();
  }

  // A kernel that died or was started anew is still connected to the page; one out of reach is not.
  isCut() {
    return this.manager?.kernel?.connectionStatus !== "connected";
  }

  connect(now) {
    const kernel = this.manager?.kernel;
    if (!kernel?.reconnect || kernel.isDisposed || kernel.status === "dead" || now - this.lastConnect < CONNECT_EVERY) return;
    this.lastConnect = now;
    kernel.reconnect().catch(() => {});
  }

  heard(process) {
    this.silentSince = null;
    this.contact = Date.now();
    if (process) this.process = process;
    this.members.forEach((member) => member.told(member.process === this.process ? "alive" : "lost"));
  }

  tell(status) {
    this.members.forEach((member) => member.told(status, this.isCut()));
  }
}

// Each control is a script of its own, so the heartbeats live on the window.
function heartbeatOf(manager) {
  const beats = (window.ledtoolkitHeartbeats ??= new WeakMap());
  if (!beats.has(manager)) beats.set(manager, new Heartbeat(manager));
  return beats.get(manager);
}

// A line to the kernel: sends, hears, and says when it is alive, busy or lost.
function openLine(model, signal, { heard, changed }) {
  const client = newId("page");
  const beat = heartbeatOf(model.widget_manager ?? model);
  const line = { client, status: "alive", isCut: false, process: model.get("process"), contact: () => beat.contact };
  line.send = (message, buffers) => {
    try {
      model.send({ ...message, client }, undefined, buffers);
    } catch {
      line.told("lost");
    }
  };
  line.told = (status, isCut = false) => {
    if (status === line.status && isCut === line.isCut) return;
    Object.assign(line, { status, isCut });
    changed(status);
  };
  model.on("msg:custom", (message) => {
    beat.heard(message.process);
    if (message.client === client) heard(message);
  });
  beat.join(line);
  signal.addEventListener("abort", () => beat.leave(line));
  return line;
}

// What to do about a lost kernel: a page without code is loaded again; a notebook runs its cells again, and where it is
// out of reach its page is loaded again first, because Lab empties the outputs of cells that it cannot run.
function lostWords(words, line) {
  if (inVoila()) return words.lost_page;
  return line.isCut ? words.cut_notebook : words.lost_notebook;
}

// Questions to the kernel and its answers; files come in parts, slowly enough for every server.
const ANSWER_WITHIN = 15000;
const PART_PAUSE = 600;

function openQuestions(line, words) {
  const open = new Map();
  let number = 0;
  const ask = (kind, more = {}, buffers = undefined) => {
    number += 1;
    const mine = number;
    const lost = lostWords(words, line);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(lost)), ANSWER_WITHIN);
      open.set(mine, { resolve, reject, late });
      line.send({ kind, number: mine, ...more }, buffers);
    });
  };
  const heard = (reply) => {
    const waiting = open.get(reply.number);
    open.delete(reply.number);
    clearTimeout(waiting?.late);
    if (reply.kind === "refused") waiting?.reject(Object.assign(new Error(reply.text), { reply }));
    else waiting?.resolve(reply);
  };
  const pull = async (size, type) => {
    const parts = [];
    for (let start = 0; start < size;) {
      const bytes = Uint8Array.from(atob((await ask("part", { start })).part), (letter) => letter.charCodeAt(0));
      if (!bytes.length) throw new Error(words.lost_page);
      parts.push(bytes);
      start += bytes.length;
      if (start < size) await new Promise((resolve) => { setTimeout(resolve, PART_PAUSE); });
    }
    return new Blob(parts, { type });
  };
  return { ask, heard, pull };
}

// Pages of one browser tell each other that the record has grown.
const SAVED = "ledtoolkit:saved";

function tellPages() {
  const channel = window.BroadcastChannel && new BroadcastChannel(SAVED);
  channel?.postMessage(null);
  channel?.close();
}

function hearPages(signal, act) {
  const channel = window.BroadcastChannel && new BroadcastChannel(SAVED);
  channel?.addEventListener("message", act);
  signal.addEventListener("abort", () => channel?.close());
}

function timeOf(moment, language) {
  if (Number.isNaN(moment.getTime())) return "?";
  return moment.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}

// The open document that shows a control, where the page lets us see its application.
function documentOf(el) {
  const shell = window.jupyterapp?.shell;
  if (!shell?.widgets) return null;
  return [...shell.widgets("main")].find((widget) => widget.context?.model && widget.node.contains(el)) ?? null;
}

// In Lab, Ctrl+S with the cursor in one of our fields would not reach the notebook.
function passSaveKey(el) {
  el.addEventListener("keydown", (event) => {
    const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    const commands = window.jupyterapp?.commands;
    if (!save || !commands?.hasCommand("docmanager:save")) return;
    event.preventDefault();
    commands.execute("docmanager:save");
  });
}

// Give a file to the browser to keep.
function giveFile(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

function notice(kind, text, actions = []) {
  const buttons = actions.map(([label, act]) => element("button", { type: "button", text: label, onclick: act }));
  return element(
    "div",
    { class: `led-notice led-${kind}`, role: kind === "lost" ? "alert" : "note" },
    element("p", { text }),
    buttons.length && element("div", { class: "led-actions" }, ...buttons),
  );
}
