"""Makes pages, phrases and job files from right ones, with a few edits each, and reads them until the time is over:
PYTHONPATH=generated python -m tests.fuzz [SECONDS]. What must hold of all of them is in `PROPERTIES`.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException
from sagemaker_hyperparameters._cli import main as smhp

from generator import files, specs
from generator.cli.paths import PAGES
from generator.comparing import compare
from generator.findings import CODES, Finding
from generator.following.row_text import printed
from generator.grammar import conditions, defaults, tuning, values
from generator.grammar.clauses import KnownDomains
from generator.grammar.cursor import NotUnderstood
from generator.grammar.tokens import tokenize
from generator.interpreting.pipeline import PageError, read_pages
from generator.model import Domain, Parameter, Spec, Text
from generator.reading import read
from generator.reading.document import Document
from generator.reading.markdown import inline

from . import layouts
from . import printed as prints

HERE = Path(__file__).parent
LONGEST = 20.0  # seconds for one example
FACTS = "requirement domain default encoding relations required_when used_when suggested".split()
PUT = (
    "` * ** | \\| || < > <p> </td> <td> <tr> </tr> <table> <br /> <li> [ ]( ) ( [] {} { } - -- — – ≤ ≥ ∞ ^ ! ; : . , = / \\ \" ' “ ’ "
    "# ## _ $ $1 ${ % & &lt; &#0; &a *a <!-- --> ``` --- | --- ² ﬁ é 日 \u200b \u202e \u00ad \ufeff \ue000 \x0b \x0c \x1b \x85 \u2028 0 -0 "
    "-1 1e999 1e-400 1e10 0.0 1,000 1_000 0x1F nan inf null true None 99999999999999999999 ½ and or if of is not to than min max between "
    "except range: Range: (min: max: divisible by power positive non-negative integer integers float string boolean list comma-separated auto "
    "`a` `b`, Valid values: Default value: **Required** **Optional** Required Otherwise ignored only when See !!int !!map << <<: ? | > @ "
    "f( lambda * import def return for in == += [::] {{ {% %} ${var.x} !Sub Fn::Sub"
).split(" ")
SPACES = (" ", "  ", "\n", "\n\n", "\t", "\r\n", "\r", "\xa0", "    ")
_PIECE = re.compile(r"\w+|[^\S\n]+|.", re.DOTALL)

# -- what is made -------------------------------------------------------------------------------

_edits = st.lists(
    st.tuples(
        st.sampled_from(["drop", "double", "repeat", "put", "swap", "cut"]),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.sampled_from((*PUT, *SPACES)),
    ),
    max_size=6,
)


def edited(text: str, edits: list[tuple[str, int, int, str]]) -> str:
    """A text with edits: what each does, two places, and what may be put there."""
    pieces = _PIECE.findall(text)
    for edit, one, other, put in edits:
        start, length = one % (len(pieces) + 1), 1 + other % 12
        part = pieces[start : start + length]
        if edit == "drop":
            del pieces[start : start + length]
        elif edit == "double":
            pieces[start:start] = part
        elif edit == "repeat":
            pieces[start:start] = (part or [put]) * (other % 30)
        elif edit == "put":
            pieces[start:start] = [put, " "][: 1 + other % 2]
        elif edit == "swap":
            there = other % (len(pieces) + 1)
            pieces[start : start + 3], pieces[there : there + 3] = pieces[there : there + 3], part[:3]
        elif other % 4 == 0:
            del pieces[start:]
    return "".join(pieces)


def _phrases(section: str) -> list[str]:
    text = (HERE / "phrases.md").read_text(encoding="utf-8")
    body = text.split(f"## {section}\n")[1].split("\n## ")[0]
    return [line.split(" | ")[0].removeprefix("| ") for line in body.splitlines() if line.startswith("| ")][
        2:
    ]


VALUES, DEFAULTS, RANGES, CONDITIONS = map(
    _phrases, ("Valid values", "Defaults", "Tuning ranges", "Conditions")
)
NAMES = (
    "own",
    "a",
    "b",
    "k",
    "epochs",
    "max_depth",
    "feature_dim",
    "_tuning_x",
    "eta-2",
    "class",
    "x.y",
    "a b",
)


def _edited(texts: list[str]) -> st.SearchStrategy[str]:
    chosen = st.integers(0, len(texts) - 1).map(
        lambda place: texts[place]
    )  # Hypothesis would print the texts
    return st.builds(edited, chosen, _edits)


_value, _default, _range, _condition = map(_edited, (VALUES, DEFAULTS, RANGES, CONDITIONS))
_optional = st.sampled_from(["", "**Required**", "**Optional**", "Required if `a` is `b`.", "**Optional** "])


def _cell(*parts: str) -> str:
    return "<br />".join(filter(None, (re.sub(r"(?<!\\)\||\n", " ", part) for part in parts)))


_row = st.builds(
    lambda name, words, optional, value, default: (name, _cell(f"What it is. {words}"), optional, value, default),
    st.sampled_from(NAMES), st.one_of(st.just(""), _condition), _optional, st.one_of(st.just(""), _value), st.one_of(st.just(""), _default),
)  # fmt: skip


def _labelled(rows: list[tuple[str, ...]]) -> str:
    lines = [
        f"| {name} | {_cell(words, optional, value and f'Valid values: {value}', default and f'Default value: {default}')} |"
        for name, words, optional, value, default in rows
    ]
    return "\n".join(["| Parameter Name | Description |", "| --- | --- |", *lines, ""])


def _columns(rows: list[tuple[str, ...]]) -> str:
    lines = [
        f"| {name} | {words} {optional} | {_cell(value)} | {_cell(default)} |"
        for name, words, optional, value, default in rows
    ]
    head = ["| Parameter | Description | Valid Values | Default Value |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *lines, ""])


def _ranges(rows: list[tuple[str, str]]) -> str:
    lines = [f"| {name} | {kind} |" for name, kind in rows]
    head = ["| Parameter Name | Parameter Type | Recommended Ranges |", "| --- | --- | --- |"]
    return "\n".join([*head, *lines, ""])


_range_row = st.tuples(
    st.sampled_from(NAMES),
    st.builds(
        lambda kind, text: f"{kind}ParameterRange | {_cell(text)}",
        st.sampled_from(["Integer", "Continuous", "Categorical", "x"]),
        _range,
    ),
)
_made = st.builds(
    lambda rows, table, ranges: f"# Some Parameters\n\nA sentence.\n\n{table(rows)}\n{_ranges(ranges) if ranges else ''}",
    st.lists(_row, min_size=1, max_size=4),
    st.sampled_from([_labelled, _columns]),
    st.lists(_range_row, max_size=2),
)
OURS = [content.decode() for content in files.read_pages(PAGES).values() if len(content) < 6_000]
_page = st.one_of(_made, _edited(OURS))


def _without_number(write: Callable[[Document], str]) -> Callable[[Document, int], str]:
    return lambda document, _: write(document)


WRITERS: dict[str, Callable[[Document, int], str]] = {
    **{name: _without_number(write) for name, write in {**layouts.LOSSLESS, **layouts.LOSSY}.items()},
    "pdf": lambda document, number: prints.pdf(document, prints.prints(number)),
    "browser": prints.browser,
    "paste": prints.paste,
}


def _written(page: str, layout: str, number: int) -> str:
    document = read(page, "a.md")
    complete = all(row.cells for block in document.blocks for row in getattr(block, "rows", ()))
    with contextlib.suppress(IndexError, ValueError):  # a form that cannot set an empty table
        return WRITERS[layout](document, number) if complete else page
    return page


def pages(layout: str) -> st.SearchStrategy[str]:
    return st.builds(edited, st.builds(_written, _page, st.just(layout), st.integers(0, 50)), _edits)


# -- what must hold -----------------------------------------------------------------------------


def _read(page: str) -> tuple[list[Spec], list[Finding]]:
    try:
        return read_pages({"a.md": page.encode()}, {})
    except PageError:
        return [], []


def is_read(page: str) -> None:
    """Nothing is raised but that there is no table; findings have their place; the spec reads back."""
    end = len(re.split(r"\r\n|\r|\n", page))
    all_specs, findings = _read(page)
    for finding in findings:
        assert finding.page == "a.md" and 1 <= finding.line <= end and finding.code in CODES, finding
    for spec in all_specs:
        assert specs.parse(specs.dump(spec), "a.yaml") == spec
        assert not list(compare(spec, spec))
        for _, row in spec.parameters():
            assert 1 <= row.origin.line <= end


def reads_back(page: str) -> None:
    """A printed row states the same as the row that it is made from, if neither has a finding."""
    all_specs, findings = _read(page)
    for spec in all_specs:
        for variant in spec.variants:
            lines = {row.name: printed(row, "What it is.").line() for row in variant.parameters}
            text = "\n".join(["| Parameter Name | Description |", "| --- | --- |", *lines.values(), ""])
            again, more = _read(text)
            known = {row.name: row for one in again for _, row in one.parameters()}
            doubtful = {finding.parameter for finding in (*findings, *more)}
            for row in variant.parameters:
                if row.name not in doubtful and "" not in doubtful:
                    _same(row, known.get(row.name), lines[row.name])


def _same(row: Parameter, again: Parameter | None, line: str) -> None:
    assert again, line
    for fact in FACTS:
        assert getattr(again, fact) == getattr(row, fact), (fact, line)


def both_ways(one: str, other: str) -> None:
    """The changes from one page to another are about the same rows as those back."""
    for old in _read(one)[0]:
        for new in _read(other)[0]:
            there, back = list(compare(old, new)), list(compare(new, old))
            assert _changed(there) == _changed(back)


def _changed(changes: list[Any]) -> set[tuple[str, str]]:
    return {(c.variant, n) for c in changes for n in _names(c)}


def _names(change: Any) -> set[str]:
    renamed = (
        {side.data for side in (change.before, change.after)} if change.kind == "param-renamed" else set()
    )
    return renamed or {change.parameter}


def is_understood(value: str, default: str, range_: str, condition: str) -> None:
    """Each phrase is understood or refused; what is understood has a schema."""
    names = set(NAMES)
    domain: Domain = Text()
    with contextlib.suppress(NotUnderstood):
        stated = values.parse(tokenize(inline(value)), names)
        assert json.dumps(specs.schema(stated.domain))
        domain = stated.domain
    defaults.parse(tokenize(inline(default)), domain, names)
    tokens = tokenize(inline(condition))
    conditions.read(
        "own",
        tokens,
        [("required", tokenize(inline(value))), ("optional", tokens)],
        KnownDomains(dict.fromkeys(names, domain)),
    )
    for kind in ("integer", "continuous", "categorical", None):
        with contextlib.suppress(NotUnderstood):
            tuning.parse(inline(range_), kind)


def is_checked(name: str, text: str) -> None:
    """Checking ends with a status, and what is printed has no control characters."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(text.encode())
        for form in ("text", "json", "github"):
            out, error = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
                status = smhp(["check", "--format", form, str(path)])
            assert status in (0, 1, 2)
            lines = (out.getvalue() + error.getvalue()).split("\n")
            assert all(line.isprintable() for line in lines), lines
            if form == "json":
                json.loads(out.getvalue())


