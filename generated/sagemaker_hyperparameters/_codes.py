"""The code of every message of `smhp check`, and what it means."""

from __future__ import annotations

CODES = {
    # of a value
    "invalid-value": "The value is not one that the documentation or the image takes.",
    "refused-by-container": "The documentation allows the value, but the training image is known to refuse it.",
    "doubtful": "The documentation allows the value, but an image may not take it.",
    "ignored-by-container": "The training image takes the value, but does nothing with it.",
    # of a name
    "missing": "A hyperparameter is required and not given.",
    "unknown-parameter": "The algorithm has no hyperparameter of this name.",
    "repeated": "A name is given twice in a mapping, so that only the last value counts.",
    # of several values
    "relation": "The value does not fit that of another hyperparameter.",
    "rule": "The values of several hyperparameters do not go together.",
    "no-effect": "The hyperparameter has no effect beside the values of others.",
    # of a map
    "not-a-string": "SageMaker takes only strings here.",
    "too-long": "SageMaker takes no name or value as long as this.",
    "too-many": "There are more hyperparameters, ranges or values than SageMaker takes.",
    "not-a-mapping": "The hyperparameters are not a map from names to values.",
    # of a tuning job
    "not-tunable": "The hyperparameter is not one that a tuning job may search.",
    "wrong-kind": "The hyperparameter is searched by another kind of range.",
    "invalid-range": "The range is not in the form that SageMaker takes, or is empty.",
    "invalid-scaling": "The scaling does not go with the range.",
    "duplicate-range": "A hyperparameter has two ranges.",
    "static-and-searched": "A hyperparameter has both a value and a range.",
    "unknown-metric": "The algorithm reports no metric of this name.",
    "wrong-direction": "The metric is to be minimized instead of maximized, or the other way round.",
    "invalid-objective": "The objective is not in the form that SageMaker takes.",
    # of what is not checked
    "not-checked": "The job is not meant to be checked: it runs a script of its own, or its values are a reference.",
    "unknown-image": "The training image tells no algorithm: it is somebody's own, unknown, or a reference.",
    "malformed-job": "The job is not in the form that SageMaker takes.",
    "no-job": "The file has no training or tuning job.",
    "unreadable": "The file cannot be read: it is missing, malformed or too large, or a library is not installed.",
    "accepts-nothing": "An entry of what is accepted matches no message, and can go.",
}
