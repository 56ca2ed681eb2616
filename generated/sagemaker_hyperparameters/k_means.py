"""K-Means: the hyperparameters that the built-in algorithm takes.

Generated from k-means-api-config.md (2026), k-means-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem
from ._values import BOOLEANS, integer, json_list, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Literal

URL = GUIDE + "k-means-api-config.html"


@dataclass(kw_only=True, slots=True, repr=False)
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

    Required. Valid values: an integer of at least 1.
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

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.feature_dim
        if v is None:
            found.append(Problem("feature_dim", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("feature_dim", v, "must be an integer of at least 1", URL))
        v = self.k
        if v is None:
            found.append(Problem("k", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("k", v, "must be an integer of at least 1", URL))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("epochs", v, "must be an integer of at least 1 (default 1)", URL))
        v = self.eval_metrics
        if type(v) is list:
            v = self.eval_metrics = tuple(v)
        if v is not None and not (
            type(v) is tuple and all([type(vi) is str and vi in {"msd", "ssd"} for vi in v])
        ):
            found.append(
                Problem("eval_metrics", v, 'must be a list of "msd" or "ssd" (default ["msd"])', URL)
            )
        v = self.extra_center_factor
        if v is not None and not ((type(v) is int and 1 <= v) or (type(v) is str and v == "auto")):
            found.append(
                Problem(
                    "extra_center_factor",
                    v,
                    'must be "auto" or an integer of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.half_life_time_size
        if v is not None and not (type(v) is int and 0 <= v):
            found.append(
                Problem("half_life_time_size", v, "must be an integer of at least 0 (default 0)", URL)
            )
        v = self.init_method
        if v is not None and not (type(v) is str and v in {"random", "kmeans++"}):
            found.append(Problem("init_method", v, 'must be "random" or "kmeans++" (default "random")', URL))
        v = self.local_lloyd_init_method
        if v is not None and not (type(v) is str and v in {"random", "kmeans++"}):
            found.append(
                Problem(
                    "local_lloyd_init_method", v, 'must be "random" or "kmeans++" (default "kmeans++")', URL
                )
            )
        v = self.local_lloyd_max_iter
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("local_lloyd_max_iter", v, "must be an integer of at least 1 (default 300)", URL)
            )
        v = self.local_lloyd_num_trials
        if v is not None and not ((type(v) is int and 1 <= v) or (type(v) is str and v == "auto")):
            found.append(
                Problem(
                    "local_lloyd_num_trials",
                    v,
                    'must be "auto" or an integer of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.local_lloyd_tol
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            found.append(Problem("local_lloyd_tol", v, "must be a number from 0 to 1 (default 0.0001)", URL))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem("mini_batch_size", v, "must be an integer of at least 1 (default 5000)", URL)
            )
        return found

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

    title = "K-Means"
    url = URL
    parameters = Facts(
        {
            "feature_dim": Parameter(
                name="feature_dim",
                field="feature_dim",
                description="How many features each input record has.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 11, "row": 1}),
            ),
            "k": Parameter(
                name="k",
                field="k",
                description="How many clusters the final model has.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 12, "row": 2}),
            ),
            "epochs": Parameter(
                name="epochs",
                field="epochs",
                description="How often training goes through the whole training set.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=1,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 10}),
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 13, "row": 3}),
            ),
            "eval_metrics": Parameter(
                name="eval_metrics",
                field="eval_metrics",
                description="The scores to compute for the model, as a JSON list: `msd` is the mean squared deviation, `ssd` the sum of squared distances. Each listed score is reported if there is test data.",
                requirement="optional",
                accepts='a list of "msd" or "ssd"',
                schema=Facts({"type": "array", "items": Facts({"type": "string", "enum": ("msd", "ssd")})}),
                url=URL,
                default=("msd",),
                encoding="json",
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 14, "row": 4}),
            ),
            "extra_center_factor": Parameter(
                name="extra_center_factor",
                field="extra_center_factor",
                description="Sets how many centers exist while the algorithm runs: `num_clusters` * `extra_center_factor`. They are merged down to `k` in the final model.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "integer", "minimum": 1}),
                            Facts({"type": "string", "enum": ("auto",)}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                tuning=Facts({"type": "integer", "minimum": 4, "maximum": 10}),
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 15, "row": 5}),
            ),
            "half_life_time_size": Parameter(
                name="half_life_time_size",
                field="half_life_time_size",
                description="The number of further observations after which an observation counts half as much in its cluster's mean. Weights start at 1 and fall exponentially. With 0 they never fall.",
                requirement="optional",
                accepts="an integer of at least 0",
                schema=Facts({"type": "integer", "minimum": 0}),
                url=URL,
                default=0,
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 16, "row": 6}),
            ),
            "init_method": Parameter(
                name="init_method",
                field="init_method",
                description="How the first cluster centers are picked. `random` draws them all at random. `kmeans++` draws one at random, then favors points far away from the centers it already has, by squared distance.",
                requirement="optional",
                accepts='"random" or "kmeans++"',
                schema=Facts({"type": "string", "enum": ("random", "kmeans++")}),
                url=URL,
                default="random",
                tuning=Facts({"type": "categorical", "values": ("kmeans++", "random")}),
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 17, "row": 7}),
            ),
            "local_lloyd_init_method": Parameter(
                name="local_lloyd_init_method",
                field="local_lloyd_init_method",
                description="How the centers are initialized for Lloyd's algorithm, the expectation-maximization step that produces the final `k` centers.",
                requirement="optional",
                accepts='"random" or "kmeans++"',
                schema=Facts({"type": "string", "enum": ("random", "kmeans++")}),
                url=URL,
                default="kmeans++",
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 18, "row": 8}),
            ),
            "local_lloyd_max_iter": Parameter(
                name="local_lloyd_max_iter",
                field="local_lloyd_max_iter",
                description="The most iterations that Lloyd's algorithm may take to produce the final `k` centers.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=300,
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 19, "row": 9}),
            ),
            "local_lloyd_num_trials": Parameter(
                name="local_lloyd_num_trials",
                field="local_lloyd_num_trials",
                description="How many times Lloyd's algorithm is run to produce the final `k` centers; the run with the lowest loss counts.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "integer", "minimum": 1}),
                            Facts({"type": "string", "enum": ("auto",)}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 20, "row": 10}),
            ),
            "local_lloyd_tol": Parameter(
                name="local_lloyd_tol",
                field="local_lloyd_tol",
                description="Lloyd's algorithm stops early once its loss changes by less than this while producing the final `k` centers.",
                requirement="optional",
                accepts="a number from 0 to 1",
                schema=Facts({"type": "number", "minimum": 0, "maximum": 1}),
                url=URL,
                default=0.0001,
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 21, "row": 11}),
            ),
            "mini_batch_size": Parameter(
                name="mini_batch_size",
                field="mini_batch_size",
                description="How many observations the data iterator returns at a time.",
                requirement="optional",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                default=5000,
                tuning=Facts({"type": "integer", "minimum": 3000, "maximum": 15000}),
                source=Facts({"page": "k-means-api-config.md", "version": "2026", "line": 22, "row": 12}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {
        "force_dense": ("True or False", lambda v: type(v) is bool, lambda s: BOOLEANS.get(s.lower(), s)),
    }
    metrics = Facts(
        {
            "test:msd": Metric(
                "test:msd",
                "minimize",
                "The squared distance from a test record to its nearest cluster center, averaged over all records.",
                GUIDE + "k-means-tuning.html",
            ),
            "test:ssd": Metric(
                "test:ssd",
                "minimize",
                "The squared distance from a test record to its nearest cluster center, summed over all records.",
                GUIDE + "k-means-tuning.html",
            ),
        }
    )