# -- job files ----------------------------------------------------------------------------------

_IMAGE = "174872318107.dkr.ecr.us-west-2.amazonaws.com/ntm:1"
_JOB = {
    "AlgorithmSpecification": {"TrainingImage": _IMAGE, "TrainingInputMode": "File"},
    "HyperParameters": {"feature_dim": "5", "num_topics": "2", "optimizer": "adam", "learning_rate": "0.1"},
}
_TUNING = {
    "HyperParameterTuningJobConfig": {
        "HyperParameterTuningJobObjective": {"Type": "Minimize", "MetricName": "validation:total_loss"},
        "ParameterRanges": {"IntegerParameterRanges": [{"Name": "epochs", "MinValue": "1", "MaxValue": "9"}]},
    },
    "TrainingJobDefinition": {**_JOB, "StaticHyperParameters": _JOB["HyperParameters"]},
}
_YAML = f"""# sagemaker
common: &common
  feature_dim: "5"
  num_topics: '2'
---
Resources:
  Job:
    AlgorithmSpecification: {{TrainingImage: {_IMAGE}}}
    HyperParameters:
      <<: *common
      optimizer: !Sub "${{Kind}}"
      text: |
        {{"AlgorithmSpecification": {{}}}}
"""
_HCL = f"""variable "rate" {{ default = 0.1 }}
locals {{
  params = {{ feature_dim = "5", (var.x) = "y" }}
}}
resource "aws_sagemaker_training_job" "a" {{
  count = 2
  algorithm_specification {{
    training_image = "{_IMAGE}" # here
  }}
  hyper_parameters = merge(local.params, {{ "num_topics" = "${{2}}", optimizer = <<EOT
adam
EOT
  }})
}}
"""
_PYTHON = f"""import boto3, sagemaker
from sagemaker.estimator import Estimator
rate = 0.1
params = dict(feature_dim=5, **{{"num_topics": "2"}})
if rate:
    params["learning_rate"] = f"{{rate}}"
e = Estimator("{_IMAGE}", "role", hyperparameters={{**params, "optimizer": "adam"}})
e.set_hyperparameters(epochs=9)
boto3.client("sagemaker").create_training_job(AlgorithmSpecification={{"TrainingImage": "{_IMAGE}"}}, HyperParameters=params)
"""


