"""Any JSON, drawn by hypothesis, and JSON whose names are those of a paper's parts."""

from hypothesis import strategies as st

from ledtoolkit.capstone.shape import PARTS, Rows, Table, Text, Whole, Word

STRANGE = st.sampled_from(
    ["1,5", "1.234,5", "abc", "-3", "0", "1e999", "50%", "$x$ #set <script>", "\ud83d", "\x00", "🐟"]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | STRANGE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def nearly(shape):
    """Draw values that often have the shape, and anything else in any place of it."""
    if isinstance(shape, Table):
        fitting = st.fixed_dictionaries({}, optional={name: nearly(inner) for name, inner in shape.columns.items()})
    elif isinstance(shape, Rows):
        fitting = st.lists(nearly(shape.of), max_size=5)
    elif isinstance(shape, Word):
        fitting = st.sampled_from(shape.options)
    elif isinstance(shape, Whole):
        fitting = st.integers(-1, 6)
    else:
        assert isinstance(shape, Text)
        numbers = st.sampled_from(["", "0", "1", "2", "0,5", "0.3", "5", "10", "40", "100"])
        fitting = numbers | STRANGE | st.text(max_size=20)
    return fitting | fitting | fitting | ANYTHING


def parts_nearly(names=tuple(PARTS)):
    """Draw what a record may hold of the parts."""
    return st.fixed_dictionaries({}, optional={name: nearly(PARTS[name]) for name in names})
