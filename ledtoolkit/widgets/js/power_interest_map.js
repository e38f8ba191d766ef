// One actor to move among others that stay: what `PowerInterestMapExplorer` says and shows of each state, once more.

function pictureOf(words) {
  const map = new StakeholderMap(words);
  const { number } = numbersIn(words.language);
  const show = ({ power, interest, cut }, settled) => {
    const actors = [
      ...words.staying.map(([name, itsPower, itsInterest]) => ({ name, power: itsPower, interest: itsInterest })),
      { name: words.moved, power, interest, moved: true },
    ].map((actor) => ({ ...actor, field: fieldOf(actor, cut) }));
    map[settled ? "whole" : "interestAlone"](actors, { cut, title: settled ? words.title : words.title_open });
    return settled ? wholeSaid(actors, cut, words, number) : interestSaid(actors, words, number);
  };
  return { svg: map.svg, show };
}

function interestSaid(actors, words, number) {
  const order = [...actors].sort((one, other) => other.interest - one.interest).map(({ name }) => name).join("; ");
  return {
    alt: fill(words.alt_open, { order }),
    finding: words.finding_open,
    columns: words.columns_open,
    rows: actors.map(({ name, interest }) => [name, number(interest, 0)]),
  };
}

function wholeSaid(actors, cut, words, number) {
  const moved = actors.find((actor) => actor.moved);
  const parts = {
    actor: moved.name,
    power: number(moved.power, 0),
    interest: number(moved.interest, 0),
    cut: number(cut, 0),
    advice: words.fields[moved.field],
  };
  const within = (field) => actors.filter((actor) => actor.field === field).map(({ name }) => name).join("; ");
  const who = Object.fromEntries(Object.keys(words.fields).map((field) => [field, within(field) || words.nobody]));
  return {
    alt: fill(words.alt, who),
    finding: fill(words[`finding_${moved.field}`], parts),
    columns: words.columns,
    rows: actors.map((actor) =>
      [actor.name, number(actor.power, 0), number(actor.interest, 0), words.fields[actor.field]]),
  };
}
