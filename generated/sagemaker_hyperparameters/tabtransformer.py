"""TabTransformer: the hyperparameters that the built-in algorithm takes.

Generated from tabtransformer-hyperparameters.md (2023), tabtransformer-tuning.md (2023); changes made here
are lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class TabTransformer(Hyperparameters):
    """Hyperparameters of TabTransformer.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/tabtransformer-hyperparameters.html)
    """

    n_epochs: int | None = None
    """How many epochs the neural network trains for.

    Valid values: an integer of at least 1. Default: 5.
    """
    patience: int | None = None
    """Training ends once some metric on some validation data has not improved for this many rounds.

    Valid values: an integer greater than 2 and less than 60. Default: 10.
    """
    learning_rate: float | None = None
    """How far the weights move in an update after each batch of examples.

    Valid values: a number greater than 0. Default: 0.001. Tuning: continuous, from 0.001 to 0.01.
    """
    batch_size: int | None = None
    """How many examples pass through the network at a time.

    Valid values: an integer greater than 1 and less than 2048. Default: 256.
    """
    input_dim: Literal["16", "32", "64", "128", "256", "512"] | None = None
    """The size of the embeddings of categorical and continuous columns.

    Valid values: "16", "32", "64", "128", "256" or "512". Default: "32". Tuning: categorical, "16", "32",
    "64", "128", "256" or "512".
    """
    n_blocks: int | None = None
    """How many encoder blocks the Transformer has.

    Valid values: an integer from 1 to 12. Default: 4. Tuning: integer, from 1 to 12.
    """
    attn_dropout: float | None = None
    """The dropout rate of the layers with multi-head attention.

    Valid values: a number of at least 0 and less than 1. Default: 0.2. Tuning: continuous, from 0 to 0.8.
    """
    mlp_dropout: float | None = None
    """The dropout rate of the feed-forward network in each encoder layer, and of the last MLP layers after
    the encoders.

    Valid values: a number of at least 0 and less than 1. Default: 0.1. Tuning: continuous, from 0 to 0.8.
    """
    frac_shared_embed: float | None = None
    """The share of an embedding that all categories of one column have in common.

    Valid values: a number of at least 0 and less than 1. Default: 0.25. Tuning: continuous, from 0 to 0.5.
    """

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.n_epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(TabTransformer, "n_epochs", v))
        v = self.patience
        if v is not None and not (type(v) is int and 2 < v < 60):
            problems.append(Problem(TabTransformer, "patience", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(TabTransformer, "learning_rate", v))
        v = self.batch_size
        if v is not None and not (type(v) is int and 1 < v < 2048):
            problems.append(Problem(TabTransformer, "batch_size", v))
        v = self.input_dim
        if v is not None and not (type(v) is str and v in {"16", "32", "64", "128", "256", "512"}):
            problems.append(Problem(TabTransformer, "input_dim", v))
        v = self.n_blocks
        if v is not None and not (type(v) is int and 1 <= v <= 12):
            problems.append(Problem(TabTransformer, "n_blocks", v))
        v = self.attn_dropout
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < 1):
            problems.append(Problem(TabTransformer, "attn_dropout", v))
        v = self.mlp_dropout
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < 1):
            problems.append(Problem(TabTransformer, "mlp_dropout", v))
        v = self.frac_shared_embed
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v < 1):
            problems.append(Problem(TabTransformer, "frac_shared_embed", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.n_epochs,
            self.patience,
            self.learning_rate,
            self.batch_size,
            self.input_dim,
            self.n_blocks,
            self.attn_dropout,
            self.mlp_dropout,
            self.frac_shared_embed,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.n_epochs) is not None:
            made.n_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.patience) is not None:
            made.patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.batch_size) is not None:
            made.batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.n_blocks) is not None:
            made.n_blocks = int(s) if s.isdecimal() else integer(s)
        if (s := made.attn_dropout) is not None:
            made.attn_dropout = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mlp_dropout) is not None:
            made.mlp_dropout = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.frac_shared_embed) is not None:
            made.frac_shared_embed = float(s) if s.strip("0123456789") == "." != s else number(s)
