"""Work that a process beside this one does gives what it would give here, whatever becomes of that process."""

import os
import threading
from collections.abc import Iterator

import pytest

from whowhom.graph import beside
from whowhom.graph.beside import Beside

HERE = os.getpid()


@pytest.fixture(autouse=True)
def forking(monkeypatch):
    """Have a second process begun also where the tests themselves have threads."""
    monkeypatch.setattr(beside, "_may_fork", lambda: True)


def where() -> Iterator[bool]:
    yield os.getpid() == HERE
    yield os.getpid() == HERE


def test_another_process_does_it():
    with Beside(where) as steps:
        assert list(steps) == [False, False]
        assert next(steps, None) is None


def killed() -> Iterator[int]:
    yield 1
    if os.getpid() != HERE:
        os.kill(os.getpid(), 9)
    yield 2


def not_sent() -> Iterator[object]:
    yield 1
    yield (lambda: None) if os.getpid() != HERE else 2


def failed() -> Iterator[int]:
    yield 1
    if os.getpid() != HERE:
        raise MemoryError
    yield 2


@pytest.mark.parametrize("steps", [killed, not_sent, failed])
def test_what_the_other_process_does_not_give_is_done_here(steps, capfd):
    with Beside(steps) as found:
        assert list(found) == [1, 2]
    assert capfd.readouterr() == ("", "")


def test_where_there_is_no_room_for_a_process_all_is_done_here(monkeypatch):
    def refused() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", refused)
    with Beside(where) as steps:
        assert list(steps) == [True, True]


def test_an_error_shows_here():
    def wrong() -> Iterator[int]:
        yield 1
        raise ValueError("of the work")

    with Beside(wrong) as steps:
        assert next(steps) == 1
        with pytest.raises(ValueError, match="of the work"):
            next(steps)


def test_a_process_that_nobody_waits_for_any_more_is_ended():
    def long() -> Iterator[int]:
        yield os.getpid()
        threading.Event().wait(60)
        yield 0

    with Beside(long) as steps:
        child = next(steps)
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
