"""K-Nearest Neighbors (k-NN): the hyperparameters that the built-in algorithm takes.

Generated from kNN_hyperparameters.md (2026), kNN-tuning.md (2023); changes made here are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import integer


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class KNN(Hyperparameters):
    """Hyperparameters of K-Nearest Neighbors (k-NN).

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/kNN_hyperparameters.html)
    """

    feature_dim: Literal["auto"] | int | None = None
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
    """How many centroids the index has. Only used when `index_type` is either `faiss.IVFFlat` or
    `faiss.IVFPQ`.

    Optional. Valid values: "auto" or an integer of at least 1. Used only when index_type is
    "faiss.IVFFlat" or "faiss.IVFPQ". Default: "auto".
    """
    faiss_index_pq_m: Literal[1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96] | None = None
    """How many parts vectors are split into when `index_type` is `faiss.IVFPQ`. The number has to divide the
    data dimension; if it doesn't, the dimension is raised to the next multiple. That is done by padding
    with zeros or, if the dimension is reduced, by raising `dimension_reduction_target`.

    Optional. Valid values: 1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64 or 96. Used only when
    index_type is "faiss.IVFPQ".
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

    _unlisted = {
        "epochs": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.feature_dim
        if v is None:
            problems.append(Problem(KNN, "feature_dim", v, "missing", None, "warning"))
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            problems.append(Problem(KNN, "feature_dim", v))
        v = self.k
        if v is None:
            problems.append(Problem(KNN, "k", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KNN, "k", v))
        v = self.predictor_type
        if v is None:
            problems.append(Problem(KNN, "predictor_type", v, "missing"))
        if v is not None and not (type(v) is str and v in {"classifier", "regressor"}):
            problems.append(Problem(KNN, "predictor_type", v))
        v = self.sample_size
        if v is None:
            problems.append(Problem(KNN, "sample_size", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KNN, "sample_size", v))
        v = self.dimension_reduction_target
        if wrong := v is not None and not (type(v) is int and 0 < v):
            problems.append(Problem(KNN, "dimension_reduction_target", v))
        if (
            not wrong
            and isinstance(self.dimension_reduction_target, (int, float))
            and isinstance(self.feature_dim, (int, float))
            and not self.dimension_reduction_target < self.feature_dim
        ):
            problems.append(Problem(KNN, "dimension_reduction_target", v, "relation", (0, self.feature_dim)))
        if (
            not wrong
            and self.dimension_reduction_type is not None
            and self.dimension_reduction_target is None
        ):
            problems.append(Problem(KNN, "dimension_reduction_target", v, "rule", 0))
        v = self.dimension_reduction_type
        if v is not None and not (type(v) is str and v in {"sign", "fjlt"}):
            problems.append(Problem(KNN, "dimension_reduction_type", v))
        v = self.faiss_index_ivf_nlists
        if wrong := v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v)):
            problems.append(Problem(KNN, "faiss_index_ivf_nlists", v))
        if (
            not wrong
            and v is not None
            and v != "auto"
            and ("faiss.Flat" if self.index_type is None else self.index_type)
            not in ("faiss.IVFFlat", "faiss.IVFPQ")
        ):
            problems.append(Problem(KNN, "faiss_index_ivf_nlists", v, "no-effect", None, "warning"))
        v = self.faiss_index_pq_m
        if wrong := v is not None and not (
            type(v) is int and v in {1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96}
        ):
            problems.append(Problem(KNN, "faiss_index_pq_m", v))
        if (
            not wrong
            and v is not None
            and ("faiss.Flat" if self.index_type is None else self.index_type) != "faiss.IVFPQ"
        ):
            problems.append(Problem(KNN, "faiss_index_pq_m", v, "no-effect", None, "warning"))
        v = self.index_metric
        if wrong := v is not None and not (type(v) is str and v in {"L2", "INNER_PRODUCT", "COSINE"}):
            problems.append(Problem(KNN, "index_metric", v))
        if (
            not wrong
            and ("faiss.Flat" if self.index_type is None else self.index_type) == "faiss.IVFPQ"
            and ("L2" if self.index_metric is None else self.index_metric) != "L2"
        ):
            problems.append(Problem(KNN, "index_metric", v, "rule", 0))
        v = self.index_type
        if v is not None and not (type(v) is str and v in {"faiss.Flat", "faiss.IVFFlat", "faiss.IVFPQ"}):
            problems.append(Problem(KNN, "index_type", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(KNN, "mini_batch_size", v))
        return problems

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
