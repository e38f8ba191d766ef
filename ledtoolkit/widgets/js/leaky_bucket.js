// The leaky bucket in the page: the model and the words of `ledtoolkit.multipliers` and `ledtoolkit.plots.multipliers`
// once more, because a learner who drags a slider should not wait for a kernel. A test holds both to the same results.

const [WIDE, BASE, TALL, MOST] = [374, 142, 112, 10];

function leakyBucket({ injection, local_share: c, rounds }) {
  const spending = Array.from({ length: rounds }, (_, n) => c ** n * injection);
  const limit = 1 / (1 - c);
  return { injection, localShare: c, spending, lm3: 1 + c + c ** 2, limit, total: injection * limit };
}

function bucketParts(bucket, language) {
  const { number, percent } = numbersIn(language);
  // Cents matter beside 10 euro and only make noise beside 1,000.
  const money = (amount) => number(amount, bucket.injection < 1000 ? 2 : 0);
  return {
    money: money(bucket.injection),
    share: percent(bucket.localShare, 0),
    each: bucket.spending.map(money),
    rounds: bucket.spending.map(money).join("; "),
    last: String(bucket.spending.length),
    lm3: number(bucket.lm3, 2),
    limit: number(bucket.limit, 2),
    total: money(bucket.total),
  };
}

function bucketRows(bucket, language) {
  const { number } = numbersIn(language);
  // Two decimals carry an amount; below 1 it needs four to be computed with.
  const cell = (value) => number(value, Math.abs(value) >= 1 || value === 0 ? 2 : 4);
  let sum = 0;
  return bucket.spending.map((spent, n) => {
    sum += spent;
    return [String(n + 1), cell(spent), cell(bucket.injection - spent), cell(sum)];
  });
}

// What is said of a state, before the guess and after it.
function bucketSaid(bucket, settled, words) {
  const parts = bucketParts(bucket, words.language);
  const said = (sentence) => fill(sentence, parts);
  return {
    parts,
    title: said(words.title),
    three: said(words.three),
    all: said(settled ? words.all : words.open),
    alt: said(settled ? words.alt_all : words.alt_listed),
    finding: said(settled ? words.finding_all : words.finding_listed),
    rows: bucketRows(bucket, words.language),
  };
}

function pictureOf(words) {
  const svg = drawn("svg", { viewBox: `0 0 ${WIDE} 216`, role: "img", fill: "currentColor", "font-size": 10 });
  const title = written("", { x: 2, y: 13, "font-size": 11, "font-weight": "bold" });
  const three = written("", { x: 2, y: 205, "font-weight": "bold" });
  const all = written("", { x: WIDE - 2, y: 205, "text-anchor": "end", "font-weight": "bold" });
  const axis = written(words.axis, { x: WIDE / 2, y: 176, "text-anchor": "middle" });
  const buckets = Array.from({ length: MOST }, (_, n) => new Bucket(n));
  svg.append(title, ...buckets.map((each) => each.group), axis, three, all);
  const show = (state, settled) => {
    const bucket = leakyBucket(state);
    const said = bucketSaid(bucket, settled, words);
    [[title, said.title], [three, said.three], [all, said.all]].forEach(([where, what]) => { where.textContent = what; });
    buckets.forEach((each, n) => each.show(bucket, said.parts.each[n]));
    return said;
  };
  return { svg, show };
}

// One round: an outline as large as the first spending, filled as far as money is left.
class Bucket {
  constructor(place) {
    this.place = place;
    this.empty = drawn("rect", { y: BASE - TALL, height: TALL, fill: "none", stroke: "currentColor" });
    this.filled = drawn("rect", { fill: "#0072B2", stroke: "#0072B2" });
    this.label = written("", { "text-anchor": "middle", y: BASE - TALL - 4, "font-size": 9 });
    this.round = written(String(place + 1), { "text-anchor": "middle", y: BASE + 14 });
    this.group = drawn("g", {}, this.empty, this.filled, this.label, this.round);
  }

  show({ spending, injection }, label) {
    const here = this.place < spending.length;
    this.group.setAttribute("display", here ? "inline" : "none");
    if (!here) return;
    const room = (WIDE - 4) / (spending.length + 0.2);
    const middle = 2 + room * (this.place + 0.6);
    const height = TALL * (spending[this.place] / injection);
    [this.empty, this.filled].forEach((each) => set(each, { x: middle - 0.4 * room, width: 0.8 * room }));
    set(this.filled, { y: BASE - height, height });
    [this.label, this.round].forEach((each) => set(each, { x: middle }));
    this.label.textContent = label;
  }
}
