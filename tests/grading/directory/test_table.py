from grading.directory.table import lines_of_table, lines_with_remarks, printable


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


def test_the_first_column_gives_way_so_that_a_line_fits():
    lines = lines_with_remarks(["learner", "points", "why"], [["x" * 40 + "end", "1", ""]], width=30)
    assert lines == ["learner                 points", "…" + "x" * 18 + "end  1"]


def test_a_long_remark_stands_below_its_row_in_lines_that_fit():
    lines = lines_with_remarks(["learner", "why"], [["ann", "one two three four five"], ["ben", "late"]], width=20)
    assert lines == ["learner  why", "ann", "    one two three", "    four five", "ben      late"]


def test_a_remark_cannot_steer_the_terminal():
    assert lines_with_remarks(["a", "b"], [["x", "\x1b[2J"]], width=60)[1] == "x  �[2J"
