"""Latent Dirichlet Allocation (LDA): the hyperparameters that the built-in algorithm takes.

Generated from lda_hyperparameters.md (2023), lda-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

URL = GUIDE + "lda_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class LDA(Hyperparameters):
    """Hyperparameters of Latent Dirichlet Allocation (LDA).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/lda_hyperparameters.html)
    """

    num_topics: int
    """How many topics LDA looks for.

    Required. Valid values: an integer of at least 1. Tuning: integer, from 1 to 150.
    """
    feature_dim: int
    """How many words the vocabulary of the corpus has.

    Required. Valid values: an integer of at least 1.
    """
    mini_batch_size: int
    """How many documents the corpus holds in all.

    Required. Valid values: an integer of at least 1.
    """
    alpha0: float | None = None
    """The first guess of the concentration parameter, which is the sum over the Dirichlet prior's elements.
    Small values tend to give sparse mixtures of topics, values above 1.0 more even ones.

    Optional. Valid values: a number greater than 0. Default: 1. Tuning: continuous, from 0.1 to 10.
    """
    max_restarts: int | None = None
    """How often the spectral decomposition by Alternating Least Squares (ALS) is started anew. More restarts
    can reach a better local minimum but take more computation.

    Optional. Valid values: an integer of at least 1. Default: 10.
    """
    max_iterations: int | None = None
    """The most iterations that the ALS phase may take. More iterations can reach a better minimum but take
    more computation.

    Optional. Valid values: an integer of at least 1. Default: 1000.
    """
    tol: float | None = None
    """The error that the ALS phase aims for. A smaller tolerance can reach a better minimum but takes more
    computation.

    Optional. Valid values: a number greater than 0. Default: 1e-08.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.num_topics
        if v is None:
            found.append(Problem("num_topics", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("num_topics", v, "must be an integer of at least 1", URL))
        v = self.feature_dim
        if v is None:
            found.append(Problem("feature_dim", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("feature_dim", v, "must be an integer of at least 1", URL))
        v = self.mini_batch_size
        if v is None:
            found.append(
                Problem("mini_batch_size", v, "is required: an integer of at least 1", URL, "missing")
            )
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("mini_batch_size", v, "must be an integer of at least 1", URL))
        v = self.alpha0
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("alpha0", v, "must be a number greater than 0 (default 1)", URL))
        v = self.max_restarts
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("max_restarts", v, "must be an integer of at least 1 (default 10)", URL))
        v = self.max_iterations
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("max_iterations", v, "must be an integer of at least 1 (default 1000)", URL))
        v = self.tol
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            found.append(Problem("tol", v, "must be a number greater than 0 (default 1e-08)", URL))
        return found

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_topics,
            self.feature_dim,
            self.mini_batch_size,
            self.alpha0,
            self.max_restarts,
            self.max_iterations,
            self.tol,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_topics) is not None:
            made.num_topics = int(s) if s.isdecimal() else integer(s)
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.alpha0) is not None:
            made.alpha0 = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_restarts) is not None:
            made.max_restarts = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_iterations) is not None:
            made.max_iterations = int(s) if s.isdecimal() else integer(s)
        if (s := made.tol) is not None:
            made.tol = float(s) if s.strip("0123456789") == "." != s else number(s)

    title = "Latent Dirichlet Allocation (LDA)"
    url = URL
    parameters = Facts(
        {
            "num_topics": Parameter(
                name="num_topics",
                field="num_topics",
                description="How many topics LDA looks for.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 150}),
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 8, "row": 1}),
            ),
            "feature_dim": Parameter(
                name="feature_dim",
                field="feature_dim",
                description="How many words the vocabulary of the corpus has.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 9, "row": 2}),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many documents the corpus holds in all.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 10, "row": 3}),
            ),
            "alpha0": Parameter(
                name="alpha0",
                field="alpha0",
                description="The first guess of the concentration parameter, which is the sum over the Dirichlet prior's elements. Small values tend to give sparse mixtures of topics, values above 1.0 more even ones.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=1.0,
                tuning=Facts({"type": "continuous", "minimum": 0.1, "maximum": 10}),
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 11, "row": 4}),
            ),
            "max_restarts": Parameter(
                name="max_restarts",
                field="max_restarts",
                description="How often the spectral decomposition by Alternating Least Squares (ALS) is started anew. More restarts can reach a better local minimum but take more computation.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=10,
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 12, "row": 5}),
            ),
            "max_iterations": Parameter(
                name="max_iterations",
                field="max_iterations",
                description="The most iterations that the ALS phase may take. More iterations can reach a better minimum but take more computation.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=1000,
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 13, "row": 6}),
            ),
            "tol": Parameter(
                name="tol",
                field="tol",
                description="The error that the ALS phase aims for. A smaller tolerance can reach a better minimum but takes more computation.",
                requirement="optional",
                accepts="a number greater than 0",
                schema=Facts({"type": "number", "exclusiveMinimum": 0}),
                url=URL,
                default=1e-08,
                source=Facts({"page": "lda_hyperparameters.md", "version": "2023", "line": 14, "row": 7}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {
        "allow_svd_init": ("True or False", lambda v: type(v) is bool, lambda s: BOOLEANS.get(s.lower(), s)),
        "epochs": (
            "an integer of at least 1",
            lambda v: type(v) is int and 1 <= v,
            lambda s: int(s) if s.isdecimal() else integer(s),
        ),
    }
    metrics = Facts(
        {
            "test:pwll": Metric(
                "test:pwll",
                "maximize",
                "The per-word log-likelihood (PWLL) of the test documents under the learned topics; larger is a better fit.",
                GUIDE + "lda-tuning.html",
            ),
        }
    )
