"""IP Insights: the hyperparameters that the built-in algorithm takes.

Generated from ip-insights-hyperparameters.md (2023), ip-insights-tuning.md (2023); changes made here are
lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import integer, number, total


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class IPInsights(Hyperparameters):
    """Hyperparameters of IP Insights.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights-hyperparameters.html)
    """

    num_entity_vectors: int | None = None
    """How many embedding vectors are trained for entities. A hash function gives each entity one of them, so
    that two entities can share a vector; a few such collisions hardly matter. Twice the number of
    different entities is a good size. More vectors mean fewer collisions, but a larger model that takes
    more memory.

    Required. Valid values: an integer from 1 to 250000000. The training container's own default is 100000.
    Tuning: integer, from 10000 to 1000000.
    """
    vector_dim: int | None = None
    """The length of the embedding vectors of entities and IP addresses. Long vectors hold more information,
    but the model grows with them, and with little training data it overfits. AWS advises 128.

    Required. Valid values: an integer from 4 to 4096. The training container's own default is 128. Tuning:
    integer, from 8 to 256.
    """
    batch_metrics_publish_interval: int | None = None
    """The number of batches after which MXNet's Speedometer prints how many samples per second are trained.

    Optional. Valid values: an integer of at least 1. Default: 1000.
    """
    epochs: int | None = None
    """How often training goes through its data. Typical values range from 5 to 100, depending on the amount
    of data and the learning rate.

    Optional. Valid values: an integer of at least 1. Default: 10. Tuning: integer, from 1 to 100.
    """
    learning_rate: float | None = None
    """The learning rate of the Adam optimizer. If it is too large, training diverges; if it is too small,
    training takes long. Typical values range from 1e-4 to 1e-1.

    Optional. Valid values: a number from 1e-06 to 10. Default: 0.001. Tuning: continuous, from 0.0001 to
    0.1.
    """
    mini_batch_size: int | None = None
    """How many examples a mini-batch holds. Larger ones train faster and give more ways to shuffle negative
    samples, but tend to end in a poor minimum. What is best depends on how many different accounts the
    data has.

    Optional. Valid values: an integer from 1 to 500000. Default: 10000. The training container's own
    default is 5000. Tuning: integer, from 100 to 50000.
    """
    num_ip_encoder_layers: int | None = None
    """How many fully connected layers encode the embedding of an IP address. More layers find finer patterns,
    and overfit more easily.

    Optional. Valid values: an integer from 0 to 100. Default: 1. Tuning: integer, from 1 to 10.
    """
    random_negative_sampling_rate: int | None = None
    """How many negative samples with a random IP address are made for each example. Without negative samples,
    all representations would end in one point. Together with `shuffled_negative_sampling_rate` there must
    be at least 1 and at most 500.

    Optional. Valid values: an integer from 0 to 500. It plus shuffled_negative_sampling_rate must be from
    1 to 500. Default: 1. Tuning: integer, from 0 to 10.
    """
    shuffled_negative_sampling_rate: int | None = None
    """How many negative samples are made for each example from the IP addresses of other accounts in its
    mini-batch, which are more like real ones. Together with `random_negative_sampling_rate` there must be
    at least 1 and at most 500.

    Optional. Valid values: an integer from 0 to 500. Default: 1. Tuning: integer, from 0 to 10.
    """
    weight_decay: float | None = None
    """The strength of the L2 regularization, which keeps the model from overfitting.

    Optional. Valid values: a number from 0 to 10. Default: 1e-05. Tuning: continuous, from 0 to 1.
    """

    _unlisted = {
        "feature_dim": (
            lambda s: int(s) if s.isdecimal() else integer(s),
            lambda v: ((0, v is None or (type(v) is int and 1 <= v)),),
        ),
    }

    _doubted = {"feature_dim": "doubtful"}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.num_entity_vectors
        if v is None:
            problems.append(Problem(IPInsights, "num_entity_vectors", v, "missing", None, "warning"))
        if v is not None and not (type(v) is int and 1 <= v <= 250000000):
            problems.append(Problem(IPInsights, "num_entity_vectors", v))
        v = self.vector_dim
        if v is None:
            problems.append(Problem(IPInsights, "vector_dim", v, "missing", None, "warning"))
        if v is not None and not (type(v) is int and 4 <= v <= 4096):
            problems.append(Problem(IPInsights, "vector_dim", v))
        v = self.batch_metrics_publish_interval
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(IPInsights, "batch_metrics_publish_interval", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(IPInsights, "epochs", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 10.0):
            problems.append(Problem(IPInsights, "learning_rate", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v <= 500000):
            problems.append(Problem(IPInsights, "mini_batch_size", v))
        v = self.num_ip_encoder_layers
        if v is not None and not (type(v) is int and 0 <= v <= 100):
            problems.append(Problem(IPInsights, "num_ip_encoder_layers", v))
        v = self.random_negative_sampling_rate
        if wrong := v is not None and not (type(v) is int and 0 <= v <= 500):
            problems.append(Problem(IPInsights, "random_negative_sampling_rate", v))
        if (
            not wrong
            and isinstance(
                (1 if self.random_negative_sampling_rate is None else self.random_negative_sampling_rate),
                (int, float),
            )
            and (1 if self.random_negative_sampling_rate is None else self.random_negative_sampling_rate) >= 0
            and (
                (
                    isinstance(
                        (
                            1
                            if self.random_negative_sampling_rate is None
                            else self.random_negative_sampling_rate
                        ),
                        (int, float),
                    )
                    and isinstance(
                        (
                            1
                            if self.shuffled_negative_sampling_rate is None
                            else self.shuffled_negative_sampling_rate
                        ),
                        (int, float),
                    )
                    and not total(
                        (
                            1
                            if self.random_negative_sampling_rate is None
                            else self.random_negative_sampling_rate
                        ),
                        (
                            1
                            if self.shuffled_negative_sampling_rate is None
                            else self.shuffled_negative_sampling_rate
                        ),
                    )
                    >= 1
                )
                or (
                    isinstance(
                        (
                            1
                            if self.random_negative_sampling_rate is None
                            else self.random_negative_sampling_rate
                        ),
                        (int, float),
                    )
                    and isinstance(
                        (
                            1
                            if self.shuffled_negative_sampling_rate is None
                            else self.shuffled_negative_sampling_rate
                        ),
                        (int, float),
                    )
                    and not total(
                        (
                            1
                            if self.random_negative_sampling_rate is None
                            else self.random_negative_sampling_rate
                        ),
                        (
                            1
                            if self.shuffled_negative_sampling_rate is None
                            else self.shuffled_negative_sampling_rate
                        ),
                    )
                    <= 500
                )
            )
        ):
            problems.append(Problem(IPInsights, "random_negative_sampling_rate", v, "rule", 0))
        v = self.shuffled_negative_sampling_rate
        if v is not None and not (type(v) is int and 0 <= v <= 500):
            problems.append(Problem(IPInsights, "shuffled_negative_sampling_rate", v))
        v = self.weight_decay
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 10.0):
            problems.append(Problem(IPInsights, "weight_decay", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.num_entity_vectors,
            self.vector_dim,
            self.batch_metrics_publish_interval,
            self.epochs,
            self.learning_rate,
            self.mini_batch_size,
            self.num_ip_encoder_layers,
            self.random_negative_sampling_rate,
            self.shuffled_negative_sampling_rate,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.num_entity_vectors) is not None:
            made.num_entity_vectors = int(s) if s.isdecimal() else integer(s)
        if (s := made.vector_dim) is not None:
            made.vector_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.batch_metrics_publish_interval) is not None:
            made.batch_metrics_publish_interval = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_ip_encoder_layers) is not None:
            made.num_ip_encoder_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.random_negative_sampling_rate) is not None:
            made.random_negative_sampling_rate = int(s) if s.isdecimal() else integer(s)
        if (s := made.shuffled_negative_sampling_rate) is not None:
            made.shuffled_negative_sampling_rate = int(s) if s.isdecimal() else integer(s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
