"""Finds the estimators and tuners of the SageMaker SDK in a program, and makes jobs of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

from ._bindings import Binding, Block, Place
from ._jobs import Job, repeated
from ._lines import Entries, Unreadable
from ._literals import REFERENCE, Literals, merged
from ._report import Message
from ._sdk_calls import argument, is_of_sdk, made, ranges_of

_MOST_WAYS = 100  # blocks that set hyperparameters: each is compared with each


class _Setting(NamedTuple):
    """The hyperparameters that a call sets, and the blocks that it stands in."""

    values: Entries
    block: Block


class _Search(NamedTuple):
    """What a tuner searches, and its objective."""

    line: int
    ranges: Any
    objective: Entries | None

    def without_searched(self, static: Any) -> Any:
        """Hyperparameters as the tuner sends them: without those that it searches."""
        if not isinstance(static, Entries) or not isinstance(self.ranges, Entries):
            return static
        searched = {entry["Name"] for kind in self.ranges.values() for entry in kind}
        result = merged(static)
        for name in searched & static.keys():
            del result[name]
            del result.lines[name]
        return result


class _Estimator:
    """An estimator, with what is set and searched later. `job` has the hyperparameters that it is made with."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.settings: list[_Setting] = []
        self.searches: list[_Search] = []
        self.starts = False  # by itself, not only by a tuner

    def jobs(self, is_open: bool) -> Iterator[Job | Message]:
        """Its jobs; if it `is_open`, hyperparameters may be set in places that are not known."""
        for values in self._alternatives():
            job = self.job
            if isinstance(values, Entries):
                values.is_partial |= is_open
                job = job._replace(line=min(values.lines.values(), default=job.line))
                yield from repeated(values)
            for search in self.searches:
                static = search.without_searched(values)
                yield job._replace(
                    line=search.line, hyperparameters=static, ranges=search.ranges, objective=search.objective
                )
            if values is not None and (self.starts or not self.searches):
                yield job._replace(hyperparameters=values)

    def _alternatives(self) -> Iterator[Any]:
        """The hyperparameters, once for each way through the program."""
        if not self.settings:
            yield self.job.hyperparameters
            return
        blocks = dict.fromkeys(setting.block for setting in self.settings)
        if len(blocks) > _MOST_WAYS:
            raise Unreadable(f"hyperparameters are set in more than {_MOST_WAYS} blocks")
        for block in blocks:
            if any(other != block and _is_within(other, block) for other in blocks):
                continue  # a longer way includes it
            parts = [self.job.hyperparameters]
            for setting in self.settings:
                if _is_within(block, setting.block):
                    parts.append(setting.values)
                elif not _is_exclusive(block, setting.block):
                    parts.append(_maybe(setting.values))
            yield merged(*parts)


def _is_within(block: Block, outer: Block) -> bool:
    return block[: len(outer)] == outer


def _is_exclusive(block: Block, other: Block) -> bool:
    """Whether two blocks are the two sides of an `if`."""
    differing = next((pair for pair in zip(block, other, strict=False) if pair[0] != pair[1]), None)
    if differing is None:
        return False
    (statement, field), (another, its) = differing
    return statement is another and isinstance(statement, ast.If) and field != its


def _maybe(values: Entries) -> Entries:
    """The hyperparameters that a call sets if it is run at all."""
    result = merged(values)
    result.update(dict.fromkeys(result, REFERENCE))
    return result


