// The tables of a paper: each editor reads and puts one part of the record as plain JSON, everything as typed.

function labelled(label, input) {
  return new PaperBox(label, input).root;
}

function textBox(label, changed, { hint, number = false, most = LONGEST_CELL } = {}) {
  const input = element("input", { type: "text", autocomplete: "off", maxlength: most, inputmode: number ? "decimal" : false });
  input.addEventListener("input", changed);
  return new PaperBox(label, input, { hint });
}

function choiceBox(label, options, changed) {
  const input = element("select", {}, ...options.map(([value, text]) => element("option", { value, text })));
  input.addEventListener("change", changed);
  return new PaperBox(label, input);
}

// Several named pieces that make one part together, and what is shown of it.
function partOf(pieces, roots) {
  return {
    roots,
    read: () => Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, piece.read()])),
    put: (value) => Object.entries(pieces).forEach(([name, piece]) => piece.put(value?.[name])),
    refuse: (refused) => Object.entries(pieces).forEach(([name, piece]) => piece.refuse(below(refused, name))),
  };
}

const inCells = (...pieces) => element("div", { class: "led-card-cells" }, ...pieces.map(({ root }) => root));
const titled = (text) => element("h5", { text });

const partEditors = {
  about({ words, changed }) {
    const spec = words.about;
    const form = choiceBox(spec.form, spec.forms, changed);
    const language = choiceBox(spec.language, spec.languages, changed);
    const [title, author, date] = ["title", "author", "date"].map((name) => textBox(spec[name], changed, { hint: spec[`${name}_hint`], most: 300 }));
    return partOf({ form, language, title, author, date }, [inCells(form, language), inCells(title, author, date)]);
  },

  stakeholders({ words, changed }) {
    const cut = textBox(words.cut, changed, { number: true, hint: words.cut_hint });
    const actors = new RowTable(words.tables.actors, words, { changed });
    return partOf({ actors: rowsOf(actors), cut }, [actors.root, inCells(cut)]);
  },

  options({ words, changed }) {
    const scores = (act) => options.rows.forEach(({ cells }) => act(cells.get("scores")));
    const criterionNames = () => criteria.read().map(({ name }, place) => name.trim() || fill(words.tables.criteria.legend, { number: place + 1 }));
    // A criterion takes its column of scores along wherever it goes.
    const settled = ({ added, removed, back = [] }) => {
      const taken = [];
      options.forgetRemoved();
      if (removed !== undefined) scores((cell) => taken.push(cell.drop(removed)));
      if (added !== undefined) options.rows.forEach(({ cells }, place) => cells.get("scores").insert(added, back[place]));
      return taken;
    };
    const criteria = new RowTable(words.tables.criteria, words, { changed: () => { options.refresh("scores"); changed(); }, settled });
    const options = new RowTable(words.tables.options, words, {
      changed, labels: { scores: criterionNames }, settled: () => criteria.forgetRemoved(),
    });
    return partOf({ criteria: rowsOf(criteria), options: rowsOf(options) },
      [titled(words.tables.criteria.title), criteria.root, titled(words.tables.options.title), options.root]);
  },

  plan({ words, changed }) {
    const unit = textBox(words.unit, changed, { hint: words.unit_hint });
    const projects = new RowTable(words.tables.projects, words, { changed });
    return partOf({ unit, projects: rowsOf(projects) }, [inCells(unit), projects.root]);
  },

  change({ words, changed }) {
    const named = ({ text }, place) => [String(place), text.trim().slice(0, 60) || fill(words.tables.boxes.legend, { number: place + 1 })];
    const ends = () => [["", words.choose], ...boxes.read().map(named)];
    const offer = () => ["from", "to"].forEach((name) => arrows.refresh(name));
    // An arrow goes on pointing at its box wherever that goes; one whose box is gone points nowhere.
    const settled = (done) => {
      arrows.forgetRemoved();
      const before = arrows.read().map(({ from, to }) => [from, to]);
      const after = done.back?.length === before.length ? done.back : before.map((pair) => pair.map((end) => placeAfter(end, done)));
      offer();
      arrows.rows.forEach(({ cells }, at) => ["from", "to"].forEach((name, side) => cells.get(name).put(after[at][side])));
      return before;
    };
    const boxes = new RowTable(words.tables.boxes, words, { changed: () => { offer(); changed(); }, settled });
    const arrows = new RowTable(words.tables.arrows, words, {
      changed, options: { from: ends, to: ends }, settled: () => boxes.forgetRemoved(),
    });
    return partOf({ boxes: rowsOf(boxes), arrows: rowsOf(arrows) },
      [titled(words.tables.boxes.title), boxes.root, titled(words.tables.arrows.title), arrows.root]);
  },

  money({ words, changed }) {
    const box = (name) => textBox(words.money[name], changed, { number: name !== "unit", hint: words.money[`${name}_hint`] });
    const [unit, rate, gross_jobs, deadweight, displacement] = ["unit", "rate", "gross_jobs", "deadweight", "displacement"].map(box);
    const years = new Periods(words.money.years, ["costs", "benefits"], changed);
    const quarters = new Periods(words.money.quarters, ["cash_costs", "cash_incomings"], changed);
    return partOf({ unit, rate, ...years.columns, ...quarters.columns, gross_jobs, deadweight, displacement },
      [inCells(unit, rate), years.root, quarters.root, titled(words.money.jobs), inCells(gross_jobs, deadweight, displacement)]);
  },
};

// Where a row stands after one was added, taken away or moved; -1 is nowhere.
function placeAfter(place, { added, removed, from, to }) {
  if (place < 0) return place;
  if (added !== undefined) return place >= added ? place + 1 : place;
  if (removed !== undefined) return place === removed ? -1 : place - (place > removed);
  if (place === from) return to;
  return place + (to <= place && place < from) - (from < place && place <= to);
}

// Amounts of periods in one small table: several lists that grow together.
class Periods {
  constructor(words, names, changed) {
    this.lists = names.map(() => []);
    this.refused = names.map(() => []);
    this.cells = new CellTable(words, changed);
    this.root = this.cells.root;
    this.columns = Object.fromEntries(names.map((name, place) => [name, {
      read: () => this.filled().map((row) => row[place]),
      put: (amounts) => this.put(place, Array.isArray(amounts) ? amounts : []),
      refuse: (refused) => this.refuse(place, refused),
    }]));
  }

  // Without the empty periods at the end.
  filled() {
    const rows = this.cells.read();
    const last = rows.findLastIndex((row) => row.some((text) => text.trim()));
    return rows.slice(0, last + 1);
  }

  put(place, amounts) {
    this.lists[place] = amounts.map(String);
    const length = Math.max(...this.lists.map((list) => list.length));
    this.cells.put(Array.from({ length }, (_, row) => this.lists.map((list) => list[row] ?? "")));
  }

  refuse(place, refused) {
    this.refused[place] = refused;
    this.cells.clear();
    this.refused.forEach((each, column) => each.forEach(([[row], sentence]) => this.cells.tell(row, sentence, [column])));
  }
}
