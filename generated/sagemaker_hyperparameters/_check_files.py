"""The command `smhp check`: checks the jobs in files and directories, and writes what is wrong with them.

Exit status, the highest that applies:

- 0 if there are no errors.
- 1 if there are errors; with --strict also if an entry of what is accepted matches nothing any more.
- 2 if a file that is named can't be read, a job is not in the form that SageMaker takes, the only file that is named
  has no job (so has any of them, with --algorithm), or what is accepted can't be read. With --strict also if anything
  else was not checked: a job with an image of somebody's own, a file of a directory that can't be read. The command
  line and the output can be wrong as well: see `_cli`.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from . import _bounded, _check, _report, _sources, _walking
from ._lines import Unreadable
from ._messages import complain
from ._progress import Progress
from ._report import ACCEPTS_NOTHING, MALFORMED, NO_JOB, NOT_CHECKED, UNREADABLE, Message

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from ._accepted import Accepted

_LARGEST = 20 * 2**20  # bytes of a file that is read


class _Source(NamedTuple):
    """A file to check: `is_named` on the command line, or found in a directory. `size` is -1 if it is no plain file."""

    name: str
    is_named: bool
    size: int


class _Found(NamedTuple):
    """What was found in files: the messages that are not accepted, and the number of those that are.

    `files` counts those that are named, and those of directories with jobs or with what can't be checked.
    """

    jobs: int
    files: int
    messages: Sequence[Message]
    accepted: int
    is_fatal: bool


def run(options: Namespace) -> int:
    """Check what the options of the command line name, print what is wrong, and return the exit status."""
    try:
        with _bounded.timed():
            accepted = _accepted_by(options)
            found = _check_all(options, accepted)
    except _Unusable as error:
        complain(str(error))
        return 2
    except KeyboardInterrupt:
        print("smhp: stopped", file=sys.stderr)
        return 130  # as shells have it
    shown = [
        m for m in found.messages if options.verbose or m.severity != "note" or m.code == ACCEPTS_NOTHING
    ]
    sys.stdout.write(_report.written(shown, options.format))
    if options.format == "text":
        sys.stdout.flush()  # so that this comes last
        print(_report.summary(found.jobs, found.files, found.messages, found.accepted), file=sys.stderr)
    return 2 if found.is_fatal else int(any(m.severity == "error" for m in found.messages))


class _Unusable(ValueError):
    """What is accepted can't be read; the text is a line for the user."""


def _accepted_by(options: Namespace) -> Accepted | None:
    config = options.config or _walking.config()
    if not (options.ignore or config):
        return None
    from . import _accepted

    if config and not options.config and not os.path.isfile(config):
        raise _Unusable(f"{config}: not a file")
    try:
        _bounded.start(config or "-", 0)
        return _accepted.accepted(options.ignore, config)
    except _accepted.Wrong as error:
        raise _Unusable(str(error)) from None
    except _bounded.TookTooLong:
        raise _Unusable(f"{config}: takes too long") from None
    finally:
        _bounded.stop()


def _check_all(options: Namespace, accepted: Accepted | None) -> _Found:
    sources, messages = _sources_of(options.files)
    named = {os.path.normpath(path) for path in options.files}
    is_fatal = any(options.strict or message.file in named for message in messages)
    jobs = files = number_accepted = 0
    for source, number, every in _each(sources, options):
        of_file = accepted.left(source.name, every) if accepted else every
        number_accepted += len(every) - len(of_file)
        jobs += number
        files += source.is_named or number > 0 or any(m.severity == "unchecked" for m in of_file)
        is_fatal = is_fatal or any(_is_fatal(m, source, options.strict) for m in of_file)
        messages += of_file
    if accepted and not options.hook:
        severity = "error" if options.strict else "note"
        messages += (message._replace(severity=severity) for message in accepted.unmatched())
    return _Found(jobs, files or len(sources), messages, number_accepted, is_fatal)


