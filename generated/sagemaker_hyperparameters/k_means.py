"""K-Means: the hyperparameters that the built-in algorithm takes.

Generated from k-means-api-config.md (2026), k-means-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, json_list, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class KMeans(Hyperparameters):
    """Hyperparameters of K-Means.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/k-means-api-config.html)
    """

    feature_dim: int
    """How many features each input record has.

    Required. Valid values: an integer of at least 1.
    """
    k: int
    """How many clusters the final model has.

    Required. Valid values: an integer of at least 1. AWS's SDK takes an integer of at least 2.
    """
    epochs: int | None = None
    """How often training goes through the whole training set.

    Optional. Valid values: an integer of at least 1. Default: 1. Tuning: integer, from 1 to 10.
    """
    eval_metrics: Sequence[Literal["msd", "ssd"]] | None = None
    """The scores to compute for the model, as a JSON list: `msd` is the mean squared deviation, `ssd` the sum
    of squared distances. Each listed score is reported if there is test data.

    Optional. Valid values: a list of "msd" or "ssd". Default: ["msd"].
    """
    extra_center_factor: Literal["auto"] | int | None = None
    """Sets how many centers exist while the algorithm runs: `num_clusters` * `extra_center_factor`. They are
    merged down to `k` in the final model.

    Optional. Valid values: "auto" or an integer of at least 1. Default: "auto". Tuning: integer, from 4 to
    10.
    """
    half_life_time_size: int | None = None
    """The number of further observations after which an observation counts half as much in its cluster's
    mean. Weights start at 1 and fall exponentially. With 0 they never fall.

    Optional. Valid values: an integer of at least 0. Default: 0.
    """
    init_method: Literal["random", "kmeans++"] | None = None
    """How the first cluster centers are picked. `random` draws them all at random. `kmeans++` draws one at
    random, then favors points far away from the centers it already has, by squared distance.

    Optional. Valid values: "random" or "kmeans++". Default: "random". Tuning: categorical, "kmeans++" or
    "random".
    """
    local_lloyd_init_method: Literal["random", "kmeans++"] | None = None
    """How the centers are initialized for Lloyd's algorithm, the expectation-maximization step that produces
    the final `k` centers.

    Optional. Valid values: "random" or "kmeans++". Default: "kmeans++".
    """
    local_lloyd_max_iter: int | None = None
    """The most iterations that Lloyd's algorithm may take to produce the final `k` centers.

    Optional. Valid values: an integer of at least 1. Default: 300.
    """
    local_lloyd_num_trials: Literal["auto"] | int | None = None
    """How many times Lloyd's algorithm is run to produce the final `k` centers; the run with the lowest loss
    counts.

    Optional. Valid values: "auto" or an integer of at least 1. Default: "auto".
    """
    local_lloyd_tol: float | None = None
    """Lloyd's algorithm stops early once its loss changes by less than this while producing the final `k`
    centers.

    Optional. Valid values: a number from 0 to 1. Default: 0.0001.
    """
    mini_batch_size: int | None = None
    """How many observations the data iterator returns at a time.

    Optional. Valid values: an integer of at least 1. Default: 5000. Tuning: integer, from 3000 to 15000.
    """

    _encodings = {"eval_metrics": "json"}
    _unlisted = {
        "force_dense": (
            lambda s: BOOLEANS.get(s.lower(), s),
            lambda v: ((0, v is None or (type(v) is bool)),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.feature_dim
        if v is None:
            problems.append(Problem(KMeans, "feature_dim", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KMeans, "feature_dim", v))
        v = self.k
        if v is None:
            problems.append(Problem(KMeans, "k", v, "missing"))
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KMeans, "k", v))
        if not wrong and v is not None and not ((type(v) is int and 2 <= v)):
            problems.append(Problem(KMeans, "k", v, "doubtful", None, "warning"))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KMeans, "epochs", v))
        v = self.eval_metrics
        if type(v) is list:
            v = self.eval_metrics = tuple(v)
        if v is not None and not (
            type(v) is tuple and all([type(vi) is str and vi in {"msd", "ssd"} for vi in v])
        ):
            problems.append(Problem(KMeans, "eval_metrics", v))
        v = self.extra_center_factor
        if v is not None and not ((type(v) is int and 1 <= v) or (type(v) is str and v == "auto")):
            problems.append(Problem(KMeans, "extra_center_factor", v))
        v = self.half_life_time_size
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(KMeans, "half_life_time_size", v))
        v = self.init_method
        if v is not None and not (type(v) is str and v in {"random", "kmeans++"}):
            problems.append(Problem(KMeans, "init_method", v))
        v = self.local_lloyd_init_method
        if v is not None and not (type(v) is str and v in {"random", "kmeans++"}):
            problems.append(Problem(KMeans, "local_lloyd_init_method", v))
        v = self.local_lloyd_max_iter
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KMeans, "local_lloyd_max_iter", v))
        v = self.local_lloyd_num_trials
        if v is not None and not ((type(v) is int and 1 <= v) or (type(v) is str and v == "auto")):
            problems.append(Problem(KMeans, "local_lloyd_num_trials", v))
        v = self.local_lloyd_tol
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(KMeans, "local_lloyd_tol", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KMeans, "mini_batch_size", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.feature_dim,
            self.k,
            self.epochs,
            self.eval_metrics,
            self.extra_center_factor,
            self.half_life_time_size,
            self.init_method,
            self.local_lloyd_init_method,
            self.local_lloyd_max_iter,
            self.local_lloyd_num_trials,
            self.local_lloyd_tol,
            self.mini_batch_size,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.k) is not None:
            made.k = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.eval_metrics) is not None:
            made.eval_metrics = json_list(s)
        if (s := made.extra_center_factor) is not None:
            made.extra_center_factor = int(s) if s.isdecimal() else integer(s)
        if (s := made.half_life_time_size) is not None:
            made.half_life_time_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.local_lloyd_max_iter) is not None:
            made.local_lloyd_max_iter = int(s) if s.isdecimal() else integer(s)
        if (s := made.local_lloyd_num_trials) is not None:
            made.local_lloyd_num_trials = int(s) if s.isdecimal() else integer(s)
        if (s := made.local_lloyd_tol) is not None:
            made.local_lloyd_tol = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
