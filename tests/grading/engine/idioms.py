"""Ways in which instructors write test cells: name, model solution, a wrong solution, the test, its points."""

from typing import NamedTuple


class Idiom(NamedTuple):
    name: str
    right: str
    wrong: str
    test: str
    points: float = 1


IDIOMS = [
    Idiom("number", "v_number = 6 * 7", "v_number = 41", "assert v_number == 42"),
    Idiom("close", "v_close = 0.1 + 0.2", "v_close = 0.31", "import math\nassert math.isclose(v_close, 0.3)"),
    Idiom("message", "v_msg = 'a'", "v_msg = 'b'", "assert v_msg == 'a', 'Say a.'"),
    Idiom("kind", "v_kind = [1, 2]", "v_kind = (1, 2)", "assert isinstance(v_kind, list) and len(v_kind) == 2"),
    Idiom("exists", "v_exists = None", "v_other = None", "v_exists"),
    Idiom(
        "function",
        "def f_sq(x):\n    return x * x",
        "def f_sq(x):\n    return 2 * x",
        "assert f_sq(2) == 4\nassert f_sq(3) == 9",
    ),
    Idiom(
        "hidden",
        "def f_abs(x):\n    return abs(x)",
        "def f_abs(x):\n    return x",
        "assert f_abs(2) == 2\n### BEGIN HIDDEN TESTS\nassert f_abs(-2) == 2\n### END HIDDEN TESTS",
    ),
    Idiom(
        "raises",
        "def f_root(x):\n    if x < 0:\n        raise ValueError('negative')\n    return x ** 0.5",
        "def f_root(x):\n    return abs(x) ** 0.5",
        "try:\n    f_root(-1)\nexcept ValueError:\n    pass\nelse:\n    raise AssertionError('no error')",
    ),
    Idiom(
        "own exception",
        "class Empty(KeyError):\n    pass\ndef f_own(d):\n    raise Empty('x')",
        "def f_own(d):\n    raise IndexError('x')",
        "try:\n    f_own({})\n    raise AssertionError\nexcept LookupError as e:\n    assert isinstance(e, KeyError)",
    ),
    Idiom(
        "partial",
        "v_part = [1, 2, 3]",
        "v_part = [1, 2, 4]",
        "score = 0\nfor a, b in zip(v_part, [1, 2, 3]):\n    score += a == b\nscore",
        3,
    ),
    Idiom("partial float", "v_pf = 2", "v_pf = 1", "2.0 * (v_pf / 2)", 2),
    Idiom("several names", "v_a, v_b = 1, 2", "v_a, v_b = 2, 1", "assert v_a == 1\nassert v_b == 2"),
    Idiom(
        "array",
        "v_arr = np.arange(4) ** 2",
        "v_arr = np.arange(4)",
        "np.testing.assert_array_equal(v_arr, [0, 1, 4, 9])",
    ),
    Idiom(
        "array close",
        "v_ac = np.linspace(0, 1, 5)",
        "v_ac = np.zeros(5)",
        "assert np.allclose(v_ac, [0, .25, .5, .75, 1])",
    ),
    Idiom(
        "shape",
        "v_shape = np.ones((2, 3))",
        "v_shape = np.ones((3, 2))",
        "assert v_shape.shape == (2, 3) and v_shape.dtype == float",
    ),
    Idiom(
        "no numbers", "v_nan = np.array([1, np.nan])", "v_nan = np.array([1, 2])", "assert np.isnan(v_nan).sum() == 1"
    ),
    Idiom(
        "frame",
        "v_df = pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']})",
        "v_df = pd.DataFrame({'a': [1, 3], 'b': ['x', 'y']})",
        "pd.testing.assert_frame_equal(v_df, pd.DataFrame({'a': [1, 2], 'b': ['x', 'y']}))",
    ),
    Idiom("columns", "v_col = table[['x']]", "v_col = table[['y']]", "assert list(v_col.columns) == ['x']"),
    Idiom(
        "grouped",
        "v_group = table.groupby('k')['x'].mean()",
        "v_group = table.groupby('k')['x'].sum()",
        "assert v_group.loc['p'] == 1.5 and v_group.index.name == 'k'",
    ),
    Idiom(
        "changed table",
        "table['z'] = table['x'] * 2",
        "table['z'] = table['x']",
        "assert table['z'].tolist() == [2, 4, 6]",
    ),
    Idiom("changed list", "given_list.append(4)", "given_list.append(5)", "assert given_list == [1, 2, 3, 4]"),
    Idiom(
        "changes its argument",
        "def f_push(items):\n    items.append(9)",
        "def f_push(items):\n    return items + [9]",
        "l = [1]\nf_push(l)\nassert l == [1, 9]",
    ),
    Idiom(
        "leaves its argument",
        "def f_copy(d):\n    return {**d, 'n': 1}",
        "def f_copy(d):\n    d['n'] = 1\n    return d",
        "d = {'m': 0}\nr = f_copy(d)\nassert r == {'m': 0, 'n': 1}\nassert 'n' not in d\nassert r is not d",
    ),
    Idiom(
        "class",
        "class Dog:\n    def __init__(self, name):\n        self.name = name\n    def speak(self):\n"
        "        return self.name + '!'",
        "class Dog:\n    def __init__(self, name):\n        self.name = name\n    def speak(self):\n"
        "        return self.name",
        "d = Dog('Rex')\nassert d.name == 'Rex'\nassert d.speak() == 'Rex!'\nassert isinstance(d, Dog)",
    ),
    Idiom(
        "state",
        "class Counter2:\n    def __init__(self):\n        self.n = 0\n    def up(self):\n        self.n += 1",
        "class Counter2:\n    def __init__(self):\n        self.n = 0\n    def up(self):\n        self.n += 2",
        "c = Counter2()\nc.up()\nc.up()\nassert c.n == 2\nc.n = 5\nc.up()\nassert c.n == 6",
    ),
    Idiom(
        "printed",
        "def f_hi(n):\n    print('hi', n)",
        "def f_hi(n):\n    print('ho', n)",
        "import io\nfrom contextlib import redirect_stdout\nb = io.StringIO()\n"
        "with redirect_stdout(b):\n    f_hi('Al')\nassert b.getvalue() == 'hi Al\\n'",
    ),
    Idiom(
        "generator",
        "def f_gen(n):\n    for i in range(n):\n        yield i * i",
        "def f_gen(n):\n    for i in range(n):\n        yield i",
        "assert list(f_gen(4)) == [0, 1, 4, 9]\nassert next(f_gen(1)) == 0",
    ),
    Idiom(
        "documented",
        "def f_doc():\n    'Says why.'",
        "def f_doc():\n    pass",
        "assert f_doc.__doc__ and f_doc.__name__ == 'f_doc'",
    ),
    Idiom("callable", "f_call = lambda: 3", "f_call = 3", "assert callable(f_call)\nassert f_call() == 3"),
    Idiom(
        "uses the other",
        "def f_one(x):\n    return x + 1\ndef f_two(x):\n    return f_one(f_one(x))",
        "def f_one(x):\n    return x + 1\ndef f_two(x):\n    return x + 2",
        "kept = f_one\ndel f_one\ntry:\n    f_two(1)\nexcept NameError:\n    pass\nelse:\n"
        "    raise AssertionError('does not use f_one')\nfinally:\n    f_one = kept",
    ),
    Idiom(
        "text", "v_text = ' Ab '.strip().lower()", "v_text = ' Ab '.lower()", "assert v_text == 'ab', f'got {v_text!r}'"
    ),
    Idiom("set", "v_set = {1, 2} | {3}", "v_set = {1, 2} & {3}", "assert v_set == {1, 2, 3}"),
    Idiom("nested", "v_nest = {'a': [1, (2, 3)]}", "v_nest = {'a': [1, [2, 3]]}", "assert v_nest['a'][1] == (2, 3)"),
    Idiom(
        "loop of cases",
        "def f_max(a, b):\n    return max(a, b)",
        "def f_max(a, b):\n    return a",
        "for a, b, m in [(1, 2, 2), (3, 1, 3)]:\n    assert f_max(a, b) == m",
    ),
    Idiom(
        "random",
        "def f_len(s):\n    return len(s)",
        "def f_len(s):\n    return 3",
        "import random\nfor n in random.sample(range(50), 5):\n    assert f_len('x' * n) == n",
    ),
    Idiom("helper of the course", "v_help = 4", "v_help = 5", "assert is_even(v_help)"),
    Idiom(
        "numpy number",
        "v_np = np.float64(2.5)",
        "v_np = 2.0",
        "assert isinstance(v_np, np.floating)\nassert v_np == 2.5",
    ),
    Idiom("big number", "v_big = 2 ** 200", "v_big = 2.0 ** 200", "assert v_big % 10 == 6 and type(v_big) is int"),
    Idiom(
        "dates", "v_day = pd.Timestamp('2020-02-29')", "v_day = pd.Timestamp('2020-03-01')", "assert v_day.month == 2"
    ),
    Idiom("says all is well", "v_ok = 1", "v_ok = 2", "assert v_ok == 1\n'All tests passed'"),
    Idiom(
        "keyword arguments",
        "def f_kw(a, *, b=2):\n    return a ** b",
        "def f_kw(a, *, b=3):\n    return a ** b",
        "assert f_kw(3) == 9\nassert f_kw(2, b=5) == 32",
    ),
    Idiom(
        "table argument",
        "def f_tab(df):\n    return df['x'].sum()",
        "def f_tab(df):\n    return df['x'].max()",
        "assert f_tab(pd.DataFrame({'x': [1, 2, 3]})) == 6",
    ),
    Idiom(
        "file of the course",
        "v_rows = pd.read_csv('rows.csv')['v'].sum()",
        "v_rows = 0",
        "assert v_rows == pd.read_csv('rows.csv')['v'].sum()",
    ),
]
