"""Latent Dirichlet Allocation (LDA): the hyperparameters that the built-in algorithm takes.

Generated from lda_hyperparameters.md (2026), lda-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Any

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
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

    _unlisted = {
        "allow_svd_init": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
        "epochs": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.num_topics
        if v is None:
            problems.append(Problem(LDA, "num_topics", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LDA, "num_topics", v))
        v = self.feature_dim
        if v is None:
            problems.append(Problem(LDA, "feature_dim", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LDA, "feature_dim", v))
        v = self.mini_batch_size
        if v is None:
            problems.append(Problem(LDA, "mini_batch_size", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LDA, "mini_batch_size", v))
        v = self.alpha0
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LDA, "alpha0", v))
        v = self.max_restarts
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LDA, "max_restarts", v))
        v = self.max_iterations
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(LDA, "max_iterations", v))
        v = self.tol
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(LDA, "tol", v))
        return problems

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
