"""The command line `smhp`: shows what algorithms take, prints hyperparameters and checks jobs.

Exit status: 0 if there are no errors; 1 if hyperparameters have errors, or the reader of the output stopped;
2 if the output can't be written, or the command line is wrong. `_check_files` says which `smhp check` has.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from functools import partial

from ._messages import printable
from ._registry import ALGORITHMS, VERSION, load

TYPE_CHECKING = False  # without typing, which takes longer to load than all of this package
if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence
    from typing import Any, NoReturn

    from ._hyperparameters import Hyperparameters

_NAMES = [algorithm.name for algorithm in ALGORITHMS]
_COMMANDS = ["list", "describe", "schema", "check", "completion"]
_ALGORITHM = "one that `smhp list` shows"
_KNOWN = sorted({*_NAMES, *(algorithm.algorithm.replace("_", "-") for algorithm in ALGORITHMS)})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line, by default that of the process, and return its exit status."""
    sys.stdout = sys.stdout or open(os.devnull)  # noqa: SIM115 - closed, so that writing fails
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in sys.stdout, sys.stderr:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a value may be what the terminal can't show
    try:
        try:
            return _run(sys.argv[1:] if arguments is None else list(arguments))
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
    except OSError as error:
        return _unwritten(error)


def _run(words: list[str]) -> int:
    try:
        words[:1] = [w if w.startswith("-") else _one_of(_COMMANDS + _NAMES, "command")(w) for w in words[:1]]
        options, unknown = _parser(words[:1]).parse_known_args(words)
    except _UnknownName as error:
        from . import _messages, _suggest

        _messages.complain(_suggest.sentence(*error.args))
        return 2
    if unknown:
        return _refuse(unknown[0], options._parser)
    status: int = options._run(options)
    return status


def _unwritten(error: OSError) -> int:
    """The exit status if the output can't be written; an error line, unless its reader stopped, as `head` does."""
    stopped = isinstance(error, BrokenPipeError)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())  # or Python would try again when it exits
    try:
        if not stopped:
            print(f"smhp: the output can't be written: {error.strerror or error}", file=sys.stderr)
        sys.stderr.flush()
    except OSError:
        os.dup2(null, sys.stderr.fileno())
    return 1 if stopped else 2


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Ends as argparse does, with what was given escaped."""
        from ._messages import printable

        super().error(printable(message))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Writes a message as argparse does, but raises an OSError if that fails."""
        (file or sys.stderr).write(message)


