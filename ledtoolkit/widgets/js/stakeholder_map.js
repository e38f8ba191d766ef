// A map of power and interest for any number of named actors. The rule is that of `ledtoolkit.stakeholders` once more;
// a test holds both to the same results. Names do not cover each other: those of one point share a label, and each
// label takes the nearest room that is free.

const MAP = { wide: 374, tall: 306, left: 34, right: 372, top: 24, bottom: 272 };
const SCORES = { most: 10, across: 0.7, up: 1.2 }; // so much room is left beyond the scores
const [RADIUS, LINE, LETTERS, LINES] = [4.5, 12, 18, 3];
const AXIS = { stroke: "currentColor", "stroke-width": 0.8 };
const FONT = "system-ui, sans-serif";

const part = (score, beyond) => (score + beyond) / (SCORES.most + 2 * beyond);
const acrossOf = (interest) => MAP.left + part(interest, SCORES.across) * (MAP.right - MAP.left);
const heightOf = (power) => MAP.bottom - part(power, SCORES.up) * (MAP.bottom - MAP.top);

function fieldOf({ power, interest }, cut) {
  if (power >= cut) return interest >= cut ? "closely" : "satisfied";
  return interest >= cut ? "informed" : "monitor";
}

// `words`: `interest` and `power` name the axes, `fields` says what to do in each of the four. An actor is
// `{ name, power, interest, moved }`; the one that is moved stands out.
class StakeholderMap {
  constructor(words) {
    const dashed = { ...AXIS, "stroke-dasharray": "4 3" };
    this.title = written("", { x: 2, y: 13, "font-size": 11, "font-weight": "bold" });
    this.acrossLine = drawn("line", { x1: MAP.left, x2: MAP.right, ...dashed });
    this.upLine = drawn("line", { y1: MAP.top, y2: MAP.bottom, ...dashed });
    this.corners = cornersOf(words.fields);
    this.power = drawn("g", {}, this.acrossLine, ...this.corners, ...powerAxis(words.power));
    this.actors = drawn("g", {});
    const letters = { fill: "currentColor", "font-size": 10, "font-family": FONT };
    this.svg = drawn("svg", { viewBox: `0 0 ${MAP.wide} ${MAP.tall}`, role: "img", ...letters },
      this.title, ...interestAxis(words.interest), this.upLine, this.power, this.actors);
  }

  // Each actor at its interest and power, and what to do in each field.
  whole(actors, { cut, title }) {
    const taken = this.corners.map((corner) => boxOf([corner.textContent], corner));
    set(this.acrossLine, { y1: heightOf(cut), y2: heightOf(cut) });
    this.draw(actors.map((actor) => ({ ...actor, height: actor.power })), { cut, title, taken, shown: "inline" });
  }

  // Who cares how much, one above the other by interest, so that the height says nothing more; power stays open.
  interestAlone(actors, { cut, title }) {
    const order = [...actors].sort((one, other) => one.interest - other.interest);
    const height = (actor) => ((order.indexOf(actor) + 0.5) * SCORES.most) / actors.length;
    const placed = actors.map((actor) => ({ ...actor, height: height(actor) }));
    this.draw(placed, { cut, title, taken: [], shown: "none" });
  }

  draw(actors, { cut, title, taken, shown }) {
    this.title.textContent = title;
    this.power.setAttribute("display", shown);
    set(this.upLine, { x1: acrossOf(cut), x2: acrossOf(cut) });
    const points = actors.map((actor) => ({ ...actor, x: acrossOf(actor.interest), y: heightOf(actor.height) }));
    const room = [...taken, ...points.map(({ x, y }) => around(x, y))];
    const labels = labelsOf(points).map((label) => placedLabel(label, room));
    const leaders = labels.map(({ leader }) => leader).filter(Boolean);
    this.actors.replaceChildren(...leaders, ...points.map(pointOf), ...labels.map(({ text }) => text));
  }
}

function interestAxis(label) {
  const middle = { "text-anchor": "middle" };
  return [
    drawn("line", { x1: MAP.left, x2: MAP.right, y1: MAP.bottom, y2: MAP.bottom, ...AXIS }),
    ...evenScores().map((score) => written(String(score), { x: acrossOf(score), y: MAP.bottom + 13, ...middle })),
    written(label, { x: (MAP.left + MAP.right) / 2, y: MAP.bottom + 28, ...middle }),
  ];
}

function powerAxis(label) {
  const middle = (MAP.top + MAP.bottom) / 2;
  return [
    drawn("line", { x1: MAP.left, x2: MAP.left, y1: MAP.top, y2: MAP.bottom, ...AXIS }),
    ...evenScores().map((score) =>
      written(String(score), { x: MAP.left - 5, y: heightOf(score) + 3.5, "text-anchor": "end" })),
    written(label, { x: 10, y: middle, "text-anchor": "middle", transform: `rotate(-90 10 ${middle})` }),
  ];
}

const evenScores = () => Array.from({ length: SCORES.most / 2 + 1 }, (_, n) => 2 * n);

// What to do stands in the corners, away from the points.
function cornersOf(fields) {
  const [left, right] = [{ x: MAP.left + 3, "text-anchor": "start" }, { x: MAP.right - 2, "text-anchor": "end" }];
  const [top, bottom] = [{ y: MAP.top + 10 }, { y: MAP.bottom - 4 }];
  const at = { closely: [right, top], satisfied: [left, top], informed: [right, bottom], monitor: [left, bottom] };
  return Object.entries(at).map(([field, [across, up]]) =>
    written(fields[field], { ...across, ...up, "font-style": "italic", opacity: 0.85 }));
}

