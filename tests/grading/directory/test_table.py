from grading.directory.table import lines_of_table, printable


def test_columns_are_aligned_and_nothing_trails():
    assert lines_of_table(["a", "bc", "d"], [["long", "x", ""], ["y", "", "z"]]) == [
        "a     bc  d",
        "long  x",
        "y         z",
    ]


def test_what_comes_from_outside_cannot_steer_the_terminal():
    assert printable("a\x1b[2Jb\r\nc\u202e") == "a�[2Jb��c�"


def test_a_very_long_name_keeps_its_end_and_the_last_column_all():
    (_, line) = lines_of_table(["file", "why"], [["x" * 99 + "end", "y" * 99]])
    assert line == "…" + "x" * 56 + "end  " + "y" * 99