class _Finder:
    """The estimators of a program; `is_open` if something is done to one of which it is not known where it is made."""

    def __init__(self, literals: Literals) -> None:
        self.literals = literals
        self.program = literals.program
        self.loose: list[Job] = []
        self.is_open = False
        self.made = {
            call: _Estimator(job)
            for call, place in self.program.calls
            if (job := made(literals, call, place))
        }
        for call, place in self.program.calls:
            self._use(call, place)
            self._tune(call, place)

    def _use(self, call: ast.Call, place: Place) -> None:
        """Notes a method of an estimator."""
        if not isinstance(call.func, ast.Attribute):
            return
        if call.func.attr in ("fit", "train"):
            if estimator := self._owner(call.func.value, place, call):
                estimator.starts = True
        elif call.func.attr == "set_hyperparameters":
            values = self.literals.keywords(call, place)
            if estimator := self._owner(call.func.value, place, call):
                estimator.settings.append(_Setting(values, place.block))
            elif "sagemaker" in self.program.imported:
                values.is_partial = self.is_open = True
                line = min(values.lines.values(), default=call.lineno)
                self.loose.append(Job(line, REFERENCE, values, is_typed=True))

    def _tune(self, call: ast.Call, place: Place) -> None:
        """Notes a tuner and what it searches."""
        name = self.program.dotted(call.func, place)
        if not is_of_sdk(name):
            return
        if name.rpartition(".")[2] == "HyperparameterTuner":
            given = next((k.value for k in call.keywords if k.arg in ("estimator", "model_trainer")), None)
            values = [
                argument(self.literals, call, place, position, name)
                for position, name in enumerate(("objective_metric_name", "hyperparameter_ranges"), start=1)
            ]
            self._search(given or next(iter(call.args), None), place, call, *values)
        elif name.endswith("HyperparameterTuner.create"):
            names = ("estimator_dict", "objective_metric_name_dict", "hyperparameter_ranges_dict")
            estimators = next(
                (k.value for k in call.keywords if k.arg == names[0]), next(iter(call.args), None)
            )
            bound, inner = self.literals.bound(estimators, place)
            metrics, ranges = (
                argument(self.literals, call, place, i + 1, n) for i, n in enumerate(names[1:])
            )
            pairs = (
                zip(bound.keys, bound.values, strict=True) if isinstance(bound, ast.Dict) else [(None, None)]
            )
            for key, value in pairs:
                name = self.literals.value(key, inner) if key else ""
                self._search(value, inner, call, _entry(metrics, name), _entry(ranges, name))

    def _search(self, given: ast.expr | None, place: Place, call: ast.Call, metric: Any, ranges: Any) -> None:
        objective = None
        if metric is not None:
            objective = Entries()
            kind = argument(self.literals, call, place, 5, "objective_type")
            line = next(
                (k.value.lineno for k in call.keywords if k.arg == "objective_metric_name"), call.lineno
            )
            objective.put("MetricName", metric, line)
            objective.put("Type", "Maximize" if kind is None else kind, line)
        search = _Search(call.lineno, None if ranges is None else ranges_of(ranges, call.lineno), objective)
        if estimator := given and self._owner(given, place, call):
            estimator.searches.append(search)
        elif "sagemaker" in self.program.imported:
            self.is_open = True
            self.loose.append(
                Job(call.lineno, REFERENCE, REFERENCE, ranges=search.ranges, objective=objective)
            )

    def _owner(self, expression: ast.expr, place: Place, use: ast.Call) -> _Estimator | None:
        """The estimator that an expression stands for; None if that is not sure."""
        for _ in range(9):  # names of names
            if isinstance(expression, ast.Call):
                return self.made.get(expression)
            bindings = self.program.bindings(expression, place)
            self.literals.take(len(bindings))
            binding = _last([*bindings], place, use)
            if not binding or not binding.value:
                return None
            expression, place = binding.value, binding.place
        return None


def _entry(values: Any, name: Any) -> Any:
    return values.get(name, REFERENCE) if isinstance(values, Entries) and isinstance(name, str) else REFERENCE


def _last(bindings: list[Binding], place: Place, use: ast.Call) -> Binding | None:
    """The binding of a name that is the last before its use, if it is sure that this one counts."""
    if len(bindings) < 2:
        return next(iter(bindings), None)
    at = (use.lineno, use.col_offset)
    earlier = [b for b in bindings if b.value and (b.value.lineno, b.value.col_offset) < at]
    earlier = [b for b in earlier if not _is_exclusive(b.place.block, place.block)]
    sure = earlier and all(b.value for b in bindings) and _is_within(place.block, earlier[-1].place.block)
    return earlier[-1] if sure else None


def jobs(literals: Literals) -> Iterator[Job | Message]:
    """The jobs of all estimators and tuners in a program."""
    finder = _Finder(literals)
    for estimator in finder.made.values():
        yield from estimator.jobs(finder.is_open)
    yield from finder.loose