def _parser(chosen: Container[str]) -> argparse.ArgumentParser:
    """The parser of all commands, with the flags of the chosen algorithms alone, whose classes are imported."""
    formatter = partial(argparse.HelpFormatter, width=_width())
    about = "Hyperparameters of Amazon SageMaker's built-in algorithms."
    parser = _Parser(prog="smhp", description=about, formatter_class=formatter, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"smhp {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    add = partial(commands.add_parser, formatter_class=formatter, allow_abbrev=False)
    listing = add("list", help="list the algorithms")
    listing.set_defaults(_run=_list, _parser=listing)
    _add_describe(add("describe", help="show what an algorithm or a hyperparameter takes"))
    _add_schema(add("schema", help="print the JSON Schema of an algorithm's hyperparameters"))
    _add_check(add("check", help="check the jobs in files and directories"))
    _add_completion(add("completion", help="print a script that completes smhp in a shell"))
    for algorithm in ALGORITHMS:
        is_chosen = algorithm.name in chosen
        shown = printable(algorithm.title).replace("%", "%%")  # argparse replaces what stands after %
        added = add(algorithm.name, help=f"print hyperparameters of {shown}", add_help=is_chosen)
        if is_chosen:
            _add_flags(added, load(algorithm))
    return parser


def _dashed(name: str) -> str:
    return name.replace("_", "-")


class _UnknownName(Exception):
    """A name that is none of the known ones: the name, those that there are, and a noun for them."""


def _one_of(known: Sequence[str], noun: str = "algorithm") -> Callable[[str], str]:
    """A function that reads one of the known names from the command line; "_" counts as "-"."""

    def read(text: str) -> str:
        if (name := _dashed(text)) not in known:
            raise _UnknownName(text, known, noun)
        return name

    return read


def _refuse(argument: str, parser: argparse.ArgumentParser) -> int:
    """Prints that there is no such flag, with the nearest one; exit status 2."""
    import difflib
    import re

    from ._messages import complain

    flag = argument.partition("=")[0]
    near = difflib.get_close_matches(_dashed(flag), re.findall(r"--[\w-]+", parser.format_help()), 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    complain(f"unrecognized argument {flag}{hint}", parser.prog)
    return 2


def _width() -> int:
    """The width of help on this terminal. argparse would load all compression libraries to find it."""
    try:
        return os.get_terminal_size().columns - 2
    except OSError:
        return 78


def _add_flags(parser: argparse.ArgumentParser, cls: type[Hyperparameters]) -> None:
    parser.add_argument("--format", choices=["json", "yaml"], default="json", dest="_format")
    cls.add_flags(parser)
    parser.usage = f"{parser.prog} [--format json|yaml] [--HYPERPARAMETER VALUE ...]"
    parser.set_defaults(_run=_print, _parser=parser, _cls=cls)


def _add_describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "algorithm", choices=_KNOWN, type=_one_of(_KNOWN), metavar="ALGORITHM", help=_ALGORITHM
    )
    parser.add_argument("parameter", nargs="?", metavar="PARAMETER")
    parser.set_defaults(_run=_show, _parser=parser)


def _add_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "algorithm", choices=_NAMES, type=_one_of(_NAMES), metavar="ALGORITHM", help=_ALGORITHM
    )
    parser.add_argument("--strings", action="store_true", help="of the string map, not of typed values")
    parser.set_defaults(_run=_schema, _parser=parser)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.description = (
        "Check the training and tuning jobs in files, however deep they stand: requests, definitions of Step "
        "Functions and pipelines, CloudFormation and Kubernetes in JSON or YAML, Terraform, programs in Python "
        "and notebooks. Of a directory, the files that git does not ignore are checked."
    )
    parser.add_argument("files", nargs="+", metavar="PATH", help="a file or a directory; - is standard input")
    parser.add_argument(
        "--algorithm",
        choices=_KNOWN,
        type=_one_of(_KNOWN),
        metavar="ALGORITHM",
        help="for a plain map of hyperparameters, and where the training image doesn't tell",
    )
    parser.add_argument(
        "--image",
        metavar="IMAGE",
        help="a tag, repository:tag or URI, where no tag of the training image is stated",
    )
    parser.add_argument("--format", choices=["text", "json", "github", "sarif"], default="text")
    parser.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="CODE[:PARAMETER]",
        help="accept what has this code in --format json; can be given more than once",
    )
    parser.add_argument("--config", metavar="FILE", help="says what is accepted, instead of .smhp.toml")
    parser.add_argument("--strict", action="store_true", help="exit with 2 if something was not checked")
    parser.add_argument(
        "--hook", action="store_true", help="take it that the files are only some, and need not have jobs"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="say also what was not checked")
    parser.set_defaults(_run=_check, _parser=parser)


def _add_completion(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=["bash", "zsh", "fish", "tcsh", "powershell"])
    parser.set_defaults(_run=_complete, _parser=parser)


def _list(options: argparse.Namespace) -> int:
    width = max(map(len, _NAMES))
    for algorithm in ALGORITHMS:
        print(f"{algorithm.name:{width}}  {algorithm.cls:{width}}  {printable(algorithm.title)}")
    return 0


def _show(options: argparse.Namespace) -> int:
    from . import _describe

    return _describe.show(options.algorithm, options.parameter)


def _schema(options: argparse.Namespace) -> int:
    from pkgutil import get_data

    name = f"{options.algorithm}{'.strings' if options.strings else ''}.json"
    text = get_data(str(__package__), f"schemas/{name}")
    assert text is not None
    print(text.decode(), end="")
    return 0


def _complete(options: argparse.Namespace) -> int:
    from . import _completion

    try:
        print(_completion.script(_parser(_NAMES), options.shell))
    except (ImportError, NotImplementedError):
        needed = 'pip install "sagemaker-hyperparameters[completion]"'
        print(f"smhp: completion needs shtab 1.12 or later: {needed}", file=sys.stderr)
        return 2
    return 0


def _print(options: argparse.Namespace) -> int:
    import json

    from ._problems import HyperparameterError

    try:
        strings = options._cls.from_flags(options).to_strings()
    except HyperparameterError as error:
        print(error, file=sys.stderr)
        return 1
    for problem in options._cls.check_strings(strings):  # only warnings are left
        print(f"{problem.severity}: {problem}", file=sys.stderr)
    lines = [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in strings.items()]  # YAML, too
    text = json.dumps(strings, indent=2) if options._format == "json" else "\n".join(lines)
    print(text.replace("##", r"#\u0023"))  # else a build could take it for a command
    return 0


def _check(options: argparse.Namespace) -> int:
    from . import _check_files

    return _check_files.run(options)
