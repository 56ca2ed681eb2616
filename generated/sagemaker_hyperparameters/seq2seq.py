"""Sequence-to-Sequence: the hyperparameters that the built-in algorithm takes.

Generated from seq-2-seq-hyperparameters.md (2026), seq-2-seq-tuning.md (2023); changes made here are lost.
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
class Seq2Seq(Hyperparameters):
    """Hyperparameters of Sequence-to-Sequence.

    [Documentation](https://docs.aws.amazon.com/sagemaker/latest/dg/seq-2-seq-hyperparameters.html)
    """

    batch_size: int | None = None
    """How many examples each step of gradient descent takes.

    Optional. Valid values: an integer of at least 1. Default: 64. Tuning: categorical, 16, 32, 64, 128,
    256, 512, 1024 or 2048.
    """
    beam_size: int | None = None
    """How many hypotheses the beam search keeps, in inference and, for the `bleu` score, in training.

    Optional. Valid values: an integer of at least 1. Default: 5.
    """
    bleu_sample_size: int | None = None
    """How many validation instances are decoded in training for the `bleu` score. With `bleu` as the
    `optimized_metric`, -1 takes the whole validation set.

    Optional. Valid values: an integer. Default: 0.
    """
    bucket_width: int | None = None
    """The step by which buckets of source and target lengths grow, up to `max_seq_len_source` and
    `max_seq_len_target`. It holds for the longer side of the data; the step of the shorter side is scaled
    by the mean ratio of target to source length. A side that is at its maximum stays there in the buckets
    that follow.

    Optional. Valid values: an integer of at least 1. Default: 10.
    """
    bucketing_enabled: bool | None = None
    """Whether examples are put into buckets by length. With `false`, all are unrolled to the maximum length.

    Optional. Valid values: True or False. Default: True.
    """
    checkpoint_frequency_num_batches: int | None = None
    """The number of batches between two checkpoints, at which the model is evaluated, too. Early stopping and
    the choice of the best model rest on these checkpoints. They lie inside the container and have nothing
    to do with the checkpoints of SageMaker; the best model goes to S3 at the end.

    Optional. Valid values: an integer of at least 1. Default: 1000.
    """
    checkpoint_threshold: int | None = None
    """Training stops after this many checkpoints without a better `optimized_metric` on the validation data.
    The checkpoints lie inside the container and have nothing to do with those of SageMaker; the best model
    goes to S3 at the end.

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    clip_gradient: float | None = None
    """The largest magnitude that a gradient keeps; beyond it, it is clipped. A negative number turns clipping
    off.

    Optional. Valid values: a number. Default: 1. Tuning: continuous, from 1 to 5.
    """
    cnn_activation_type: Literal["glu", "relu", "softrelu", "sigmoid", "tanh"] | None = None
    """The activation function of `cnn` layers.

    Optional. Valid values: "glu", "relu", "softrelu", "sigmoid" or "tanh". Default: "glu".
    """
    cnn_hidden_dropout: float | None = None
    """The dropout probability from one convolutional layer to the next.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 0.5.
    """
    cnn_kernel_width_decoder: int | None = None
    """How wide the kernels of a `cnn` decoder are.

    Optional. Valid values: an integer of at least 1. Default: 5.
    """
    cnn_kernel_width_encoder: int | None = None
    """How wide the kernels of a `cnn` encoder are.

    Optional. Valid values: an integer of at least 1. Default: 3.
    """
    cnn_num_hidden: int | None = None
    """How many hidden units the encoder and the decoder have in a `cnn`.

    Optional. Valid values: an integer of at least 1. Default: 512. Tuning: categorical, 128, 256, 512,
    1024 or 2048, Applicable only to convolutional neural networks (CNNs).
    """
    decoder_type: Literal["rnn", "cnn"] | None = None
    """The kind of network that decodes.

    Optional. Valid values: "rnn" or "cnn". Default: "rnn".
    """
    embed_dropout_source: float | None = None
    """The dropout probability of the source embeddings.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 0.5.
    """
    embed_dropout_target: float | None = None
    """The dropout probability of the target embeddings.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 0.5.
    """
    encoder_type: Literal["rnn", "cnn"] | None = None
    """The kind of network that encodes: `rnn` has the attention of Bahdanau et al., `cnn` follows Gehring et
    al.

    Optional. Valid values: "rnn" or "cnn". Default: "rnn".
    """
    fixed_rate_lr_half_life: int | None = None
    """The half-life of the learning rate, counted in checkpoints, under the schedulers whose names begin with
    `fixed_rate_`.

    Optional. Valid values: an integer of at least 1. Default: 10. Tuning: integer, from 10 to 30.
    """
    learning_rate: float | None = None
    """The learning rate that training starts with.

    Optional. Valid values: a number. Default: 0.0003. Tuning: continuous, from 5e-05 to 0.2.
    """
    loss_type: Literal["cross-entropy"] | None = None
    """The loss that training minimizes.

    Optional. Valid values: "cross-entropy". Default: "cross-entropy".
    """
    lr_scheduler_type: Literal["plateau_reduce", "fixed_rate_inv_t", "fixed_rate_inv_sqrt_t"] | None = None
    """How the learning rate changes. `plateau_reduce` lowers it once the `optimized_metric` on the validation
    data stops improving. `inv_t` in a name is a decay with the inverse of time,
    `learning_rate`/(1+`decay_rate`*t).

    Optional. Valid values: "plateau_reduce", "fixed_rate_inv_t" or "fixed_rate_inv_sqrt_t". Default:
    "plateau_reduce". Tuning: categorical, "plateau_reduce", "fixed_rate_inv_t" or "fixed_rate_inv_sqrt_t".
    """
    max_num_batches: int | None = None
    """The most batches, or updates, that training makes; -1 sets no limit.

    Optional. Valid values: an integer. Default: -1.
    """
    max_num_epochs: int | None = None
    """How often training goes through its data at most. A job that sets it trains for so many epochs, even
    when the validation accuracy no longer rises.

    Optional. Valid values: an integer of at least 1.
    """
    max_seq_len_source: int | None = None
    """The length that longer source sequences are cut to.

    Optional. Valid values: an integer of at least 1. Default: 100.
    """
    max_seq_len_target: int | None = None
    """The length that longer target sequences are cut to.

    Optional. Valid values: an integer of at least 1. Default: 100.
    """
    min_num_epochs: int | None = None
    """The number of epochs before which early stopping does not end the training.

    Optional. Valid values: an integer of at least 0. Has to be at most max_num_epochs. Default: 0.
    """
    momentum: float | None = None
    """The momentum constant of `sgd`. Don't use it with `adam` or `rmsprop`.

    Optional. Valid values: a number. Used only when optimizer_type is "sgd". Tuning: continuous, from 0.5
    to 0.9.
    """
    num_embed_source: int | None = None
    """The size of the embeddings of source tokens.

    Optional. Valid values: an integer of at least 1. Default: 512. Tuning: integer, from 256 to 512.
    """
    num_embed_target: int | None = None
    """The size of the embeddings of target tokens.

    Optional. Valid values: an integer of at least 1. Default: 512. Tuning: integer, from 256 to 512.
    """
    num_layers_decoder: int | None = None
    """How many layers the decoder has, as an rnn or a cnn.

    Optional. Valid values: an integer of at least 1. Default: 1. Tuning: integer, from 1 to 10.
    """
    num_layers_encoder: int | None = None
    """How many layers the encoder has, as an `rnn` or a `cnn`.

    Optional. Valid values: an integer of at least 1. Default: 1. Tuning: integer, from 1 to 10.
    """
    optimized_metric: Literal["perplexity", "accuracy", "bleu"] | None = None
    """The metric that early stopping watches.

    Optional. Valid values: "perplexity", "accuracy" or "bleu". Default: "perplexity".
    """
    optimizer_type: Literal["adam", "sgd", "rmsprop"] | None = None
    """The optimizer that trains the model.

    Optional. Valid values: "adam", "sgd" or "rmsprop". Default: "adam". Tuning: categorical, "adam", "sgd"
    or "rmsprop".
    """
    plateau_reduce_lr_factor: float | None = None
    """What the learning rate is multiplied by at a plateau (under `plateau_reduce`).

    Optional. Valid values: a number. Default: 0.5. Tuning: continuous, from 0.1 to 0.5.
    """
    plateau_reduce_lr_threshold: int | None = None
    """How many checkpoints in a row make a plateau under `plateau_reduce`: without a better
    `optimized_metric` over so many, the learning rate is reduced.

    Optional. Valid values: an integer of at least 1. Default: 3. Tuning: integer, from 1 to 5.
    """
    rnn_attention_in_upper_layers: bool | None = None
    """Whether the upper layers of the rnn get the attention, too, as in Google's paper on NMT. Used only when
    there is more than one layer.

    Optional. Valid values: True or False. Default: True.
    """
    rnn_attention_num_hidden: int | None = None
    """How many hidden units the attention layers have; without a number, as many as `rnn_num_hidden`.

    Optional. Valid values: an integer of at least 1. Default: the value of rnn_num_hidden.
    """
    rnn_attention_type: Literal["dot", "fixed", "mlp", "bilinear"] | None = None
    """The attention model of the encoder. In the terms of Luong et al., `mlp` is their concat and `bilinear`
    their general.

    Optional. Valid values: "dot", "fixed", "mlp" or "bilinear". Default: "mlp".
    """
    rnn_cell_type: Literal["lstm", "gru"] | None = None
    """The kind of cell in an `rnn`.

    Optional. Valid values: "lstm" or "gru". Default: "lstm".
    """
    rnn_decoder_state_init: Literal["last", "avg", "zero"] | None = None
    """Which encoder states an `rnn` decoder starts from.

    Optional. Valid values: "last", "avg" or "zero". Default: "last".
    """
    rnn_first_residual_layer: int | None = None
    """The first layer of the rnn that has a residual connection. Used only when the encoder or the decoder
    has more than one layer.

    Optional. Valid values: an integer of at least 1. Default: 2.
    """
    rnn_num_hidden: int | None = None
    """How many hidden units the encoder and the decoder have in an rnn. It is even, since the default LSTM
    runs in two directions.

    Optional. Valid values: an even integer of at least 1. Default: 1024. Tuning: categorical, 128, 256,
    512, 1024 or 2048, Applicable only to recurrent neural networks (RNNs).
    """
    rnn_residual_connections: bool | None = None
    """Whether the stacked rnn has residual connections, which takes more than one layer.

    Optional. Valid values: True or False. It has no effect when the encoder and the decoder have one layer
    each. Default: False.
    """
    rnn_decoder_hidden_dropout: float | None = None
    """The dropout probability of the decoder's hidden state in which context and rnn state meet.

    Optional. Valid values: a number from 0 to 1. Default: 0. Tuning: continuous, from 0 to 0.5.
    """
    training_metric: Literal["perplexity", "accuracy"] | None = None
    """The metric that training reports on the validation data.

    Optional. Valid values: "perplexity" or "accuracy". Default: "perplexity".
    """
    weight_decay: float | None = None
    """The weight decay.

    Optional. Valid values: a number. Default: 0. Tuning: continuous, from 0 to 0.1.
    """
    weight_init_scale: float | None = None
    """The scale of the initial weights, `uniform` or `xavier`.

    Optional. Valid values: a number. Default: 2.34. Tuning: continuous, For the xavier type: MinValue:
    2.0, MaxValue: 3.0 For the uniform type: MinValue: -1.0, MaxValue: 1.0.
    """
    weight_init_type: Literal["uniform", "xavier"] | None = None
    """How the initial weights are drawn.

    Optional. Valid values: "uniform" or "xavier". Default: "xavier". Tuning: categorical, "xavier" or
    "uniform".
    """
    xavier_factor_type: Literal["in", "out", "avg"] | None = None
    """Which units `xavier` counts: incoming, outgoing, or the average of both.

    Optional. Valid values: "in", "out" or "avg". Default: "in".
    """

    _encodings = {
        "bucketing_enabled": ("true", "false"),
        "rnn_attention_in_upper_layers": ("true", "false"),
        "rnn_residual_connections": ("true", "false"),
    }

    def _problems(self) -> list[Problem]:
        problems: list[Problem] = []
        v: Any
        wrong: Any
        v = self.batch_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "batch_size", v))
        v = self.beam_size
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "beam_size", v))
        v = self.bleu_sample_size
        if v is not None and type(v) is not int:
            problems.append(Problem(Seq2Seq, "bleu_sample_size", v))
        v = self.bucket_width
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "bucket_width", v))
        v = self.bucketing_enabled
        if v is not None and type(v) is not bool:
            problems.append(Problem(Seq2Seq, "bucketing_enabled", v))
        v = self.checkpoint_frequency_num_batches
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "checkpoint_frequency_num_batches", v))
        v = self.checkpoint_threshold
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "checkpoint_threshold", v))
        v = self.clip_gradient
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(Seq2Seq, "clip_gradient", v))
        v = self.cnn_activation_type
        if v is not None and not (type(v) is str and v in {"glu", "relu", "softrelu", "sigmoid", "tanh"}):
            problems.append(Problem(Seq2Seq, "cnn_activation_type", v))
        v = self.cnn_hidden_dropout
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(Seq2Seq, "cnn_hidden_dropout", v))
        v = self.cnn_kernel_width_decoder
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "cnn_kernel_width_decoder", v))
        v = self.cnn_kernel_width_encoder
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "cnn_kernel_width_encoder", v))
        v = self.cnn_num_hidden
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "cnn_num_hidden", v))
        v = self.decoder_type
        if v is not None and not (type(v) is str and v in {"rnn", "cnn"}):
            problems.append(Problem(Seq2Seq, "decoder_type", v))
        v = self.embed_dropout_source
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(Seq2Seq, "embed_dropout_source", v))
        v = self.embed_dropout_target
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(Seq2Seq, "embed_dropout_target", v))
        v = self.encoder_type
        if v is not None and not (type(v) is str and v in {"rnn", "cnn"}):
            problems.append(Problem(Seq2Seq, "encoder_type", v))
        v = self.fixed_rate_lr_half_life
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "fixed_rate_lr_half_life", v))
        v = self.learning_rate
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(Seq2Seq, "learning_rate", v))
        v = self.loss_type
        if v is not None and not (type(v) is str and v == "cross-entropy"):
            problems.append(Problem(Seq2Seq, "loss_type", v))
        v = self.lr_scheduler_type
        if v is not None and not (
            type(v) is str and v in {"plateau_reduce", "fixed_rate_inv_t", "fixed_rate_inv_sqrt_t"}
        ):
            problems.append(Problem(Seq2Seq, "lr_scheduler_type", v))
        v = self.max_num_batches
        if v is not None and type(v) is not int:
            problems.append(Problem(Seq2Seq, "max_num_batches", v))
        v = self.max_num_epochs
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "max_num_epochs", v))
        v = self.max_seq_len_source
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "max_seq_len_source", v))
        v = self.max_seq_len_target
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "max_seq_len_target", v))
        v = self.min_num_epochs
        if wrong := v is not None and not (type(v) is int and 0 <= v):
            problems.append(Problem(Seq2Seq, "min_num_epochs", v))
        if (
            not wrong
            and isinstance((0 if self.min_num_epochs is None else self.min_num_epochs), (int, float))
            and isinstance(self.max_num_epochs, (int, float))
            and not (0 if self.min_num_epochs is None else self.min_num_epochs) <= self.max_num_epochs
        ):
            problems.append(Problem(Seq2Seq, "min_num_epochs", v, "relation", (0, self.max_num_epochs)))
        v = self.momentum
        if wrong := v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(Seq2Seq, "momentum", v))
        if (
            not wrong
            and v is not None
            and ("adam" if self.optimizer_type is None else self.optimizer_type) != "sgd"
        ):
            problems.append(Problem(Seq2Seq, "momentum", v, "no-effect", None, "warning"))
        v = self.num_embed_source
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "num_embed_source", v))
        v = self.num_embed_target
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "num_embed_target", v))
        v = self.num_layers_decoder
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "num_layers_decoder", v))
        v = self.num_layers_encoder
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "num_layers_encoder", v))
        v = self.optimized_metric
        if v is not None and not (type(v) is str and v in {"perplexity", "accuracy", "bleu"}):
            problems.append(Problem(Seq2Seq, "optimized_metric", v))
        v = self.optimizer_type
        if v is not None and not (type(v) is str and v in {"adam", "sgd", "rmsprop"}):
            problems.append(Problem(Seq2Seq, "optimizer_type", v))
        v = self.plateau_reduce_lr_factor
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(Seq2Seq, "plateau_reduce_lr_factor", v))
        v = self.plateau_reduce_lr_threshold
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "plateau_reduce_lr_threshold", v))
        v = self.rnn_attention_in_upper_layers
        if v is not None and type(v) is not bool:
            problems.append(Problem(Seq2Seq, "rnn_attention_in_upper_layers", v))
        v = self.rnn_attention_num_hidden
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "rnn_attention_num_hidden", v))
        v = self.rnn_attention_type
        if v is not None and not (type(v) is str and v in {"dot", "fixed", "mlp", "bilinear"}):
            problems.append(Problem(Seq2Seq, "rnn_attention_type", v))
        v = self.rnn_cell_type
        if v is not None and not (type(v) is str and v in {"lstm", "gru"}):
            problems.append(Problem(Seq2Seq, "rnn_cell_type", v))
        v = self.rnn_decoder_state_init
        if v is not None and not (type(v) is str and v in {"last", "avg", "zero"}):
            problems.append(Problem(Seq2Seq, "rnn_decoder_state_init", v))
        v = self.rnn_first_residual_layer
        if v is not None and not (type(v) is int and 1 <= v):
            problems.append(Problem(Seq2Seq, "rnn_first_residual_layer", v))
        v = self.rnn_num_hidden
        if v is not None and not (type(v) is int and 1 <= v and v % 2 == 0):
            problems.append(Problem(Seq2Seq, "rnn_num_hidden", v))
        v = self.rnn_residual_connections
        if wrong := v is not None and type(v) is not bool:
            problems.append(Problem(Seq2Seq, "rnn_residual_connections", v))
        if (
            not wrong
            and (False if self.rnn_residual_connections is None else self.rnn_residual_connections) is True
            and isinstance((1 if self.num_layers_encoder is None else self.num_layers_encoder), (int, float))
            and (1 if self.num_layers_encoder is None else self.num_layers_encoder) <= 1
            and isinstance((1 if self.num_layers_decoder is None else self.num_layers_decoder), (int, float))
            and (1 if self.num_layers_decoder is None else self.num_layers_decoder) <= 1
        ):
            problems.append(Problem(Seq2Seq, "rnn_residual_connections", v, "rule", 0, "warning"))
        v = self.rnn_decoder_hidden_dropout
        if v is not None and not ((type(v) is float or type(v) is int) and 0 <= v <= 1):
            problems.append(Problem(Seq2Seq, "rnn_decoder_hidden_dropout", v))
        v = self.training_metric
        if v is not None and not (type(v) is str and v in {"perplexity", "accuracy"}):
            problems.append(Problem(Seq2Seq, "training_metric", v))
        v = self.weight_decay
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(Seq2Seq, "weight_decay", v))
        v = self.weight_init_scale
        if v is not None and not ((type(v) is float or type(v) is int) and -inf < v < inf):
            problems.append(Problem(Seq2Seq, "weight_init_scale", v))
        v = self.weight_init_type
        if v is not None and not (type(v) is str and v in {"uniform", "xavier"}):
            problems.append(Problem(Seq2Seq, "weight_init_type", v))
        v = self.xavier_factor_type
        if v is not None and not (type(v) is str and v in {"in", "out", "avg"}):
            problems.append(Problem(Seq2Seq, "xavier_factor_type", v))
        return problems

    def _fill(self, values: Iterable[Any]) -> None:
        (
            self.batch_size,
            self.beam_size,
            self.bleu_sample_size,
            self.bucket_width,
            self.bucketing_enabled,
            self.checkpoint_frequency_num_batches,
            self.checkpoint_threshold,
            self.clip_gradient,
            self.cnn_activation_type,
            self.cnn_hidden_dropout,
            self.cnn_kernel_width_decoder,
            self.cnn_kernel_width_encoder,
            self.cnn_num_hidden,
            self.decoder_type,
            self.embed_dropout_source,
            self.embed_dropout_target,
            self.encoder_type,
            self.fixed_rate_lr_half_life,
            self.learning_rate,
            self.loss_type,
            self.lr_scheduler_type,
            self.max_num_batches,
            self.max_num_epochs,
            self.max_seq_len_source,
            self.max_seq_len_target,
            self.min_num_epochs,
            self.momentum,
            self.num_embed_source,
            self.num_embed_target,
            self.num_layers_decoder,
            self.num_layers_encoder,
            self.optimized_metric,
            self.optimizer_type,
            self.plateau_reduce_lr_factor,
            self.plateau_reduce_lr_threshold,
            self.rnn_attention_in_upper_layers,
            self.rnn_attention_num_hidden,
            self.rnn_attention_type,
            self.rnn_cell_type,
            self.rnn_decoder_state_init,
            self.rnn_first_residual_layer,
            self.rnn_num_hidden,
            self.rnn_residual_connections,
            self.rnn_decoder_hidden_dropout,
            self.training_metric,
            self.weight_decay,
            self.weight_init_scale,
            self.weight_init_type,
            self.xavier_factor_type,
        ) = values

    def _parse(self) -> None:
        made: Any = self
        if (s := made.batch_size) is not None:
            made.batch_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.beam_size) is not None:
            made.beam_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.bleu_sample_size) is not None:
            made.bleu_sample_size = int(s) if s.isdecimal() else integer(s)
        if (s := made.bucket_width) is not None:
            made.bucket_width = int(s) if s.isdecimal() else integer(s)
        if (s := made.bucketing_enabled) is not None:
            made.bucketing_enabled = BOOLEANS.get(s.lower(), s)
        if (s := made.checkpoint_frequency_num_batches) is not None:
            made.checkpoint_frequency_num_batches = int(s) if s.isdecimal() else integer(s)
        if (s := made.checkpoint_threshold) is not None:
            made.checkpoint_threshold = int(s) if s.isdecimal() else integer(s)
        if (s := made.clip_gradient) is not None:
            made.clip_gradient = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.cnn_hidden_dropout) is not None:
            made.cnn_hidden_dropout = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.cnn_kernel_width_decoder) is not None:
            made.cnn_kernel_width_decoder = int(s) if s.isdecimal() else integer(s)
        if (s := made.cnn_kernel_width_encoder) is not None:
            made.cnn_kernel_width_encoder = int(s) if s.isdecimal() else integer(s)
        if (s := made.cnn_num_hidden) is not None:
            made.cnn_num_hidden = int(s) if s.isdecimal() else integer(s)
        if (s := made.embed_dropout_source) is not None:
            made.embed_dropout_source = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.embed_dropout_target) is not None:
            made.embed_dropout_target = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.fixed_rate_lr_half_life) is not None:
            made.fixed_rate_lr_half_life = int(s) if s.isdecimal() else integer(s)
        if (s := made.learning_rate) is not None:
            made.learning_rate = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.max_num_batches) is not None:
            made.max_num_batches = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_num_epochs) is not None:
            made.max_num_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_seq_len_source) is not None:
            made.max_seq_len_source = int(s) if s.isdecimal() else integer(s)
        if (s := made.max_seq_len_target) is not None:
            made.max_seq_len_target = int(s) if s.isdecimal() else integer(s)
        if (s := made.min_num_epochs) is not None:
            made.min_num_epochs = int(s) if s.isdecimal() else integer(s)
        if (s := made.momentum) is not None:
            made.momentum = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.num_embed_source) is not None:
            made.num_embed_source = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_embed_target) is not None:
            made.num_embed_target = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_layers_decoder) is not None:
            made.num_layers_decoder = int(s) if s.isdecimal() else integer(s)
        if (s := made.num_layers_encoder) is not None:
            made.num_layers_encoder = int(s) if s.isdecimal() else integer(s)
        if (s := made.plateau_reduce_lr_factor) is not None:
            made.plateau_reduce_lr_factor = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.plateau_reduce_lr_threshold) is not None:
            made.plateau_reduce_lr_threshold = int(s) if s.isdecimal() else integer(s)
        if (s := made.rnn_attention_in_upper_layers) is not None:
            made.rnn_attention_in_upper_layers = BOOLEANS.get(s.lower(), s)
        if (s := made.rnn_attention_num_hidden) is not None:
            made.rnn_attention_num_hidden = int(s) if s.isdecimal() else integer(s)
        if (s := made.rnn_first_residual_layer) is not None:
            made.rnn_first_residual_layer = int(s) if s.isdecimal() else integer(s)
        if (s := made.rnn_num_hidden) is not None:
            made.rnn_num_hidden = int(s) if s.isdecimal() else integer(s)
        if (s := made.rnn_residual_connections) is not None:
            made.rnn_residual_connections = BOOLEANS.get(s.lower(), s)
        if (s := made.rnn_decoder_hidden_dropout) is not None:
            made.rnn_decoder_hidden_dropout = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.weight_decay) is not None:
            made.weight_decay = float(s) if s.strip("0123456789") == "." != s else number(s)
        if (s := made.weight_init_scale) is not None:
            made.weight_init_scale = float(s) if s.strip("0123456789") == "." != s else number(s)
