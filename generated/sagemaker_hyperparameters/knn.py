"""K-Nearest Neighbors (k-NN): the hyperparameters that the built-in algorithm takes.

Generated from kNN_hyperparameters.md (2023), kNN-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from ._facts import Facts, Metric, Parameter
from ._hyperparameters import Hyperparameters
from ._problems import GUIDE, Problem, shown
from ._values import integer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Literal

URL = GUIDE + "kNN_hyperparameters.html"


@dataclass(kw_only=True, slots=True, repr=False)
class KNN(Hyperparameters):
    """Hyperparameters of K-Nearest Neighbors (k-NN).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/kNN_hyperparameters.html)
    """

    feature_dim: int
    """How many features each input record has.

    Required. Valid values: an integer of at least 1. The training container's own default is "auto". The
    training container takes "auto" or an integer of at least 1.
    """
    k: int
    """How many nearest neighbors a prediction takes into account.

    Required. Valid values: an integer of at least 1. Tuning: integer, from 1 to 1024.
    """
    predictor_type: Literal["classifier", "regressor"]
    """Whether labels are predicted as classes or as numbers.

    Required. Valid values: "classifier" or "regressor".
    """
    sample_size: int
    """How many points are sampled from the training data.

    Required. Valid values: an integer of at least 1. Tuning: integer, from 256 to 20000000.
    """
    dimension_reduction_target: int | None = None
    """The number of dimensions that remain after dimension reduction.

    Conditional. Valid values: an integer greater than 0. Has to be less than feature_dim. Required when
    you specify the `dimension_reduction_type` parameter. It is required when dimension_reduction_type is
    given.
    """
    dimension_reduction_type: Literal["sign", "fjlt"] | None = None
    """The method by which the data's dimension is reduced.

    Optional. Valid values: "sign" or "fjlt". Default: No dimension reduction.
    """
    faiss_index_ivf_nlists: Literal["auto"] | int | None = None
    """The number of centroids in an index of type `faiss.IVFFlat` or `faiss.IVFPQ`.

    Optional. Valid values: "auto" or an integer of at least 1. Default: "auto".
    """
    faiss_index_pq_m: Literal[1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96] | None = None
    """The number of parts that vectors are split into in an index of type `faiss.IVFPQ`. It has to divide the
    data dimension; if it doesn't, the dimension is raised to the next multiple. That is done by padding
    with zeros or, if the dimension is reduced, by raising `dimension_reduction_target`.

    Optional. Valid values: 1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64 or 96.
    """
    index_metric: Literal["L2", "INNER_PRODUCT", "COSINE"] | None = None
    """How the distance between two points is measured in the search for neighbors. An index of type
    `faiss.IVFPQ` supports neither `INNER_PRODUCT` nor `COSINE`.

    Optional. Valid values: "L2", "INNER_PRODUCT" or "COSINE". It must be "L2" when index_type is
    "faiss.IVFPQ". Default: "L2".
    """
    index_type: Literal["faiss.Flat", "faiss.IVFFlat", "faiss.IVFPQ"] | None = None
    """The kind of index that is built over the sampled points.

    Optional. Valid values: "faiss.Flat", "faiss.IVFFlat" or "faiss.IVFPQ". Default: "faiss.Flat".
    """
    mini_batch_size: int | None = None
    """How many observations the data iterator returns at a time.

    Optional. Valid values: an integer of at least 1. Default: 5000.
    """

    def _problems(self) -> list[Problem]:
        found: list[Problem] = []
        v: Any
        v = self.feature_dim
        if v is None:
            found.append(Problem("feature_dim", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(
                Problem(
                    "feature_dim",
                    v,
                    "is not documented (an integer of at least 1), but the training container takes it",
                    URL,
                    "undocumented",
                    "warning",
                )
                if (type(v) is str and v == "auto") or (type(v) is int and 1 <= v)
                else Problem("feature_dim", v, "must be an integer of at least 1", URL)
            )
        v = self.k
        if v is None:
            found.append(Problem("k", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("k", v, "must be an integer of at least 1", URL))
        v = self.predictor_type
        if v is None:
            found.append(
                Problem("predictor_type", v, 'is required: "classifier" or "regressor"', URL, "missing")
            )
        if v is not None and not (type(v) is str and v in {"classifier", "regressor"}):
            found.append(Problem("predictor_type", v, 'must be "classifier" or "regressor"', URL))
        v = self.sample_size
        if v is None:
            found.append(Problem("sample_size", v, "is required: an integer of at least 1", URL, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            found.append(Problem("sample_size", v, "must be an integer of at least 1", URL))
        v = self.dimension_reduction_target
        if bad := v is not None and not (type(v) is int and 0 < v):
            found.append(Problem("dimension_reduction_target", v, "must be an integer greater than 0", URL))
        if (
            not bad
            and isinstance(self.dimension_reduction_target, (int, float))
            and isinstance(self.feature_dim, (int, float))
            and not self.dimension_reduction_target < self.feature_dim
        ):
            found.append(
                Problem(
                    "dimension_reduction_target",
                    v,
                    "must be less than feature_dim, which is " + shown(self.feature_dim),
                    URL,
                    "relation",
                )
            )
        if not bad and self.dimension_reduction_type is not None and self.dimension_reduction_target is None:
            found.append(
                Problem(
                    "dimension_reduction_target",
                    v,
                    "is required when dimension_reduction_type is given",
                    URL,
                    "rule",
                )
            )
        v = self.dimension_reduction_type
        if v is not None and not (type(v) is str and v in {"sign", "fjlt"}):
            found.append(Problem("dimension_reduction_type", v, 'must be "sign" or "fjlt"', URL))
        v = self.faiss_index_ivf_nlists
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            found.append(
                Problem(
                    "faiss_index_ivf_nlists",
                    v,
                    'must be "auto" or an integer of at least 1 (default "auto")',
                    URL,
                )
            )
        v = self.faiss_index_pq_m
        if v is not None and not (
            type(v) is int and v in {1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96}
        ):
            found.append(
                Problem(
                    "faiss_index_pq_m",
                    v,
                    "must be 1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64 or 96",
                    URL,
                )
            )
        v = self.index_metric
        if bad := v is not None and not (type(v) is str and v in {"L2", "INNER_PRODUCT", "COSINE"}):
            found.append(
                Problem("index_metric", v, 'must be "L2", "INNER_PRODUCT" or "COSINE" (default "L2")', URL)
            )
        if (
            not bad
            and ("faiss.Flat" if self.index_type is None else self.index_type) == "faiss.IVFPQ"
            and ("L2" if self.index_metric is None else self.index_metric) != "L2"
        ):
            found.append(
                Problem("index_metric", v, 'must be "L2" when index_type is "faiss.IVFPQ"', URL, "rule")
            )
        v = self.index_type
        if v is not None and not (type(v) is str and v in {"faiss.Flat", "faiss.IVFFlat", "faiss.IVFPQ"}):
            found.append(
                Problem(
                    "index_type",
                    v,
                    'must be "faiss.Flat", "faiss.IVFFlat" or "faiss.IVFPQ" (default "faiss.Flat")',
                    URL,
                )
            )
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
            self.predictor_type,
            self.sample_size,
            self.dimension_reduction_target,
            self.dimension_reduction_type,
            self.faiss_index_ivf_nlists,
            self.faiss_index_pq_m,
            self.index_metric,
            self.index_type,
            self.mini_batch_size,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.feature_dim) is not None:
            made.feature_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.k) is not None:
            made.k = int(s) if s.isdecimal() else integer(s)
        if (s := made.sample_size) is not None:
            made.sample_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.dimension_reduction_target) is not None:
            made.dimension_reduction_target = int(s) if s.isdecimal() else integer(s)
        if (s := made.faiss_index_ivf_nlists) is not None:
            made.faiss_index_ivf_nlists = int(s) if s.isdecimal() else integer(s)
        if (s := made.faiss_index_pq_m) is not None:
            made.faiss_index_pq_m = int(s) if s.isdecimal() else integer(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)

    title = "K-Nearest Neighbors (k-NN)"
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
                observed=Facts(
                    {
                        "schema": Facts(
                            {
                                "anyOf": (
                                    Facts({"type": "string", "enum": ("auto",)}),
                                    Facts({"type": "integer", "minimum": 1}),
                                )
                            }
                        ),
                        "accepts": '"auto" or an integer of at least 1',
                        "default": "auto",
                    }
                ),
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 8, "row": 1}),
            ),
            "k": Parameter(
                name="k",
                field="k",
                description="How many nearest neighbors a prediction takes into account.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                tuning=Facts({"type": "integer", "minimum": 1, "maximum": 1024}),
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 9, "row": 2}),
            ),
            "predictor_type": Parameter(
                name="predictor_type",
                field="predictor_type",
                description="Whether labels are predicted as classes or as numbers.",
                requirement="required",
                accepts='"classifier" or "regressor"',
                schema=Facts({"type": "string", "enum": ("classifier", "regressor")}),
                url=URL,
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 10, "row": 3}),
            ),
            "sample_size": Parameter(
                name="sample_size",
                field="sample_size",
                description="How many points are sampled from the training data.",
                requirement="required",
                accepts="an integer of at least 1",
                schema=Facts({"type": "integer", "minimum": 1}),
                url=URL,
                tuning=Facts({"type": "integer", "minimum": 256, "maximum": 20000000}),
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 11, "row": 4}),
            ),
            "dimension_reduction_target": Parameter(
                name="dimension_reduction_target",
                field="dimension_reduction_target",
                description="The number of dimensions that remain after dimension reduction.",
                requirement="conditional",
                accepts="an integer greater than 0",
                schema=Facts({"type": "integer", "exclusiveMinimum": 0}),
                url=URL,
                relations=(Facts({"operator": "<", "parameter": "feature_dim"}),),
                conditions=("required when you specify the `dimension_reduction_type` parameter",),
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 12, "row": 5}),
            ),
            "dimension_reduction_type": Parameter(
                name="dimension_reduction_type",
                field="dimension_reduction_type",
                description="The method by which the data's dimension is reduced.",
                requirement="optional",
                accepts='"sign" or "fjlt"',
                schema=Facts({"type": "string", "enum": ("sign", "fjlt")}),
                url=URL,
                default_rule="No dimension reduction",
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 13, "row": 6}),
            ),
            "faiss_index_ivf_nlists": Parameter(
                name="faiss_index_ivf_nlists",
                field="faiss_index_ivf_nlists",
                description="The number of centroids in an index of type `faiss.IVFFlat` or `faiss.IVFPQ`.",
                requirement="optional",
                accepts='"auto" or an integer of at least 1',
                schema=Facts(
                    {
                        "anyOf": (
                            Facts({"type": "string", "enum": ("auto",)}),
                            Facts({"type": "integer", "minimum": 1}),
                        )
                    }
                ),
                url=URL,
                default="auto",
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 14, "row": 7}),
            ),
            "faiss_index_pq_m": Parameter(
                name="faiss_index_pq_m",
                field="faiss_index_pq_m",
                description="The number of parts that vectors are split into in an index of type `faiss.IVFPQ`. It has to divide the data dimension; if it doesn't, the dimension is raised to the next multiple. That is done by padding with zeros or, if the dimension is reduced, by raising `dimension_reduction_target`.",
                requirement="optional",
                accepts="1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64 or 96",
                schema=Facts(
                    {"type": "integer", "enum": (1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96)}
                ),
                url=URL,
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 15, "row": 8}),
            ),
            "index_metric": Parameter(
                name="index_metric",
                field="index_metric",
                description="How the distance between two points is measured in the search for neighbors. An index of type `faiss.IVFPQ` supports neither `INNER_PRODUCT` nor `COSINE`.",
                requirement="optional",
                accepts='"L2", "INNER_PRODUCT" or "COSINE"',
                schema=Facts({"type": "string", "enum": ("L2", "INNER_PRODUCT", "COSINE")}),
                url=URL,
                default="L2",
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 16, "row": 9}),
            ),
            "index_type": Parameter(
                name="index_type",
                field="index_type",
                description="The kind of index that is built over the sampled points.",
                requirement="optional",
                accepts='"faiss.Flat", "faiss.IVFFlat" or "faiss.IVFPQ"',
                schema=Facts({"type": "string", "enum": ("faiss.Flat", "faiss.IVFFlat", "faiss.IVFPQ")}),
                url=URL,
                default="faiss.Flat",
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 17, "row": 10}),
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
                source=Facts({"page": "kNN_hyperparameters.md", "version": "2023", "line": 18, "row": 11}),
            ),
        }
    )
    _blank = dict.fromkeys(parameters)
    _unlisted = {
        "epochs": (
            "an integer of at least 1",
            lambda v: type(v) is int and 1 <= v,
            lambda s: int(s) if s.isdecimal() else integer(s),
        ),
    }
    metrics = Facts(
        {
            "test:accuracy": Metric(
                "test:accuracy",
                "maximize",
                "The share of test labels that are predicted correctly, from 0.0 (none) to 1.0 (all). Reported for a `predictor_type` of classifier.",
                GUIDE + "kNN-tuning.html",
            ),
            "test:mse": Metric(
                "test:mse",
                "minimize",
                "The mean squared error of the predictions, each an average over the nearest neighbors, against the test labels. Reported for a `predictor_type` of regressor.",
                GUIDE + "kNN-tuning.html",
            ),
        }
    )
