"""Object2Vec: the hyperparameters that the built-in algorithm takes.

Generated from object2vec-hyperparameters.md (2026), object2vec-tuning.md (2026); changes made here are
lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from ._hyperparameters import Hyperparameters
from ._problems import Problem
from ._values import BOOLEANS, integer, number, texts


@dataclass(kw_only=True, slots=True, repr=False, eq=False)
class Object2Vec(Hyperparameters):
    """Hyperparameters of Object2Vec.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/object2vec-hyperparameters.html)
    """

    enc0_max_seq_len: int
    """The longest sequence that encoder enc0 takes.

    Required. Valid values: an integer from 1 to 5000.
    """
    enc0_vocab_size: int
    """How many tokens the vocabulary of enc0 holds.

    Required. Valid values: an integer from 2 to 3000000.
    """
    bucket_width: int | None = None
    """How much the lengths of the sequences in one bucket may differ. Any value other than 0 turns bucketing
    on.

    Optional. Valid values: an integer from 0 to 100. It is set to 0 by the algorithm when
    token_embedding_storage_type is "row_sparse". Default: 0.
    """
    comparator_list: Sequence[Literal["hadamard", "concat", "abs_diff"]] | None = None
    """The operators by which the embeddings of the two encoders are compared. Each operator yields a
    subvector, and the subvectors are joined in the order of the list: `"hadamard, concat"` gives the
    Hadamard product followed by the concatenation, `"hadamard"` the product alone.

    Optional. Valid values: a list of "hadamard", "concat" or "abs_diff". Both encodings must be of equal
    dimension. Default: ["hadamard", "concat", "abs_diff"].
    """
    dropout: float | None = None
    """The probability with which a unit of the network's layers is dropped in training, a regularization
    against overfitting.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 1.
    """
    early_stopping_patience: int | None = None
    """How many epochs in a row may bring no improvement before training is stopped early.
    `early_stopping_tolerance` says what counts as one.

    Optional. Valid values: an integer from 1 to 5. Default: 3. Tuning: integer, from 1 to 5.
    """
    early_stopping_tolerance: float | None = None
    """How far the loss has to fall from one epoch to the next to count as an improvement. Training is stopped
    early after `early_stopping_patience` epochs in a row without one.

    Optional. Valid values: a number from 1e-06 to 0.1. Default: 0.01. Tuning: continuous, from 0.001 to
    0.1.
    """
    enc_dim: int | None = None
    """The output dimension of the embedding layer.

    Optional. Valid values: an integer from 4 to 10000. Default: 4096. Tuning: integer, from 4 to 4096.
    """
    enc0_network: Literal["hcnn", "bilstm", "pooled_embedding"] | None = None
    """The kind of network that encoder enc0 is.

    Optional. Valid values: "hcnn", "bilstm" or "pooled_embedding". Default: "hcnn".
    """
    enc0_cnn_filter_width: int | None = None
    """How wide the filters of a convolutional enc0 encoder are.

    Conditional. Valid values: an integer from 1 to 9. Default: 3. Tuning: integer, from 1 to 5.
    """
    enc0_freeze_pretrained_embedding: bool | None = None
    """Keeps the pretrained embedding weights of enc0 unchanged in training.

    Conditional. Valid values: True or False. Default: True.
    """
    enc0_layers: Literal["auto"] | int | None = None
    """How many layers encoder enc0 has.

    Conditional. Valid values: "auto" or an integer from 1 to 4. Default: "auto". Tuning: integer, from 1
    to 4.
    """
    enc0_pretrained_embedding_file: str | None = None
    """The file in the auxiliary channel that holds pretrained token embeddings for enc0.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc0_token_embedding_dim: int | None = None
    """How many dimensions the token embeddings of enc0 have.

    Conditional. Valid values: an integer from 2 to 1000. Default: 300. Tuning: integer, from 5 to 300.
    """
    enc0_vocab_file: str | None = None
    """The vocabulary file that assigns a numerical ID to each of the pretrained token embeddings of enc0.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc1_network: Literal["enc0", "hcnn", "bilstm", "pooled_embedding"] | None = None
    """The kind of network that encoder enc1 is. `enc0` gives it the same network and hyperparameter values as
    enc0, but the trained parameters of the two are never shared.

    Optional. Valid values: "enc0", "hcnn", "bilstm" or "pooled_embedding". Default: "enc0".
    """
    enc1_cnn_filter_width: int | None = None
    """How wide the filters of a convolutional enc1 encoder are.

    Conditional. Valid values: an integer from 1 to 9. Default: 3. Tuning: integer, from 1 to 5.
    """
    enc1_freeze_pretrained_embedding: bool | None = None
    """Keeps the pretrained embedding weights of enc1 unchanged in training.

    Conditional. Valid values: True or False. Default: True.
    """
    enc1_layers: Literal["auto"] | int | None = None
    """How many layers encoder enc1 has.

    Conditional. Valid values: "auto" or an integer from 1 to 4. Default: "auto". Tuning: integer, from 1
    to 4.
    """
    enc1_max_seq_len: int | None = None
    """The longest sequence that encoder enc1 takes.

    Conditional. Valid values: an integer from 1 to 5000.
    """
    enc1_pretrained_embedding_file: str | None = None
    """The file in the auxiliary channel that holds pretrained token embeddings for enc1.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc1_token_embedding_dim: int | None = None
    """How many dimensions the token embeddings of enc1 have.

    Conditional. Valid values: an integer from 2 to 1000. Default: 300. Tuning: integer, from 5 to 300.
    """
    enc1_vocab_file: str | None = None
    """The vocabulary file that assigns a numerical ID to each of the pretrained token embeddings of enc1.

    Conditional. Valid values: a string of letters, digits, "." and "_". Default: "".
    """
    enc1_vocab_size: int | None = None
    """How many tokens the vocabulary holds.

    Conditional. Valid values: an integer from 2 to 3000000.
    """
    epochs: int | None = None
    """How many passes training makes over the data.

    Optional. Valid values: an integer from 1 to 100. Default: 30. Tuning: integer, from 4 to 20.
    """
    learning_rate: float | None = None
    """The learning rate of the optimizer.

    Optional. Valid values: a number from 1e-06 to 1. Default: 0.0004. Tuning: continuous, from 1e-06 to 1.
    """
    mini_batch_size: int | None = None
    """How many examples the `optimizer` is given in one batch.

    Optional. Valid values: an integer from 1 to 10000. Default: 32. Tuning: integer, from 1 to 8192.
    """
    mlp_activation: Literal["tanh", "relu", "linear"] | None = None
    """The activation function of the multilayer perceptron (MLP).

    Optional. Valid values: "tanh", "relu" or "linear". Default: "linear". Tuning: categorical, "tanh",
    "relu" or "linear".
    """
    mlp_dim: int | None = None
    """How many outputs the MLP layers have.

    Optional. Valid values: an integer from 2 to 10000. Default: 512. Tuning: integer, from 16 to 1024.
    """
    mlp_layers: int | None = None
    """How many MLP layers the network has.

    Optional. Valid values: an integer from 0 to 10. Default: 2. Tuning: integer, from 1 to 4.
    """
    negative_sampling_rate: int | None = None
    """How many negative samples the algorithm generates for every positive one in the data. Such samples
    stand for pairs that hardly ever occur, and teach the model to tell them from observed ones. 0
    generates none.

    Optional. Valid values: an integer of at least 0. Default: 0.
    """
    num_classes: int | None = None
    """How many classes a classifier tells apart. Ignored for regression tasks.

    Optional. Valid values: an integer from 2 to 30. Used only when output_layer is "softmax". Default: 2.
    """
    optimizer: Literal["adadelta", "adagrad", "adam", "sgd", "rmsprop"] | None = None
    """The optimization method that trains the model.

    Optional. Valid values: "adadelta", "adagrad", "adam", "sgd" or "rmsprop". It must be "adam", "adagrad"
    or "sgd" when token_embedding_storage_type is "row_sparse". Default: "adam". Tuning: categorical,
    "adagrad", "adam", "rmsprop", "sgd" or "adadelta".
    """
    output_layer: Literal["softmax", "mean_squared_error"] | None = None
    """The kind of output layer, which decides between classification and regression.

    Optional. Valid values: "softmax" or "mean_squared_error". Default: "softmax".
    """
    tied_token_embedding_weight: bool | None = None
    """Lets both encoders share one token embedding layer. This suits inputs that are made of the same tokens,
    such as sentences and whole documents over one vocabulary.

    Optional. Valid values: True or False. Default: False.
    """
    token_embedding_storage_type: Literal["dense", "row_sparse"] | None = None
    """How gradients of the token embedding layer are computed and stored. `dense` works out the whole matrix,
    zeros included; the sparse mode, `row_sparse`, handles just the rows that a mini-batch touches, which
    is faster. Choosing `row_sparse` restricts other hyperparameters: `optimizer` has to be `adam`,
    `adagrad`, or `sgd`; any other choice raises a `CustomerValueError`. `bucket_width` is set to 0, which
    turns bucketing off.

    Optional. Valid values: "dense" or "row_sparse". Default: "dense".
    """
    weight_decay: float | None = None
    """The weight decay that the optimizer applies.

    Optional. Valid values: a number from 0 to 10000. Default: 0. Tuning: continuous, from 0 to 1.
    """

    _encodings = {
        "comparator_list": "comma",
        "enc0_freeze_pretrained_embedding": ("True", "False"),
        "enc1_freeze_pretrained_embedding": ("True", "False"),
        "tied_token_embedding_weight": ("True", "False"),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.enc0_max_seq_len
        if v is None:
            problems.append(Problem(Object2Vec, "enc0_max_seq_len", v, "missing"))
        if v is not None and not (type(v) is int and 1 <= v <= 5000):
            problems.append(Problem(Object2Vec, "enc0_max_seq_len", v))
        v = self.enc0_vocab_size
        if v is None:
            problems.append(Problem(Object2Vec, "enc0_vocab_size", v, "missing"))
        if v is not None and not (type(v) is int and 2 <= v <= 3000000):
            problems.append(Problem(Object2Vec, "enc0_vocab_size", v))
        v = self.bucket_width
        if wrong := v is not None and not (type(v) is int and 0 <= v <= 100):
            problems.append(Problem(Object2Vec, "bucket_width", v))
        if (
            not wrong
            and ("dense" if self.token_embedding_storage_type is None else self.token_embedding_storage_type)
            == "row_sparse"
            and (0 if self.bucket_width is None else self.bucket_width) != 0
        ):
            problems.append(Problem(Object2Vec, "bucket_width", v, "rule", 0, "warning"))
        v = self.comparator_list
        if type(v) is list:
            v = self.comparator_list = tuple(v)
        if v is not None and not (
            type(v) is tuple
            and len(v) >= 1
            and all([type(vi) is str and vi in {"hadamard", "concat", "abs_diff"} for vi in v])
        ):
            problems.append(Problem(Object2Vec, "comparator_list", v))
        v = self.dropout
        if v is not None and not ((type(v) is float or type(v) is int) and 0.0 <= v <= 1.0):
            problems.append(Problem(Object2Vec, "dropout", v))
        v = self.early_stopping_patience
        if v is not None and not (type(v) is int and 1 <= v <= 5):
            problems.append(Problem(Object2Vec, "early_stopping_patience", v))
        v = self.early_stopping_tolerance
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 0.1):
            problems.append(Problem(Object2Vec, "early_stopping_tolerance", v))
        v = self.enc_dim
        if v is not None and not (type(v) is int and 4 <= v <= 10000):
            problems.append(Problem(Object2Vec, "enc_dim", v))
        v = self.enc0_network
        if v is not None and not (type(v) is str and v in {"hcnn", "bilstm", "pooled_embedding"}):
            problems.append(Problem(Object2Vec, "enc0_network", v))
        v = self.enc0_cnn_filter_width
        if v is not None and not (type(v) is int and 1 <= v <= 9):
            problems.append(Problem(Object2Vec, "enc0_cnn_filter_width", v))
        v = self.enc0_freeze_pretrained_embedding
        if v is not None and type(v) is not bool:
            problems.append(Problem(Object2Vec, "enc0_freeze_pretrained_embedding", v))
        v = self.enc0_layers
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v <= 4)):
            problems.append(Problem(Object2Vec, "enc0_layers", v))
        v = self.enc0_pretrained_embedding_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            problems.append(Problem(Object2Vec, "enc0_pretrained_embedding_file", v))
        v = self.enc0_token_embedding_dim
        if v is not None and not (type(v) is int and 2 <= v <= 1000):
            problems.append(Problem(Object2Vec, "enc0_token_embedding_dim", v))
        v = self.enc0_vocab_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            problems.append(Problem(Object2Vec, "enc0_vocab_file", v))
        v = self.enc1_network
        if v is not None and not (type(v) is str and v in {"enc0", "hcnn", "bilstm", "pooled_embedding"}):
            problems.append(Problem(Object2Vec, "enc1_network", v))
        v = self.enc1_cnn_filter_width
        if v is not None and not (type(v) is int and 1 <= v <= 9):
            problems.append(Problem(Object2Vec, "enc1_cnn_filter_width", v))
        v = self.enc1_freeze_pretrained_embedding
        if v is not None and type(v) is not bool:
            problems.append(Problem(Object2Vec, "enc1_freeze_pretrained_embedding", v))
        v = self.enc1_layers
        if v is not None and not ((type(v) is str and v == "auto") or (type(v) is int and 1 <= v <= 4)):
            problems.append(Problem(Object2Vec, "enc1_layers", v))
        v = self.enc1_max_seq_len
        if v is not None and not (type(v) is int and 1 <= v <= 5000):
            problems.append(Problem(Object2Vec, "enc1_max_seq_len", v))
        v = self.enc1_pretrained_embedding_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            problems.append(Problem(Object2Vec, "enc1_pretrained_embedding_file", v))
        v = self.enc1_token_embedding_dim
        if v is not None and not (type(v) is int and 2 <= v <= 1000):
            problems.append(Problem(Object2Vec, "enc1_token_embedding_dim", v))
        v = self.enc1_vocab_file
        if v is not None and not (
            type(v) is str and not v.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._")
        ):
            problems.append(Problem(Object2Vec, "enc1_vocab_file", v))
        v = self.enc1_vocab_size
        if v is not None and not (type(v) is int and 2 <= v <= 3000000):
            problems.append(Problem(Object2Vec, "enc1_vocab_size", v))
        v = self.epochs
        if v is not None and not (type(v) is int and 1 <= v <= 100):
            problems.append(Problem(Object2Vec, "epochs", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and 1e-06 <= v <= 1.0):
            problems.append(Problem(Object2Vec, "learning_rate", v))
        v = self.mini_batch_size
        if v is not None and not (type(v) is int and 1 <= v <= 10000):
            problems.append(Problem(Object2Vec, "mini_batch_size", v))
        v = self.mlp_activation
        if v is not None and not (type(v) is str and v in {"tanh", "relu", "linear"}):
            problems.append(Problem(Object2Vec, "mlp_activation", v))
        v = self.mlp_dim
        if v is not None and not (type(v) is int and 2 <= v <= 10000):
            problems.append(Problem(Object2Vec, "mlp_dim", v))
        v = self.mlp_layers
        if v is not None and not (type(v) is int and 0 <= v <= 10):
            problems.append(Problem(Object2Vec, "mlp_layers", v))
        v = self.negative_sampling_rate
        if v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(Object2Vec, "negative_sampling_rate", v))
        v = self.num_classes
        if wrong := v is not None and not (type(v) is int and 2 <= v <= 30):
            problems.append(Problem(Object2Vec, "num_classes", v))
        if (
            not wrong
            and v is not None
            and v != 2
            and ("softmax" if self.output_layer is None else self.output_layer) != "softmax"
        ):
            problems.append(Problem(Object2Vec, "num_classes", v, "no-effect", None, "warning"))
        v = self.optimizer
        if wrong := v is not None and not (
            type(v) is str and v in {"adadelta", "adagrad", "adam", "sgd", "rmsprop"}
        ):
            problems.append(Problem(Object2Vec, "optimizer", v))
        if (
            not wrong
            and ("dense" if self.token_embedding_storage_type is None else self.token_embedding_storage_type)
            == "row_sparse"
            and ("adam" if self.optimizer is None else self.optimizer) not in ("adam", "adagrad", "sgd")
        ):
            problems.append(Problem(Object2Vec, "optimizer", v, "rule", 0))
        v = self.output_layer
        if v is not None and not (type(v) is str and v in {"softmax", "mean_squared_error"}):
            problems.append(Problem(Object2Vec, "output_layer", v))
        v = self.tied_token_embedding_weight
        if v is not None and type(v) is not bool:
            problems.append(Problem(Object2Vec, "tied_token_embedding_weight", v))
        v = self.token_embedding_storage_type
        if v is not None and not (type(v) is str and v in {"dense", "row_sparse"}):
            problems.append(Problem(Object2Vec, "token_embedding_storage_type", v))
        v = self.weight_decay
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 10000):
            problems.append(Problem(Object2Vec, "weight_decay", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.enc0_max_seq_len,
            self.enc0_vocab_size,
            self.bucket_width,
            self.comparator_list,
            self.dropout,
            self.early_stopping_patience,
            self.early_stopping_tolerance,
            self.enc_dim,
            self.enc0_network,
            self.enc0_cnn_filter_width,
            self.enc0_freeze_pretrained_embedding,
            self.enc0_layers,
            self.enc0_pretrained_embedding_file,
            self.enc0_token_embedding_dim,
            self.enc0_vocab_file,
            self.enc1_network,
            self.enc1_cnn_filter_width,
            self.enc1_freeze_pretrained_embedding,
            self.enc1_layers,
            self.enc1_max_seq_len,
            self.enc1_pretrained_embedding_file,
            self.enc1_token_embedding_dim,
            self.enc1_vocab_file,
            self.enc1_vocab_size,
            self.epochs,
            self.learning_rate,
            self.mini_batch_size,
            self.mlp_activation,
            self.mlp_dim,
            self.mlp_layers,
            self.negative_sampling_rate,
            self.num_classes,
            self.optimizer,
            self.output_layer,
            self.tied_token_embedding_weight,
            self.token_embedding_storage_type,
            self.weight_decay,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.enc0_max_seq_len) is not None:
            made.enc0_max_seq_len = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_vocab_size) is not None:
            made.enc0_vocab_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.bucket_width) is not None:
            made.bucket_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.comparator_list) is not None:
            made.comparator_list = texts(s)
        if (s := made.dropout) is not None:
            made.dropout = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.early_stopping_patience) is not None:
            made.early_stopping_patience = int(s) if s.isdecimal() else integer(s)
        if (s := made.early_stopping_tolerance) is not None:
            made.early_stopping_tolerance = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.enc_dim) is not None:
            made.enc_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_cnn_filter_width) is not None:
            made.enc0_cnn_filter_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_freeze_pretrained_embedding) is not None:
            made.enc0_freeze_pretrained_embedding = BOOLEANS.get(s.lower(), s)
        if (s := made.enc0_layers) is not None:
            made.enc0_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc0_token_embedding_dim) is not None:
            made.enc0_token_embedding_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_cnn_filter_width) is not None:
            made.enc1_cnn_filter_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_freeze_pretrained_embedding) is not None:
            made.enc1_freeze_pretrained_embedding = BOOLEANS.get(s.lower(), s)
        if (s := made.enc1_layers) is not None:
            made.enc1_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_max_seq_len) is not None:
            made.enc1_max_seq_len = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_token_embedding_dim) is not None:
            made.enc1_token_embedding_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.enc1_vocab_size) is not None:
            made.enc1_vocab_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.epochs) is not None:
            made.epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.mini_batch_size) is not None:
            made.mini_batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.mlp_dim) is not None:
            made.mlp_dim = int(s) if s.isdecimal() else integer(s)
        if (s := made.mlp_layers) is not None:
            made.mlp_layers = int(s) if s.isdecimal() else integer(s)
        if (s := made.negative_sampling_rate) is not None:
            made.negative_sampling_rate = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_classes) is not None:
            made.num_classes = int(s) if s.isdecimal() else integer(s)
        if (s := made.tied_token_embedding_weight) is not None:
            made.tied_token_embedding_weight = BOOLEANS.get(s.lower(), s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
