"""Each attack on the line between the processes does its harm where the defence against it is off."""

import json
import math
import pickle
import socket
import struct

import pytest

from grading.demo_class.attacks_on_marks import ON_THE_LINE
from grading.engine.codec import BadMessageError, Caps, NotDataError, decode, encode
from grading.engine.codec.wire import Wire
from grading.engine.judge import link
from grading.engine.judge.learner import Learner
from grading.engine.judge.link import WorkerEndedError, start_worker
from grading.engine.sandbox.limits import Limits
from tests.grading.engine.test_attacks_on_walls import Nursery

pytestmark = pytest.mark.filterwarnings("ignore")
OFF = Caps(depth=10**9, parts=10**9, size=10**9, digits=10**9)
IN_THE_UNDEFENDED_SHELL = {
    "an end in the middle of the test",
    "a loop in the middle of the test",
    "an exception that cannot be shown",
}


def made_by(name):
    """What the attack's own cell makes, run here where nothing of it can do harm."""
    space = {}
    exec(ON_THE_LINE[name], space)
    return space


def test_an_answer_to_another_step_is_taken_where_steps_are_not_compared(monkeypatch):
    forged = ON_THE_LINE["an answer before the question"].replace("'step': 3", "'step': 2")
    twice = f"{forged}\n{forged.splitlines()[-1]}"
    limits = Limits(processor=3, wall=15)
    with Nursery("restrictions") as nursery:
        defended = Learner(lambda: start_worker(nursery._control, limits), {})
        with pytest.raises(WorkerEndedError):
            defended.run(twice)
        defended.end()
        monkeypatch.setattr(link, "_answers", lambda answer, step: True)
        believing = Learner(lambda: start_worker(nursery._control, limits), {})
        believing.run(twice)
        assert believing.names(["answer"]) == {"answer": 42}
        believing.end()


def test_a_message_of_any_length_is_taken_where_there_is_no_limit():
    body = json.dumps("x" * 100_000).encode()
    for longest, refused in ((1000, True), (2**33, False)):
        ours, theirs = socket.socketpair()
        wire = Wire(ours, longest=longest)
        with theirs:
            theirs.sendall(struct.pack(">I", len(body)) + body)
            if refused:
                with pytest.raises(BadMessageError):
                    wire.receive()
            else:
                assert len(wire.receive()) == 100_000
        wire.close()


def test_a_deep_message_stops_a_reader_that_expects_bad_json_alone():
    with pytest.raises(RecursionError):
        json.loads("[" * 100_000)


def test_no_json_is_run_as_code_where_messages_are_pickles():
    ran = []
    body = pickle.dumps(Said(ran))
    assert body.startswith(b"\x80\x04\x95")
    assert "\\x80\\x04\\x95" in ON_THE_LINE["an answer that is no JSON"]
    pickle.loads(body)
    assert SAID == ["the judge ran this"]


SAID = []


def note():
    SAID.append("the judge ran this")


class Said:
    def __init__(self, ran):
        self.ran = ran

    def __reduce__(self):
        return (note, ())


def test_no_number_is_a_step_where_json_is_read_as_python_reads_it():
    step = json.loads('{"step": NaN}')["step"]
    assert math.isnan(step)


def test_a_closed_line_stops_a_reader_that_trusts_its_length():
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(struct.error):
        struct.unpack(">I", ours.recv(4))


def test_an_array_of_objects_runs_code_where_arrays_travel_as_numpy_writes_them(tmp_path):
    import numpy as np

    SAID.clear()
    np.save(tmp_path / "a.npy", np.array([Said([])], dtype=object), allow_pickle=True)
    np.load(tmp_path / "a.npy", allow_pickle=True)
    assert SAID == ["the judge ran this"]
    with pytest.raises(BadMessageError):
        decode({"ndarray": ["|O", [1], "gASVAAAA"]})


def test_a_value_that_reduces_to_code_runs_it_where_values_are_pickled():
    loot = made_by("a value that is a pickle")["answer"]
    with pytest.raises(ZeroDivisionError):
        pickle.loads(pickle.dumps(loot))
    with pytest.raises(NotDataError):
        encode(loot)


def test_a_value_inside_itself_has_no_end_where_depth_is_not_counted():
    inside = made_by("a value inside itself")["answer"]
    with pytest.raises(RecursionError):
        encode(inside, OFF)


def test_a_huge_value_arrives_where_sizes_are_not_counted():
    huge = made_by("a value that is huge")["answer"]
    assert len(decode(encode(huge, OFF), OFF)) == 50_000_000
    with pytest.raises(NotDataError):
        encode(huge)


def test_a_number_with_a_million_digits_arrives_where_digits_are_not_counted():
    many = 7**100_000
    assert decode(encode(many, OFF), OFF) == many
    with pytest.raises(NotDataError):
        encode(many)


@pytest.mark.parametrize(
    ("name", "stop"),
    [("an exception of the judge", SystemExit), ("a stop that ends the test early", KeyboardInterrupt)],
)
def test_a_stop_ends_a_grader_that_runs_tests_in_the_same_process(name, stop):
    assert not issubclass(stop, Exception), "a grader that goes on after every Exception does not after this"
    with pytest.raises(stop):
        exec("assert square(3) == 9", made_by(name))


def test_every_attack_on_the_line_has_its_control():
    here = {
        "an answer before the question",
        "an answer that is huge",
        "an answer that is deep",
        "an answer that is no JSON",
        "an answer that is NaN",
        "a line that is closed",
        "a codec that answers with another kind",
        "a value that is a pickle",
        "a value inside itself",
        "a value that is huge",
        "a number with a million digits",
        "an exception of the judge",
        "a stop that ends the test early",
    }
    assert here | IN_THE_UNDEFENDED_SHELL == set(ON_THE_LINE)
