"""The journal keeps what it acknowledged: through torn lines, several writers, a kill and a full disk."""

import errno
import json
import os
import signal
import subprocess
import sys
import threading

import pytest

from ledtoolkit.journal import Journal, RecordError, new_entry

WRITER = """
import sys
from pathlib import Path
from ledtoolkit.journal import Journal, new_entry
journal = Journal(Path(sys.argv[1]))
for n in range(int(sys.argv[2])):
    journal.append([new_entry("n", [sys.argv[3], n, "x" * 2000], learner="l")])
    print(n, flush=True)
"""


@pytest.fixture
def journal(tmp_path):
    return Journal(tmp_path / "my-work" / "record.jsonl")


def entry(value, key="key"):
    return new_entry(key, value, learner="learner")


def start_writer(journal, count, name):
    command = [sys.executable, "-c", WRITER, str(journal.path), str(count), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_what_was_appended_is_read_back_by_another_reader(journal):
    written = [entry("ü\n<b>"), entry({"a": [1, 2.5, None]})]
    journal.append(written)
    assert Journal(journal.path).entries() == written


def test_a_reader_sees_what_another_writer_adds_later(journal):
    journal.append([entry(1)])
    journal.entries()
    Journal(journal.path).append([entry(2)])
    assert [found.value for found in journal.entries()] == [1, 2]


def test_a_torn_last_line_stays_alone_and_loses_nothing_else(journal):
    journal.append([entry("before")])
    with journal.path.open("ab") as file:
        file.write(b'{"schema": 1, "id": "torn')
    journal.append([entry("after")])
    assert [found.value for found in journal.entries()] == ["before", "after"]
    assert journal.odd_lines() == ['{"schema": 1, "id": "torn']


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b"[1, 2]",
        b'{"schema": 1}',
        b'{"schema": 99, "id": "i", "time": "t", "key": "k", "learner": null, "variant": null, "value": 1}',
        b'{"schema": 1, "id": 7, "time": "t", "key": "k", "learner": null, "variant": null, "value": 1}',
        b'{"schema": 1, "id": "i", "time": "t", "key": "k", "learner": ["x"], "variant": null, "value": 1}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_a_foreign_line_is_set_aside_and_left_in_the_file(journal, line):
    journal.append([entry("mine")])
    with journal.path.open("ab") as file:
        file.write(line + b"\n")
    assert [found.value for found in journal.entries()] == ["mine"]
    assert len(journal.odd_lines()) == 1
    assert line in journal.path.read_bytes()


def test_a_file_that_was_replaced_by_a_shorter_one_is_read_anew(journal):
    journal.append([entry(1), entry(2)])
    journal.entries()
    journal.path.write_text("")
    journal.append([entry(3)])
    assert [found.value for found in journal.entries()] == [3]


def test_threads_of_one_program_do_not_lose_each_others_lines(journal):
    def write(name):
        for n in range(50):
            journal.append([entry([name, n])])

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(Journal(journal.path).entries()) == 200


def test_nobody_writes_between_reading_and_writing_what_follows(journal):
    def count_on(before):
        return [entry(before[-1].value + 1 if before else 1)]

    def count():
        own = Journal(journal.path)
        for _ in range(25):
            own.extend(count_on)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found.value for found in journal.entries()] == list(range(1, 101))


@pytest.mark.slow
def test_programs_that_write_at_once_lose_nothing(journal):
    writers = [start_writer(journal, 100, name) for name in "abc"]
    for writer in writers:
        writer.communicate(timeout=60)
    assert len(journal.entries()) == 300
    assert journal.odd_lines() == []


@pytest.mark.slow
def test_what_was_acknowledged_survives_a_kill(journal):
    with start_writer(journal, 100_000, "a") as writer:
        acknowledged = [int(writer.stdout.readline()) for _ in range(60)]
        writer.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in writer.stdout]
    kept = [found.value[1] for found in journal.entries()]
    assert kept[: len(acknowledged)] == acknowledged


def test_a_full_disk_is_said_and_leaves_the_file_as_it_was(journal, monkeypatch):
    journal.append([entry("kept")])
    before = journal.path.read_bytes()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RecordError, match="No space left on device"):
        journal.append([entry("lost?")])
    assert journal.path.read_bytes() == before


def test_numbers_that_are_no_json_are_refused(journal):
    with pytest.raises(ValueError, match="not JSON compliant"):
        journal.append([entry(float("nan"))])


def test_every_line_is_plain_json(journal):
    journal.append([entry("text")])
    found = json.loads(journal.path.read_text("utf-8"))
    assert found["value"] == "text"