def _each(sources: Sequence[_Source], options: Namespace) -> Iterator[tuple[_Source, int, list[Message]]]:
    """Each file, with the number of its jobs and the messages about it; shows on a terminal how far it is."""
    progress = Progress(len(sources))
    try:
        for done, source in enumerate(sources):
            progress.show(done)
            yield source, *_messages(source, options)
    finally:
        progress.clear()


def _is_fatal(message: Message, source: _Source, strict: bool) -> bool:
    if message.severity != "unchecked":
        return False
    return strict or message.code == MALFORMED or (source.is_named and message.code in (UNREADABLE, NO_JOB))


def _sources_of(paths: Sequence[str]) -> tuple[list[_Source], list[Message]]:
    """The files that paths stand for, each once, and messages about directories that can't be looked at."""
    sources: list[_Source] = []
    messages: list[Message] = []
    seen: set[str] = set()

    def complain(name: str, why: str) -> None:
        messages.append(Message("unchecked", why, file=name, code=UNREADABLE))

    for path in paths:
        status = None
        with suppress(OSError):  # which reading it shows
            status = os.stat(path) if path != "-" else None
        if status and stat.S_ISDIR(status.st_mode):
            seen = seen or {os.path.abspath(path) for path in paths}
            for name, size in _walking.files_in(path, _sources.is_known, complain):
                if (absolute := os.path.abspath(name)) not in seen:
                    seen.add(absolute)
                    sources.append(_Source(name, False, size))
        else:
            is_file = status and stat.S_ISREG(status.st_mode)
            sources.append(_Source(path, True, status.st_size if status and is_file else -1))
    return sources, messages


def _messages(source: _Source, options: Namespace) -> tuple[int, list[Message]]:
    """The number of jobs in a file, and the messages about it, for as long as a file may take."""
    try:
        _bounded.start(source.name, source.size)
        try:
            return _checked(source, options)
        finally:
            _bounded.stop()
    except _bounded.TookTooLong:
        return 0, [Message("unchecked", "takes too long", file=source.name, code=UNREADABLE)]


def _checked(source: _Source, options: Namespace) -> tuple[int, list[Message]]:
    name, algorithm = source.name, options.algorithm
    likely = True
    try:
        data = _bounded.read(name, _LARGEST, source.size)
        likely = source.is_named or _sources.may_have_jobs(data)
        if not likely and not algorithm:
            return 0, []
        items, documents = _sources.find(data.decode("utf-8-sig"), name)
        jobs, messages = _check.check(
            items, documents, algorithm, options.image, not source.is_named, options.verbose
        )
    except OSError as error:
        jobs, messages = 0, [Message("unchecked", error.strerror or str(error), code=UNREADABLE)]
    except UnicodeDecodeError:
        jobs, messages = 0, [Message("unchecked", "not a text file", code=UNREADABLE)]
    except (RecursionError, MemoryError):
        jobs, messages = 0, [Message("unchecked", "nested too deeply", code=UNREADABLE)]
    except Unreadable as error:
        jobs, messages = 0, [Message("unchecked", str(error), error.line, code=error.code)]
    except Exception as error:  # a fault of ours, which is not to end the check of all other files
        jobs, messages = 0, [Message("unchecked", f"not understood ({error!r})", code=UNREADABLE)]
    if not messages:
        return jobs, messages
    needs_job = source.is_named and not options.hook and bool(len(options.files) == 1 or algorithm)
    harmless = {code for code, does_harm in ((NO_JOB, needs_job), (UNREADABLE, likely)) if not does_harm}
    return jobs, [_weighed(m._replace(file=name), harmless, options.strict) for m in messages]


def _weighed(message: Message, harmless: set[str], strict: bool) -> Message:
    """The message with the severity that it has in this run."""
    if message.severity == "unchecked":
        code = message.code or NOT_CHECKED
        return message._replace(code=code, severity="note" if code in harmless else "unchecked")
    if strict and message.code == NOT_CHECKED:
        return message._replace(severity="unchecked")
    return message
