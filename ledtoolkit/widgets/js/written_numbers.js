// Numbers as `ledtoolkit.words` writes them: the learner's language, halves to the even digit. The shortest decimal
// that names a value is rounded, not the value itself, and without the noise behind the fifteenth digit.
function numbersIn(language) {
  const formats = new Map();
  const format = (style, digits) => {
    const key = `${style}${digits}`;
    const fixed = { style, minimumFractionDigits: digits, maximumFractionDigits: digits, roundingMode: "halfEven" };
    if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language, fixed));
    return formats.get(key);
  };
  const named = (value) => String(Number(value.toPrecision(15)));
  return {
    number: (value, digits) => format("decimal", digits).format(named(value)),
    percent: (share, digits) => format("percent", digits).format(named(share)),
  };
}