function pointOf({ x, y, moved }) {
  return drawn("circle", { cx: x, cy: y, r: RADIUS, fill: moved ? "#D55E00" : "#0072B2" });
}

// One label a point: actors with the same scores stand below each other, and the one that is moved comes last,
// because it looks for room beside those that stay.
function labelsOf(points) {
  const found = new Map();
  for (const point of points) {
    const place = `${point.x} ${point.y}`;
    if (!found.has(place)) found.set(place, { x: point.x, y: point.y, lines: [] });
    found.get(place).lines.push(...inLines(point.name).map((text) => ({ text, bold: Boolean(point.moved) })));
  }
  const moves = ({ lines }) => lines.some(({ bold }) => bold);
  return [...found.values()].sort((one, other) => moves(one) - moves(other));
}

// A long name in a few lines; the table below the map has it whole.
function inLines(name) {
  const lines = [""];
  for (const word of name.split(/\s+/).flatMap((each) => each.match(new RegExp(`.{1,${LETTERS}}`, "gu")) ?? [])) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LETTERS) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), `${lines[LINES - 1]}…`];
}

const around = (x, y) => [x - RADIUS - 1, y - RADIUS - 1, x + RADIUS + 1, y + RADIUS + 1];

function overlap(one, other) {
  const along = (side) => Math.max(0, Math.min(one[side + 2], other[side + 2]) - Math.max(one[side], other[side]));
  return along(0) * along(1);
}

const allOverlaps = (boxes, room) =>
  boxes.reduce((sum, box) => room.reduce((covered, taken) => covered + overlap(box, taken), sum), 0);

// The nearest place that covers nothing; `room` then holds it too. Far from its point a label gets a line to it, and a
// line that touches something is better than one across the map.
function placedLabel({ x, y, lines }, room) {
  const [width, height] = [Math.max(...lines.map(widthOf)) + 2, lines.length * LINE];
  let best = { cost: Infinity };
  for (const { gap, box } of placesFor(x, y, width, height)) {
    if (gap >= best.cost) break;
    const leader = gap > NEAREST ? stepsTo(x, y, box) : [];
    const cost = gap + 1000 * allOverlaps([box], room) + 10 * allOverlaps(leader, room);
    if (cost < best.cost) best = { cost, box, leader };
  }
  room.push(best.box, ...best.leader);
  const middle = (best.box[0] + best.box[2]) / 2;
  const rows = lines.map(({ text, bold }, n) => {
    const row = drawn("tspan", { x: middle, y: best.box[1] + 9.5 + n * LINE, "font-weight": bold ? "bold" : "normal" });
    row.textContent = text;
    return row;
  });
  // A ground of its own keeps the dashed lines out of the letters.
  const ground = "paint-order: stroke; stroke: var(--led-ground, Canvas); stroke-width: 3px";
  return {
    text: drawn("text", { "text-anchor": "middle", style: ground, class: "led-actor" }, ...rows),
    leader: best.leader.length > 0 && leaderTo(x, y, best.box),
  };
}

const [NEAREST, FARTHEST, FURTHER] = [6, 190, 8];
// Above, below, beside, and between these; nearer places first.
const SIDES = [
  [0, -1], [0, 1], [1, 0], [-1, 0], [1, -1], [-1, -1], [1, 1], [-1, 1],
  [0.5, -1], [-0.5, -1], [0.5, 1], [-0.5, 1], [1, -0.5], [-1, -0.5], [1, 0.5], [-1, 0.5],
];

function* placesFor(x, y, width, height) {
  // Near an edge a label moves inwards; where it then covers its own point, another place is better.
  const within = (value, least, most) => Math.max(least, Math.min(value, most));
  for (let gap = NEAREST; gap <= FARTHEST; gap += FURTHER) {
    for (const [side, up] of SIDES) {
      const left = within(x + side * gap - (width * (1 - side)) / 2, MAP.left + 2, MAP.right - width);
      const top = within(y + up * gap - (height * (1 - up)) / 2, MAP.top - 4, MAP.bottom - height);
      yield { gap, box: [left, top, left + width, top + height] };
    }
  }
}

const nearestIn = (x, y, [left, top, right, bottom]) =>
  [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];

function leaderTo(x, y, box) {
  const [x2, y2] = nearestIn(x, y, box);
  return drawn("line", { x1: x, y1: y, x2, y2, stroke: "currentColor", "stroke-width": 0.6 });
}

// The line from a point to its label as small boxes, from where it leaves the point.
function stepsTo(x, y, box) {
  const [toX, toY] = nearestIn(x, y, box);
  const length = Math.hypot(toX - x, toY - y);
  const steps = [];
  for (let gone = 2 * RADIUS; gone < length; gone += 3) {
    const [atX, atY] = [x + ((toX - x) * gone) / length, y + ((toY - y) * gone) / length];
    steps.push([atX - 0.5, atY - 0.5, atX + 0.5, atY + 0.5]);
  }
  return steps;
}

// Text is measured beside the page, which would have to be laid out anew for each look.
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
function widthOf({ text, bold }) {
  const font = `${bold ? "bold " : ""}10px ${FONT}`;
  const key = `${font} ${text}`;
  if (!widths.has(key)) {
    pen.font = font;
    widths.set(key, pen.measureText(text).width);
  }
  return widths.get(key);
}

function boxOf([text], corner) {
  const [x, y] = ["x", "y"].map((name) => Number(corner.getAttribute(name)));
  const width = widthOf({ text, bold: false });
  const left = corner.getAttribute("text-anchor") === "end" ? x - width : x;
  return [left, y - 10, left + width, y + 3];
}