def _notebook(source: str) -> str:
    cells = [
        {"cell_type": "code", "source": source.splitlines(keepends=True)},
        {"cell_type": "markdown", "source": []},
    ]
    return json.dumps(
        {"cells": cells, "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4}, indent=1
    )


_jobs = [json.dumps(_JOB, indent=1), json.dumps(_TUNING), json.dumps({"Definition": json.dumps(_JOB)})]
FILES: dict[str, st.SearchStrategy[str]] = {
    "a.json": _edited(_jobs),
    "a.yaml": _edited([_YAML, *_jobs]),
    "a.tf": _edited([_HCL]),
    "a.tf.json": _edited(_jobs),
    "a.py": _edited([_PYTHON]),
    "a.ipynb": st.builds(edited, st.builds(_notebook, _edited([_PYTHON, "%%time\n!ls\n" + _PYTHON])), _edits),
}

# -- running ------------------------------------------------------------------------------------

PROPERTIES: dict[str, tuple[Callable[..., None], tuple[st.SearchStrategy[str], ...]]] = {
    **{f"pages, {layout}": (is_read, (pages(layout),)) for layout in WRITERS},
    "pages printed": (reads_back, (_made,)),
    "pages compared": (both_ways, (_page, _page)),
    "phrases": (is_understood, (_value, _default, _range, _condition)),
    **{
        f"job files, {name}": (lambda text, name=name: is_checked(name, text), (texts,))
        for name, texts in FILES.items()
    },
}
_ANY = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def run(name: str, examples: int, number: int | None = None) -> None:
    """Raises if a property does not hold of so many examples: always the same, or those of a number."""
    check, strategies = PROPERTIES[name]
    options = settings(
        max_examples=examples, derandomize=number is None, database=None, suppress_health_check=_ANY, print_blob=False,
        deadline=None if number is None else timedelta(seconds=LONGEST), phases=[Phase.generate, Phase.shrink],
    )  # fmt: skip

    def holds(inputs: tuple[str, ...]) -> None:
        check(*inputs)

    test = options(given(st.tuples(*strategies))(holds))
    (test if number is None else seed(number)(test))()


def main(seconds: float) -> int:
    """The number of properties that did not hold."""
    start, number, failed, count = time.monotonic(), time.time_ns() % 10**9, set[str](), 0
    while time.monotonic() - start < seconds:
        for name in PROPERTIES.keys() - failed:
            if time.monotonic() - start >= seconds:
                break
            number += 1
            try:
                run(name, 40, number)
            except (Exception, HypothesisException) as error:
                failed.add(name)
                notes = "\n".join(getattr(error, "__notes__", ()))
                print(f"{name}, number {number}: {type(error).__name__}: {error}\n{notes}\n", flush=True)
            count += 40
    print(f"{count:,} examples of {len(PROPERTIES)} properties, {len(failed)} failed")
    return len(failed)


if __name__ == "__main__":
    sys.exit(bool(main(float(sys.argv[1]) if len(sys.argv) > 1 else 120.0)))
