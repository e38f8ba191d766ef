// The paper as it reads now, in a frame in which no script runs. It comes in pieces, and only those that changed come
// again; figures follow one by one, so that words never wait for a drawing.

const PAUSE = 150;

class DraftPane {
  constructor(view, words) {
    Object.assign(this, { view, words, pieces: new Map(), order: [], figures: new Map(), sample: "" });
    this.frame = element("iframe", {
      class: "led-draft-frame", title: words.draft, sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    });
    this.frame.addEventListener("load", () => this.loaded());
    this.frame.srcdoc = `<!doctype html><html><head><meta charset="utf-8"><title></title></head><body><main></main></body></html>`;
    this.title = element("summary", { text: words.draft });
    this.root = element("details", { class: "led-draft", open: window.matchMedia("(min-width: 48rem)").matches },
      this.title, this.frame);
    this.root.addEventListener("toggle", () => this.refresh());
  }

  get document() {
    return this.frame.contentDocument;
  }

  // Also when the page has moved the frame to another place: then it begins empty again.
  loaded() {
    const { document: page, words } = this;
    this.begun = false;
    page.title = words.draft;
    page.documentElement.lang = words.language;
    page.head.append(Object.assign(page.createElement("style"), { textContent: words.style }));
    page.addEventListener("click", (event) => this.follow(event));
    this.paint(this.order.map(([id]) => id));
  }

  // A link within the paper moves the paper; all others open beside the page.
  follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    const [, name] = /^#(.+)$/.exec(link.getAttribute("href")) ?? [];
    if (!name) return link.setAttribute("target", "_blank");
    event.preventDefault();
    this.document.getElementById(decodeURIComponent(name))?.scrollIntoView();
  }

  // One question at a time; what changes meanwhile is asked for after it.
  async refresh() {
    if (!this.root.open || this.view.line.status === "lost") return;
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      const known = Object.fromEntries([...this.pieces].map(([id, { version }]) => [id, version]));
      this.take(await this.view.ask("draft", { known, sample: this.sample }));
    } catch {
      // The line says by itself that it is cut; the next change asks again.
    } finally {
      this.busy = false;
    }
    if (this.again) {
      this.again = false;
      await this.refresh();
    } else {
      await this.drawMissing();
    }
  }

  take({ order, pieces, language }) {
    this.order = order;
    Object.entries(pieces).forEach(([id, { version, html }]) => this.pieces.set(id, { version, html }));
    const kept = new Set(order.map(([id]) => id));
    [...this.pieces.keys()].filter((id) => !kept.has(id)).forEach((id) => this.pieces.delete(id));
    if (this.document?.documentElement) this.document.documentElement.lang = language;
    this.paint(Object.keys(pieces));
  }

  paint(changed) {
    const main = this.document?.querySelector("main");
    if (!main) return;
    const there = new Map([...main.children].map((piece) => [piece.dataset.piece, piece]));
    const wanted = this.order.map(([id]) => {
      const piece = there.get(id) ?? Object.assign(this.document.createElement("div"), { className: "piece" });
      piece.dataset.piece = id;
      if (changed.includes(id) || !there.has(id)) piece.innerHTML = this.pieces.get(id)?.html ?? "";
      return piece;
    });
    const same = wanted.length === main.children.length && wanted.every((piece, at) => piece === main.children[at]);
    if (!same) main.replaceChildren(...wanted);
    this.placeFigures();
    if (!this.begun && this.order.length) this.follows(this.section);
    this.begun = this.order.length > 0;
  }

  placeFigures() {
    this.places().forEach((place) => {
      const svg = this.figures.get(place.dataset.figure);
      if (svg) place.outerHTML = svg;
    });
  }

  places() {
    return [...(this.document?.querySelectorAll("[data-figure]") ?? [])];
  }

  async drawMissing() {
    const missing = this.places().map((place) => place.dataset.figure).find((name) => !this.figures.has(name));
    if (this.busy || this.again) return;
    if (!missing) return this.getReady();
    this.busy = true;
    try {
      const { svg } = await this.view.ask("figure", { figure: missing });
      this.figures.set(missing, svg);
      this.placeFigures();
    } catch (refused) {
      // A line that is cut draws later; what cannot be drawn is said in its place by the kernel.
      if (!refused.reply) return;
      this.figures.set(missing, "");
    } finally {
      this.busy = false;
    }
    if (this.again) await this.refresh();
    else await this.drawMissing();
  }

  // All is drawn and nobody waits: the kernel draws for the files as well, once, between what is typed.
  async getReady() {
    if (this.ready || !this.figures.size) return;
    this.ready = true;
    for (const figure of [...this.figures.keys()]) {
      await this.view.ask("ready", { figure }).catch(() => {});
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
    }
  }

  // The paper follows to the part that is edited, once it is there.
  follows(section) {
    this.section = section;
    const piece = [...(this.document?.querySelectorAll("[data-piece]") ?? [])].find((each) => each.dataset.piece === section);
    const top = piece ? piece.getBoundingClientRect().top + this.document.defaultView.scrollY : 0;
    this.document?.defaultView?.scrollTo(0, top);
  }

  show(sample) {
    this.sample = sample;
    this.title.textContent = sample ? this.words.draft_example : this.words.draft;
    this.root.open = true;
    return this.refresh();
  }
}
