"""BlazingText: the hyperparameters that the built-in algorithm takes.

Generated from blazingtext_hyperparameters.md (2023), blazingtext-tuning.md (2023); changes made here are
lost.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class BlazingTextWord2Vec(Hyperparameters):
    """Hyperparameters of BlazingText: Word2Vec.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html)
    """

    mode: Literal["batch_skipgram", "skipgram", "cbow"]
    """The Word2Vec architecture that is trained.

    Required. Valid values: "batch_skipgram", "skipgram" or "cbow". Tuning: categorical, "batch_skipgram",
    "skipgram" or "cbow".
    """
    batch_size: int | None = None
    """The batch size of the `batch_skipgram` architecture. Choose a number between 10 and 20.

    Optional. Valid values: an integer of at least 1. Default: 11. Tuning: integer, from 8 to 32.
    """
    buckets: int | None = None
    """How many hash buckets subwords are sorted into.

    Optional. Valid values: an integer of at least 1. Default: 2000000.
    """
    epochs: int | None = None
    """How often training goes through the whole training set.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 5 to 15.
    """
    evaluation: bool | None = None
    """Whether the model is scored on the WordSimilarity-353 test after training.

    Optional. Valid values: True or False. Default: True.
    """
    learning_rate: float | None = None
    """The step size of parameter updates.

    Optional. Valid values: a number greater than 0. Default: 0.05. Tuning: continuous, from 0.005 to 0.01.
    """
    min_char: int | None = None
    """The length in characters of the shortest subwords (character n-grams).

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    min_count: int | None = None
    """How often a word has to occur; rarer words are dropped.

    Optional. Valid values: an integer of at least 0. Default: 5. Tuning: integer, from 0 to 100.
    """
    max_char: int | None = None
    """The length in characters of the longest subwords (character n-grams).

    Optional. Valid values: an integer of at least 1. Default: 6.
    """
    negative_samples: int | None = None
    """How many negative samples are drawn in negative sample sharing.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 5 to 25.
    """
    sampling_threshold: float | None = None
    """The frequency above which words of the training data are randomly down-sampled.

    Optional. Valid values: a number greater than 0. Suggested: greater than 0 and at most 0.001. Default:
    0.0001. Tuning: continuous, from 0.0001 to 0.001.
    """
    subwords: bool | None = None
    """Whether embeddings are learned for subwords too.

    Optional. Valid values: True or False. Default: False.
    """
    vector_dim: int | None = None
    """The dimension of the learned word vectors.

    Optional. Valid values: an integer of at least 1. Default: 100. Tuning: integer, from 32 to 300.
    """
    window_size: int | None = None
    """The size of the context window, in words around the target word.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 1 to 10.
    """

    _encodings = {"evaluation": ("True", "False"), "subwords": ("True", "False")}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.mode
        if v is None:
            problems.append(Problem(BlazingTextWord2Vec, "mode", v, "missing"))
        if v is not None and not (type(v) is str and v in {"batch_skipgram", "skipgram", "cbow"}):
            problems.append(Problem(BlazingTextWord2Vec, "mode", v))
        v = self.batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "batch_size", v))
        v = self.buckets
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "buckets", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "epochs", v))
        v = self.evaluation
        if v is not None and type(v) is not bool:
            problems.append(Problem(BlazingTextWord2Vec, "evaluation", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(BlazingTextWord2Vec, "learning_rate", v))
        v = self.min_char
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "min_char", v))
        v = self.min_count
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "min_count", v))
        v = self.max_char
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "max_char", v))
        v = self.negative_samples
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "negative_samples", v))
        v = self.sampling_threshold
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(BlazingTextWord2Vec, "sampling_threshold", v))
        v = self.subwords
        if v is not None and type(v) is not bool:
            problems.append(Problem(BlazingTextWord2Vec, "subwords", v))
        v = self.vector_dim
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "vector_dim", v))
        v = self.window_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextWord2Vec, "window_size", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.mode,
            self.batch_size,
            self.buckets,
            self.epochs,
            self.evaluation,
            self.learning_rate,
            self.min_char,
            self.min_count,
            self.max_char,
            self.negative_samples,
            self.sampling_threshold,
            self.subwords,
            self.vector_dim,
            self.window_size,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.batch_size) is not None:
            made.batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.buckets) is not None:
            made.buckets = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.evaluation) is not None:
            made.evaluation = BOOLEANS.get(s.lower(), s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_char) is not None:
            made.min_char = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_count) is not None:
            made.min_count = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_char) is not None:
            made.max_char = int(s) if s.isdecimal() else integer(s)
        if (s := made.negative_samples) is not None:
            made.negative_samples = int(s) if s.isdecimal() else integer(s)
        if (s := made.sampling_threshold) is not None:
            made.sampling_threshold = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.subwords) is not None:
            made.subwords = BOOLEANS.get(s.lower(), s)
        if (s := made.vector_dim) is not None:
            made.vector_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.window_size) is not None:
            made.window_size = int(s) if s.isdecimal() else integer(s)


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class BlazingTextTextClassification(Hyperparameters):
    """Hyperparameters of BlazingText: Text Classification.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html)
    """

    mode: Literal["supervised"]
    """The kind of training.

    Required. Valid values: "supervised".
    """
    buckets: int | None = None
    """How many hash buckets word n-grams are sorted into.

    Optional. Valid values: an integer of at least 1. Default: 2000000. Tuning: integer, from 1000000 to
    10000000.
    """
    early_stopping: bool | None = None
    """Whether training ends once validation accuracy has not risen for `patience` epochs. Early stopping
    needs a validation channel.

    Optional. Valid values: True or False. Default: False.
    """
    epochs: int | None = None
    """The most passes that training makes over the data.

    Optional. Valid values: an integer of at least 1. Default: 5. Tuning: integer, from 5 to 15.
    """
    learning_rate: float | None = None
    """The step size of parameter updates.

    Optional. Valid values: a number greater than 0. Default: 0.05. Tuning: continuous, from 0.005 to 0.01.
    """
    min_count: int | None = None
    """How often a word has to occur; rarer words are dropped.

    Optional. Valid values: an integer of at least 0. Default: 5. Tuning: integer, from 0 to 100.
    """
    min_epochs: int | None = None
    """How many epochs are trained before early stopping is considered.

    Optional. Valid values: an integer of at least 1. Default: 5.
    """
    patience: int | None = None
    """How many epochs without progress on the validation data are allowed before training ends early. Used
    only when `early_stopping` is `True`.

    Optional. Valid values: an integer of at least 1. Default: 4.
    """
    vector_dim: int | None = None
    """The dimension of the embedding layer.

    Optional. Valid values: an integer of at least 1. Default: 100. Tuning: integer, from 32 to 300.
    """
    word_ngrams: int | None = None
    """How many word n-gram features are used.

    Optional. Valid values: an integer of at least 1. Default: 2. Tuning: integer, from 1 to 3.
    """

    _encodings = {"early_stopping": ("True", "False")}

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.mode
        if v is None:
            problems.append(Problem(BlazingTextTextClassification, "mode", v, "missing"))
        if v is not None and not (type(v) is str and v == "supervised"):
            problems.append(Problem(BlazingTextTextClassification, "mode", v))
        v = self.buckets
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextTextClassification, "buckets", v))
        v = self.early_stopping
        if v is not None and type(v) is not bool:
            problems.append(Problem(BlazingTextTextClassification, "early_stopping", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextTextClassification, "epochs", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 0 < v < inf):
            problems.append(Problem(BlazingTextTextClassification, "learning_rate", v))
        v = self.min_count
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(BlazingTextTextClassification, "min_count", v))
        v = self.min_epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextTextClassification, "min_epochs", v))
        v = self.patience
        if wrong := v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextTextClassification, "patience", v))
        if (
            not wrong
            and v is not None
            and v != 4
            and (False if self.early_stopping is None else self.early_stopping) is not True
        ):
            problems.append(
                Problem(BlazingTextTextClassification, "patience", v, "no-effect", None, "warning")
            )
        v = self.vector_dim
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextTextClassification, "vector_dim", v))
        v = self.word_ngrams
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(BlazingTextTextClassification, "word_ngrams", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.mode,
            self.buckets,
            self.early_stopping,
            self.epochs,
            self.learning_rate,
            self.min_count,
            self.min_epochs,
            self.patience,
            self.vector_dim,
            self.word_ngrams,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.buckets) is not None:
            made.buckets = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping) is not None:
            made.early_stopping = BOOLEANS.get(s.lower(), s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.min_count) is not None:
            made.min_count = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_epochs) is not None:
            made.min_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.patience) is not None:
            made.patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.vector_dim) is not None:
            made.vector_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.word_ngrams) is not None:
            made.word_ngrams = int(s) if s.isdecimal() else integer(s)
