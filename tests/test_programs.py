"""Python programs and notebooks: every way in which people write jobs in them, and what is reported."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sagemaker_hyperparameters
from sagemaker_hyperparameters._cli import main

from .conftest import SHARED, needs_shared
from .test_images import cls_of
from .test_jobs import PACKAGE, run_check

HEAD = """\
import boto3, sagemaker
from sagemaker import image_uris, script_uris
from sagemaker.amazon.amazon_estimator import get_image_uri, registry
from sagemaker.estimator import Estimator
from sagemaker.tuner import CategoricalParameter, ContinuousParameter, HyperparameterTuner, IntegerParameter
image = image_uris.retrieve("xgboost", "us-east-1", version="1.7-1")
"""
FIRST = HEAD.count("\n")
ECR = "683313688378.dkr.ecr.us-east-1.amazonaws.com"
REQUEST = f"""{{
    "AlgorithmSpecification": {{"TrainingImage": "{ECR}/sagemaker-xgboost:1.7-1"}},
    "HyperParameters": {{
        "num_round": "1",
        "eta": "5"}}}}
"""
ETA = "error eta invalid-value"
ROUNDS = "error num_round missing"
UNKNOWN = "error etta unknown-parameter"
CLOSED = "note  not-checked"  # the job, or all of its hyperparameters, is not checked
OPEN = "note eta "  # a reference
IMAGE = "unchecked  unknown-image"

# Hyperparameters as they are given to an estimator after HEAD; each is `eta` on line 1 unless it says otherwise.
GIVEN: list[tuple[str, str, list[str]]] = [
    ("literal", "Estimator(image, role, hyperparameters={'num_round': 1, 'eta': 5})", [f"1 {ETA}"]),
    ("strings", "Estimator(image, role, hyperparameters={'num_round': '1', 'eta': '5'})", [f"1 {ETA}"]),
    ("mixed", "Estimator(image, role, hyperparameters={'num_round': 1, 'eta': '0.5', 'max_depth': '5'})", []),
    ("mixed and wrong", "Estimator(image, role, hyperparameters={'num_round': 1, 'eta': '5'})", [f"1 {ETA}"]),
    ("missing", "Estimator(image, hyperparameters={'eta': 0.5})", [f"1 {ROUNDS}"]),
    ("empty", "Estimator(image, hyperparameters={})", [f"1 {ROUNDS}"]),
    ("none", "Estimator(image, role)", []),
    ("null", "Estimator(image, hyperparameters={'num_round': 1, 'eta': None})", []),
    ("negative", "Estimator(image, hyperparameters={'num_round': 1,\n 'eta': -.1})", [f"2 {ETA}"]),
    ("keywords", "Estimator(image, hyperparameters=dict(num_round=1,\n eta=5))", [f"2 {ETA}"]),
    ("dict of a dict", "Estimator(image, hyperparameters=dict({'num_round': 1}, eta=5))", [f"1 {ETA}"]),
    ("union", "Estimator(image, hyperparameters={'num_round': 1, 'eta': 9} | {'eta': 5})", [f"1 {ETA}"]),
    ("later wins", "Estimator(image, hyperparameters={**{'num_round': 1, 'eta': 9}, 'eta': 0.5})", []),
    ("twice", "Estimator(image, hyperparameters={'num_round': 1, 'eta': 9,\n 'eta': 0.5})", ["2 error eta repeated"]),
    ("name", "p = {'num_round': 1,\n 'eta': 5}\nEstimator(image, hyperparameters=p)", [f"2 {ETA}"]),
    ("name of a value", "e = 5\nEstimator(image, hyperparameters={'num_round': 1,\n'eta': e})", [f"3 {ETA}"]),
    ("names of names", "a = 5\nb = a\nEstimator(image, hyperparameters={'num_round': 1, 'eta': b})", [f"3 {ETA}"]),
    ("name of a key", "k = 'etta'\nEstimator(image, hyperparameters={'num_round': 1, k: 5})", [f"2 {UNKNOWN}"]),
    ("tuples", "a, (b, c) = 5, (1, 2)\nEstimator(image, hyperparameters={'num_round': b, 'eta': a})", [f"2 {ETA}"]),
    ("annotated", "p: dict = {'num_round': 1, 'eta': 5}\nEstimator(image, hyperparameters=p)", [f"1 {ETA}"]),
    ("declared", "p: dict\np = {'num_round': 1, 'eta': 5}\nEstimator(image, hyperparameters=p)", [f"2 {ETA}"]),
    ("no mapping", "p = 5\np['eta'] = 5\nEstimator(image, hyperparameters=p)", [f"2 {ETA}", "2 note  "]),
    ("walrus", "(p := {'num_round': 1, 'eta': 5})\nEstimator(image, hyperparameters=p)", [f"1 {ETA}"]),
    ("of self", "class A:\n def f(self):\n  self.p = {'num_round': 1, 'eta': 5}\n def g(self):\n  Estimator(image, hyperparameters=self.p)", [f"3 {ETA}"]),
    ("in a function", "def f():\n p = {'num_round': 1, 'eta': 5}\n Estimator(image, hyperparameters=p)\ndef g():\n p = 1", [f"2 {ETA}"]),
    ("global to a function", "p = {'num_round': 1, 'eta': 5}\ndef f():\n Estimator(image, hyperparameters=p)", [f"1 {ETA}"]),
    ("a parameter of a function", "p = {'eta': 5}\ndef f(p):\n Estimator(image, hyperparameters=p)", [f"3 {CLOSED}"]),
    ("bound twice", "p = {'eta': 5}\np = {'num_round': 1}\nEstimator(image, hyperparameters=p)", [f"3 {CLOSED}"]),
    ("bound by a loop", "p = {'eta': 5}\nfor p in ps: Estimator(image, hyperparameters=p)", [f"2 {CLOSED}"]),
    ("bound elsewhere", "p = {'eta': 5}\ndef f():\n global p\n p = 1\nEstimator(image, hyperparameters=p)", [f"5 {CLOSED}"]),
    ("bound in many ways", "p = {'eta': 5}\nimport p\nEstimator(image, hyperparameters=p)", [f"3 {CLOSED}"]),
    ("deleted", "p = {'eta': 5}\ndel p\nEstimator(image, hyperparameters=p)", [f"3 {CLOSED}"]),
    ("unbound", "Estimator(image, hyperparameters=p)", [f"1 {CLOSED}"]),
    ("of itself", "p = {**p, 'eta': 5}\nEstimator(image, hyperparameters=p)", [f"1 {ETA}", "1 note  "]),
    ("of each other", "p = q\nq = p\nEstimator(image, hyperparameters=p)", [f"3 {CLOSED}"]),
    ("computed", "Estimator(image, hyperparameters={'num_round': 1, 'eta': 2 + 3})", [f"1 {OPEN}"]),
    ("called", "Estimator(image, hyperparameters={'num_round': 1, 'eta': str(5)})", [f"1 {OPEN}"]),
    ("f-string", "e = 5\nEstimator(image, hyperparameters={'num_round': 1, 'eta': f'{e}'})", [f"2 {OPEN}"]),
    ("choice", "Estimator(image, hyperparameters={'num_round': 1, 'eta': 5 if a else 6})", [f"1 {OPEN}"]),
    ("Jinja", "Estimator(image, hyperparameters={'num_round': 1, 'eta': '{{ params.eta }}'})", [f"1 {OPEN}"]),
    ("comprehension", "Estimator(image, hyperparameters={k: 5 for k in names})", [f"1 {CLOSED}"]),
    ("read", "Estimator(image, hyperparameters=json.load(file))", [f"1 {CLOSED}"]),
    ("further ones", "Estimator(image, hyperparameters={**common, 'eta': 5})", [f"1 {ETA}", "1 note  "]),
    ("replaced", "Estimator(image, hyperparameters={'eta': 5, **common})", [f"1 {OPEN}"]),
    ("further keywords", "Estimator(image, hyperparameters=dict(eta=5, **common))", [f"1 {ETA}", "1 note  "]),
    ("further by union", "Estimator(image, hyperparameters=common | {'eta': 5})", [f"1 {ETA}", "1 note  "]),
    ("computed name", "Estimator(image, hyperparameters={f(): 5, 'eta': 5})", [f"1 {ETA}", "1 note  "]),
    ("of an estimator's arguments", "a = dict(image_uri=image, hyperparameters={'num_round': 1, 'eta': 5})\nEstimator(**a)", [f"1 {ETA}"]),
    ("unknown arguments", "Estimator(image, hyperparameters={'num_round': 1, 'eta': 5}, **more)", [f"1 {ETA}"]),
    ("an entry added once", "p = {'num_round': 1}\np['eta'] = 5\nEstimator(image, hyperparameters=p)", [f"2 {ETA}"]),
    ("entries of nothing", "p = {}\np['num_round'] = 1\np['eta'] = 5\nEstimator(image, hyperparameters=p)", [f"3 {ETA}"]),
    ("an entry perhaps added", "p = {'num_round': 1}\nif a: p['eta'] = 5\nEstimator(image, hyperparameters=p)", [f"1 {OPEN}"]),
    ("an entry added twice", "p = {'num_round': 1}\np['eta'] = 5\np['eta'] = 0.5\nEstimator(image, hyperparameters=p)", [f"1 {OPEN}"]),
    ("added and then changed", "p = {'num_round': 1}\np['eta'] = 5\np.update(q)\nEstimator(image, hyperparameters=p)", ["1 note num_round ", f"1 {OPEN}"]),
    ("an entry changed", "p = {'num_round': 1, 'eta': 5}\np['eta'] = 0.5\nEstimator(image, hyperparameters=p)", [f"1 {OPEN}"]),
    ("an entry added", "p = {'eta': 5}\np['num_round'] = n\nEstimator(image, hyperparameters=p)", [f"1 {ETA}", "2 note num_round "]),
    ("changed by a method", "p = {'num_round': 1, 'eta': 5}\np.update(eta=1)\nEstimator(image, hyperparameters=p)", [f"1 {OPEN}"]),
    ("changed by a mapping", "p = {'num_round': 1, 'eta': 5}\np.update({'eta': 1})\nEstimator(image, hyperparameters=p)", [f"1 {OPEN}"]),
    ("removed", "p = {'num_round': 1, 'eta': 5}\np.pop('eta')\nEstimator(image, hyperparameters=p)", [f"1 {OPEN}"]),
    ("changed somehow", "p = {'num_round': 1, 'eta': 5}\np.update(q)\nEstimator(image, hyperparameters=p)", ["1 note num_round ", f"1 {OPEN}"]),
    ("added to", "p = {'num_round': 1, 'eta': 5}\np |= q\nEstimator(image, hyperparameters=p)", [f"3 {CLOSED}"]),
]  # fmt: skip

# Hyperparameters that are set later.
SET = [
    ("later", "e = Estimator(image, role)\ne.set_hyperparameters(num_round=1,\n eta=5)", [f"3 {ETA}"]),
    ("added", "e = Estimator(image, hyperparameters={'num_round': 1})\ne.set_hyperparameters(eta=5)", [f"2 {ETA}"]),
    ("replaced", "e = Estimator(image, hyperparameters={'num_round': 1, 'eta': 5})\ne.set_hyperparameters(eta=.5)", []),
    ("of a name", "p = {'num_round': 1, 'eta': 5}\ne = Estimator(image)\ne.set_hyperparameters(**p)", [f"1 {ETA}"]),
    ("unknown ones", "e = Estimator(image)\ne.set_hyperparameters(**p)", [f"1 {CLOSED}"]),
    ("twice", "e = Estimator(image)\ne.set_hyperparameters(num_round=1)\ne.set_hyperparameters(eta=5)", [f"3 {ETA}"]),
    ("of self", "class A:\n def a(self): self.e = Estimator(image)\n def b(self): self.e.set_hyperparameters(num_round=1, eta=5)", [f"3 {ETA}"]),
    ("two estimators", "e = Estimator(image)\ne.set_hyperparameters(num_round=1, eta=5)\ne = Estimator(image)\ne.set_hyperparameters(eta=.5)", [f"2 {ETA}", f"4 {ROUNDS}"]),
    ("two ways", "e = Estimator(image)\nif a: e.set_hyperparameters(num_round=1, eta=.5)\nelse: e.set_hyperparameters(eta=5)", [f"3 {ETA}", f"3 {ROUNDS}"]),
    ("two ways of one", "e = Estimator(image)\ne.set_hyperparameters(num_round=1)\nif a: e.set_hyperparameters(eta=5)\nelse: e.set_hyperparameters(gamma=1)", [f"3 {ETA}"]),
    ("perhaps", "e = Estimator(image)\nif a: e.set_hyperparameters(num_round=1)\ne.set_hyperparameters(eta=5)", [f"3 {ETA}"]),
    ("perhaps replaced", "e = Estimator(image)\ne.set_hyperparameters(num_round=1, eta=5)\nwhile a: e.set_hyperparameters(eta=b)", [f"3 {OPEN}"]),
    ("two makers", "if a: e = Estimator(image)\nelse: e = Estimator(other)\ne.set_hyperparameters(eta=5)", [f"3 {IMAGE}"]),
    ("of both", "if a:\n e = Estimator(image)\n e.set_hyperparameters(num_round=1, eta=5)\nelse:\n e = Estimator(image)\n e.set_hyperparameters(eta=.5)", [f"3 {ETA}", f"6 {ROUNDS}"]),
    ("elsewhere", "def f(e): e.set_hyperparameters(num_round=1)\ne = Estimator(image, hyperparameters={'eta': 5})\nf(e)", [f"1 {IMAGE}", f"2 {ETA}", "2 note  "]),
    ("of an unknown one", "make().set_hyperparameters(num_round=1, eta=5)", [f"1 {IMAGE}"]),
    ("computed alone", "make().set_hyperparameters(**p)", [f"1 {CLOSED}"]),
    ("directly", "Estimator(image).set_hyperparameters(num_round=1, eta=5)", [f"1 {ETA}"]),
]  # fmt: skip

JOB = "hyperparameters={'num_round': 1, 'eta': 5}"
SCRIPT = ["1 note  not-checked"]
TARBALL = "s3://jumpstart-cache-prod-us-east-1/source-directory-tarballs"
# What tells the algorithm, and its version.
IMAGES = [
    ("keyword", f"Estimator(image_uri=image, {JOB})", [f"1 {ETA}"]),
    ("SDK v1", f"Estimator(image_name=image, {JOB})", [f"1 {ETA}"]),
    ("full name", f"sagemaker.estimator.Estimator(image, {JOB})", [f"1 {ETA}"]),
    ("another name", f"import sagemaker as s\ns.estimator.Estimator(image, {JOB})", [f"2 {ETA}"]),
    ("somebody else's", f"from tensorflow.estimator import Estimator as E\nE(image, {JOB})", []),
    ("one's own", f"class ModelTrainer: pass\nModelTrainer(training_image=image, {JOB})", []),
    ("address", f"Estimator('{ECR}/sagemaker-xgboost:1.7-1', {JOB})", [f"1 {ETA}"]),
    ("f-string", f"v = '1.7-1'\nEstimator(f'{{account}}.dkr.ecr.{{region}}.amazonaws.com/sagemaker-xgboost:{{v}}', {JOB})", [f"2 {ETA}"]),
    ("format", f"i = '{{}}.dkr.ecr.{{}}.amazonaws.com/sagemaker-xgboost:1.7-1'.format(a, r)\nEstimator(i, {JOB})", [f"2 {ETA}"]),
    ("percent", f"Estimator('%s.dkr.ecr.%s.amazonaws.com/sagemaker-xgboost:1.7-1' % (a, r), {JOB})", [f"1 {ETA}"]),
    ("sum", f"Estimator(a + '.dkr.ecr.' + r + '.amazonaws.com/sagemaker-xgboost:1.7-1', {JOB})", [f"1 {ETA}"]),
    ("own account", f"a = boto3.client('sts').get_caller_identity()['Account']\nEstimator(f'{{a}}.dkr.ecr.x.amazonaws.com/xgboost:1', {JOB})", [f"2 {IMAGE}"]),
    ("own account, given", f"a = '123456789012'\nEstimator(f'{{a}}.dkr.ecr.x.amazonaws.com/xgboost:1', {JOB})", [f"2 {IMAGE}"]),
    ("get_image_uri", f"Estimator(get_image_uri(region, 'xgboost', repo_version='1.7-1'), {JOB})", [f"1 {ETA}"]),
    ("registry", f"Estimator(registry(region, 'xgboost') + '/sagemaker-xgboost:1.7-1', {JOB})", [f"1 {ETA}"]),
    ("of all regions", f"c = {{'a': '{ECR}/xgboost:1.7-1', 'b': '{ECR.replace('6', '7')}/xgboost:1.7-1'}}\nEstimator(c[region], {JOB})", [f"2 {ETA}"]),
    ("of a region", f"c = {{'a': '{ECR}/xgboost:1.7-1', 'b': 'x'}}\nEstimator(c['a'], {JOB})", [f"2 {ETA}"]),
    ("found twice", f"i = get_image_uri(r, 'xgboost', '1.7-1')\ni = get_image_uri(r, 'xgboost', '1.7-1')\nEstimator(i, {JOB})", [f"3 {ETA}"]),
    ("found differently", f"i = get_image_uri(r, 'xgboost', '1.7-1')\ni = get_image_uri(r, 'xgboost', '1.5-1')\nEstimator(i, {JOB})", [f"3 {IMAGE}"]),
    ("of different ones", f"c = {{'a': '{ECR}/xgboost:1.7-1', 'b': '{ECR}/ntm:1'}}\nEstimator(c[region], {JOB})", [f"2 {IMAGE}"]),
    ("keywords of retrieve", f"Estimator(sagemaker.image_uris.retrieve(region=r, framework='xgboost', version='1.7-1'), {JOB})", [f"1 {ETA}"]),
    ("its own import", f"from sagemaker.image_uris import retrieve\nEstimator(retrieve('xgboost', r, '1.7-1'), {JOB})", [f"2 {ETA}"]),
    ("version 3", f"from sagemaker.core import image_uris as i\nfrom sagemaker.train import ModelTrainer\nModelTrainer(training_image=i.retrieve('xgboost', r, '3.0-5'), {JOB})", [f"3 {ETA}"]),
    ("a framework", f"Estimator(image_uris.retrieve('pytorch', r, '2.0'), {JOB})", [f"1 {IMAGE}"]),
    ("computed", f"Estimator(find(), {JOB})", [f"1 {IMAGE}"]),
    ("no image", f"Estimator(role=role, {JOB})", [f"1 {IMAGE}"]),
    ("a script", f"Estimator(image, entry_point='train.py', {JOB})", SCRIPT),
    ("no script", f"Estimator(image, entry_point=None, {JOB})", [f"1 {ETA}"]),
    ("a framework's script", f"sagemaker.xgboost.XGBoost(entry_point='train.py', {JOB})", SCRIPT),
    ("a script of v3", f"sagemaker.train.ModelTrainer(training_image=image, source_code=SourceCode(command='x'), {JOB})", SCRIPT),
    ("an algorithm of the market", f"sagemaker.AlgorithmEstimator(algorithm_arn='arn:x', {JOB})", [f"1 {IMAGE}"]),
    ("a file", "sagemaker.train.ModelTrainer(training_image=image, hyperparameters='a.json')", [f"1 {CLOSED}"]),
    ("JumpStart", "sagemaker.jumpstart.estimator.JumpStartEstimator(model_id='lightgbm-classification-model', hyperparameters={'boosting': 'tree'})", ["1 error boosting invalid-value", "1 note  "]),
    ("JumpStart's position", "M = 'catboost-regression-model'\nsagemaker.JumpStartEstimator(M, hyperparameters={'iterations': 0})", ["2 error iterations invalid-value", "2 note  "]),
    ("JumpStart's others", "sagemaker.JumpStartEstimator(model_id='meta-textgeneration-llama', hyperparameters={'epoch': '1'})", SCRIPT),
    ("JumpStart's defaults, changed", "p = sagemaker.hyperparameters.retrieve_default(model_id=m)\np['boosting'] = 'tree'\nsagemaker.JumpStartEstimator(model_id='lightgbm-classification-model', hyperparameters=p)", ["2 error boosting invalid-value", "2 note  "]),
    ("JumpStart, set later", "e = sagemaker.JumpStartEstimator(model_id='lightgbm-classification-model')\ne.set_hyperparameters(boosting='tree')", ["2 error boosting invalid-value", "2 note  "]),
    ("JumpStart in v3", "c = JumpStartConfig(model_id='lightgbm-regression-model')\nsagemaker.train.ModelTrainer.from_jumpstart_config(jumpstart_config=c, hyperparameters={'boosting': 'tree'})", ["2 error boosting invalid-value", "2 note  "]),
    ("JumpStart's script", "u = script_uris.retrieve(model_id='lightgbm-classification-model', model_version='*', script_scope='training')\nEstimator(uri, source_dir=u, entry_point='t.py', hyperparameters={'boosting': 'tree'})", ["2 error boosting invalid-value"]),
    ("AWS's script", f"Estimator(uri, source_dir='{TARBALL}/lightgbm/transfer_learning/x', hyperparameters={{'boosting': 'tree'}})", ["1 error boosting invalid-value"]),
]  # fmt: skip

# The SDK's own classes: (line, parameter) of each error.
CLASSES = [
    ("KMeans", "sagemaker.KMeans(role=r, instance_count=1, instance_type='x', k=0)", ["1 k"]),
    ("its keywords", "sagemaker.KMeans(role=r, k=9, max_iterations=0, tol=2, num_trials=0, local_init_method='x', center_factor=0)", ["1 extra_center_factor", "1 local_lloyd_init_method", "1 local_lloyd_max_iter", "1 local_lloyd_num_trials", "1 local_lloyd_tol"]),
    ("import", "from sagemaker import NTM\nNTM(role, 1, 'ml.c5.large', num_topics=1)", ["2 num_topics"]),
    ("module", "from sagemaker.amazon.pca import PCA\nPCA(role=r, num_components=0, output_path='s3://x')", ["2 num_components"]),
    ("full name", "sagemaker.amazon.linear_learner.LinearLearner(role=r, predictor_type='x', use_bias=True)", ["1 predictor_type"]),
    ("FactorizationMachines", "sagemaker.FactorizationMachines(role=r, num_factors=0, predictor_type='regressor')", ["1 num_factors"]),
    ("LDA", "sagemaker.LDA(role=r, num_topics=0)", ["1 num_topics"]),
    ("RandomCutForest", "sagemaker.RandomCutForest(role=r, num_trees=1, num_samples_per_tree=512)", ["1 num_trees"]),
    ("IPInsights", "sagemaker.IPInsights(role=r, num_entity_vectors=0, vector_dim=128)", ["1 num_entity_vectors"]),
    ("Object2Vec", "sagemaker.Object2Vec(role=r, enc0_max_seq_len=0, enc0_vocab_size=9, epochs=3)", ["1 enc0_max_seq_len"]),
    ("KNN", "sagemaker.KNN(role=r, k=0, sample_size=9, predictor_type='classifier')", ["1 k"]),
    ("keywords of a name", "p = dict(k=0, tags=[])\nsagemaker.KMeans(role=r, **p)", ["1 k"]),
    ("None is not sent", "sagemaker.NTM(role=r, num_topics=20, epochs=None)", []),
    ("scikit-learn's", "from sklearn.cluster import KMeans\nKMeans(k=0)", []),
    ("ours", "from sagemaker_hyperparameters import NTM\nNTM(num_topics=1)", []),
    ("its tuner", "e = sagemaker.KMeans(role=r)\nHyperparameterTuner(e, 'test:msd', {'k': IntegerParameter(0, 5)}, objective_type='Minimize')", ["2 k"]),
]  # fmt: skip

RANGES = "{'eta': ContinuousParameter(0.5, 0.1)}"
EMPTY = "error eta invalid-range"
FIXED = "e = Estimator(image, hyperparameters={'num_round': 1})\n"
TUNERS = [
    ("positions", FIXED + f"HyperparameterTuner(e, 'validation:rmse', {RANGES}, objective_type='Minimize')", [f"2 {EMPTY}"]),
    ("keywords", FIXED + f"HyperparameterTuner(estimator=e, objective_metric_name='validation:auc',\n hyperparameter_ranges={RANGES})", [f"3 {EMPTY}"]),
    ("names", FIXED + f"r = {RANGES}\nHyperparameterTuner(e, 'validation:auc', hyperparameter_ranges=r)", [f"2 {EMPTY}"]),
    ("name of a range", FIXED + "r = ContinuousParameter(min_value=0.5, max_value=0.1)\nHyperparameterTuner(e, 'validation:auc', dict(eta=r))", [f"3 {EMPTY}"]),
    ("metric", FIXED + "HyperparameterTuner(e,\n 'validation:auk', {'eta': ContinuousParameter(.1, .5)})", ["2 error validation:auk unknown-metric"]),
    ("direction", FIXED + "HyperparameterTuner(e, 'validation:rmse', {'eta': ContinuousParameter(.1, .5)})", ["2 error validation:rmse wrong-direction"]),
    ("unknown name", FIXED + "HyperparameterTuner(e, 'validation:auc', {'etta': ContinuousParameter(.1, .5)})", [f"2 {UNKNOWN}"]),
    ("choices", FIXED + "HyperparameterTuner(e, 'validation:auc', {'tree_method': CategoricalParameter(['hist', 'tree'])})", ["2 error tree_method invalid-value", "2 warning tree_method not-tunable"]),
    ("one choice", FIXED + "HyperparameterTuner(e, 'validation:auc', {'tree_method': CategoricalParameter('tree')})", ["2 error tree_method invalid-value", "2 warning tree_method not-tunable"]),
    ("scaling", FIXED + "HyperparameterTuner(e, 'validation:auc', {'alpha': ContinuousParameter(0, 5, scaling_type='Logarithmic')})", ["2 error alpha invalid-scaling"]),
    ("searched, so not missing", "e = Estimator(image, hyperparameters={'eta': .5})\nHyperparameterTuner(e, 'validation:auc', {'num_round': IntegerParameter(1, 5)}).fit()", []),
    ("searched, so not sent", "e = Estimator(image, hyperparameters={'num_round': 1, 'eta': 5})\nHyperparameterTuner(e, 'validation:auc', {'eta': ContinuousParameter(.1, .5)})", []),
    ("also started itself", "e = Estimator(image, hyperparameters={'eta': .5})\ne.fit()\nHyperparameterTuner(e, 'validation:auc', {'num_round': IntegerParameter(1, 5)})", [f"1 {ROUNDS}"]),
    ("once for two tuners", "e = Estimator(image, hyperparameters={'num_round': 1, 'eta': 5})\nfor i in range(2): HyperparameterTuner(e, 'validation:auc', {'alpha': ContinuousParameter(.1, .5)})\nHyperparameterTuner(e, 'validation:auc', {'alpha': ContinuousParameter(.1, 1)})", [f"1 {ETA}"]),
    ("computed", FIXED + "HyperparameterTuner(e, 'validation:auc', find())", ["2 note  "]),
    ("a range computed", FIXED + "HyperparameterTuner(e, 'validation:auc', {'eta': find(), 'alpha': ContinuousParameter(low, 5)})", ["2 note eta ", "2 note alpha "]),
    ("further ones", FIXED + "HyperparameterTuner(e, 'validation:auc', {**r, 'eta': ContinuousParameter(.5, .1)})", [f"2 {EMPTY}", "2 note  "]),
    ("of an unknown one", "e = Estimator(image, hyperparameters={'eta': 5})\ndef f(e): HyperparameterTuner(e, 'validation:auc', {'num_round': IntegerParameter(1, 5)})", [f"1 {ETA}", "1 note  ", f"2 {IMAGE}"]),
    ("several", FIXED + f"HyperparameterTuner.create({{'a': e}}, {{'a': 'validation:auc'}}, {{'a': {RANGES}}})", [f"2 {EMPTY}"]),
    ("version 3", f"from sagemaker.train import ModelTrainer\nfrom sagemaker.train.tuner import HyperparameterTuner\nt = ModelTrainer(training_image=image, hyperparameters={{'num_round': 1}})\nHyperparameterTuner(model_trainer=t, objective_metric_name='validation:auc', hyperparameter_ranges={RANGES})", [f"4 {EMPTY}"]),
    ("a script", f"e = sagemaker.xgboost.XGBoost(entry_point='a.py')\nHyperparameterTuner(e, 'x', {RANGES})", ["2 note  not-checked"]),
]  # fmt: skip

SPECIFICATION = f"{{'TrainingImage': '{ECR}/sagemaker-xgboost:1.7-1'}}"
CONFIG = "{'ParameterRanges': {'ContinuousParameterRanges': [\n{'Name': 'eta', 'MinValue': '0.5', 'MaxValue': '0.1'}]}}"
DEFINITION = f"{{'AlgorithmSpecification': {SPECIFICATION}, 'StaticHyperParameters': {{'num_round': '1'}}}}"
REQUESTS = [
    ("call", f"sm.create_training_job(TrainingJobName=f(), AlgorithmSpecification={SPECIFICATION},\n HyperParameters={{'num_round': '1', 'eta': '5'}})", [f"2 {ETA}"]),
    ("no strings", f"sm.create_training_job(AlgorithmSpecification={SPECIFICATION}, HyperParameters={{'num_round': 1}})", ["1 error num_round not-a-string"]),
    ("literal", f"job = {REQUEST}", [f"5 {ETA}"]),
    ("literal, given", f"job = {REQUEST}sm.create_training_job(**job)", [f"5 {ETA}"]),
    ("literal, added to", f"job = {REQUEST}job['TrainingJobName'] = name\nsm.create_training_job(**job)", [f"5 {ETA}"]),
    ("literal, changed", f"job = {REQUEST}job['HyperParameters']['eta'] = eta\nsm.create_training_job(**job)", [f"5 {OPEN}"]),
    ("changed as a whole", f"job = {REQUEST}job['HyperParameters'] = given", [f"3 {CLOSED}"]),
    ("put together", f"job = {{}}\njob['AlgorithmSpecification'] = {SPECIFICATION}\njob['HyperParameters'] = {{'num_round': '1', 'eta': '5'}}", [f"3 {ETA}"]),
    ("with keywords", f"job = {REQUEST}sm.create_training_job(TrainingJobName=name, **job)", [f"5 {ETA}"]),
    ("a part elsewhere", f"sm.create_training_job(AlgorithmSpecification={SPECIFICATION}, **rest)", [f"1 {CLOSED}"]),
    ("names of parts", "i = image\nh = {'num_round': '1', 'eta': '5'}\nsm.create_training_job(AlgorithmSpecification={'TrainingImage': i}, HyperParameters=h)", [f"2 {ETA}"]),
    ("Airflow", f"SageMakerTrainingOperator(task_id='a', config={REQUEST})", [f"5 {ETA}"]),
    ("Step Functions", f"d = {{'States': {{'Train': {{'Parameters': {REQUEST}}}}}}}", [f"5 {ETA}"]),
    ("tuning", f"sm.create_hyper_parameter_tuning_job(HyperParameterTuningJobConfig={CONFIG}, TrainingJobDefinition={DEFINITION})", [f"2 {EMPTY}"]),
    ("tuning by names", f"c = {CONFIG}\nd = {DEFINITION}\nsm.create_hyper_parameter_tuning_job(HyperParameterTuningJobConfig=c, TrainingJobDefinition=d)", [f"2 {EMPTY}"]),
    ("tuning literal", f"t = {{'HyperParameterTuningJobConfig': {CONFIG}, 'TrainingJobDefinition': {DEFINITION}}}", [f"2 {EMPTY}"]),
    ("SageMaker Core", "a = AlgorithmSpecification(training_image=image, training_input_mode='File')\nTrainingJob.create(algorithm_specification=a, hyper_parameters={'num_round': 1,\n 'eta': 5})", [f"3 {ETA}"]),
    ("its tuning", "r = ParameterRanges(continuous_parameter_ranges=[ContinuousParameterRange(name='eta',\n min_value='0.5', max_value='0.1')])\nHyperParameterTuningJob.create(hyper_parameter_tuning_job_config=HyperParameterTuningJobConfig(parameter_ranges=r), training_job_definition=D(static_hyper_parameters={'num_round': '1'}, algorithm_specification=A(training_image=image)))", [f"1 {EMPTY}"]),
    ("a dict that is given", f"c = dict(AlgorithmSpecification={SPECIFICATION}, HyperParameters={{'num_round': '1', 'eta': '5'}})\nsm.create_training_job(**c)", [f"1 {ETA}"]),
    ("a dict alone", f"c = dict(AlgorithmSpecification={SPECIFICATION}, HyperParameters={{'num_round': '1', 'eta': '5'}})", [f"1 {ETA}"]),
    ("a definition's name", f"d = dict(AlgorithmSpecification={SPECIFICATION}, StaticHyperParameters={{'num_round': '1', 'etta': '5'}})\nsm.create_hyper_parameter_tuning_job(HyperParameterTuningJobConfig=c, TrainingJobDefinition=d)", [f"1 {UNKNOWN}", "1 note  "]),
    ("a definition alone", f"d = {DEFINITION.replace('num_round', 'eta')}", ["1 note  "]),
    ("computed", "sm.create_training_job(AlgorithmSpecification=a, HyperParameters=h)", [f"1 {CLOSED}"]),
    ("computed parts", "sm.create_training_job(AlgorithmSpecification={'TrainingImage': i}, HyperParameters=h)", [f"1 {CLOSED}"]),
    ("not a job", "sm.create_model(ModelName='a', PrimaryContainer={'Image': image})", []),
]  # fmt: skip
CASES = {
    f"{kind}: {name}": (text, expected)
    for kind, rows in {
        "given": GIVEN,
        "set": SET,
        "image": IMAGES,
        "tuner": TUNERS,
        "request": REQUESTS,
    }.items()
    for name, text, expected in rows
}


def reported(messages: list[dict[str, Any]], first: int = FIRST) -> list[str]:
    """The messages in short, without the one about a file without jobs, and that about names without values."""
    return [
        f"{m['line'] - first} {m['severity']} {m['parameter']} {m['code']}"
        for m in messages
        if m["line"] and not m["text"].startswith("no training")
    ]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_program(text: str, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "train.py"
    path.write_text(HEAD + text)
    _, messages = run_check(path, "-v", capsys=capsys)
    assert sorted(reported(messages)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in CLASSES], ids=[row[0] for row in CLASSES])
def test_the_sdks_classes(text: str, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "train.py"
    path.write_text(HEAD + text)
    _, messages = run_check(path, capsys=capsys)
    assert (
        sorted(f"{m['line'] - FIRST} {m['parameter']}" for m in messages if m["severity"] == "error")
        == expected
    )


def test_the_command_line_names_the_algorithm(tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "train.py"
    path.write_text(f"{HEAD}Estimator(find(), {JOB})")
    _, messages = run_check(path, "--algorithm", "xgboost", capsys=capsys)
    assert reported(messages) == [f"1 {ETA}"]


# -- the maps of the field ----------------------------------------------------------------------


def by_estimator(values: dict[str, Any], image: str, **more: Any) -> str:
    return f"{HEAD}Estimator({image}, role, 1, 'ml.m5.large', hyperparameters={values!r})"


def by_keywords(values: dict[str, Any], image: str) -> str:
    return f"{HEAD}e = Estimator({image}, role)\ne.set_hyperparameters(**{values!r})\ne.fit(inputs)"


def by_calls(values: dict[str, Any], image: str) -> str:
    calls = [f"    self.e.set_hyperparameters({name}={value!r})" for name, value in values.items()]
    made = f"    self.e = Estimator(image_uri={image})"
    return "\n".join([HEAD, "class Job:", "  def run(self):", made, *calls, ""])


def by_name(values: dict[str, Any], image: str) -> str:
    return f"{HEAD}i = {image}\nPARAMETERS = dict({values!r})\ndef run():\n Estimator(i, hyperparameters=PARAMETERS)"


def by_trainer(values: dict[str, Any], image: str) -> str:
    start = "from sagemaker.train import ModelTrainer\n"
    return (
        f"{HEAD}{start}t = ModelTrainer(training_image={image}, hyperparameters={{**{values!r}}})\nt.train()"
    )


def by_request(values: dict[str, Any], image: str) -> str:
    specification = f"{{'TrainingImage': {image}, 'TrainingInputMode': 'File'}}"
    return f"{HEAD}sm.create_training_job(AlgorithmSpecification={specification}, HyperParameters={values!r})"


def notebook(program: str) -> str:
    """A notebook of a program, with a cell for each statement at its margin."""
    cells = [
        {"cell_type": "markdown", "source": ["# Training\n"]},
        cell("%matplotlib inline\n!pip install x\n"),
    ]
    for line in program.splitlines(keepends=True):
        if line[:1] in (" ", ")", "}") and len(cells) > 2:
            cells[-1]["source"].append(line)
        else:
            cells.append(cell(line))
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def cell(text: str) -> dict[str, Any]:
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": [text]}


STYLES: list[Callable[..., str]] = [by_estimator, by_keywords, by_calls, by_name, by_trainer, by_request]


def image_of(case: dict[str, Any], cls: Any) -> str:
    """The expression of the image of a map: where it tells no version, that of the first class."""
    repository, _, tag = (case["image"] or "").partition(":")
    known = next(a for a in sagemaker_hyperparameters._registry.ALGORITHMS if a.cls == cls.__name__)
    repository = next((name for name in known.images if name == repository), (*known.images, "")[0])
    return repr(f"{ECR}/{repository}{':' if tag else ''}{tag}") if repository else "''"


@needs_shared
@pytest.mark.parametrize("style", STYLES)
def test_every_map_of_the_field(style: Callable[..., str], tmp_path: Path, capsys: Any) -> None:
    """A program and a notebook of each map have the problems that the map itself has."""
    checked = 0
    for case in json.loads((SHARED / "field" / "maps.json").read_text(encoding="utf-8")):
        cls = cls_of(case["algorithm"], case["values"])
        if (
            cls is None
            or case["script_mode"]
            or (style is by_calls and not all(map(str.isidentifier, case["values"])))
        ):
            continue
        values = case["values"]
        if style is by_request:
            values = cls._as_strings(values)
        image = image_of(case, cls)
        algorithm = next(
            a.name for a in sagemaker_hyperparameters._registry.ALGORITHMS if a.cls == cls.__name__
        )
        check = cls.check_strings if all(isinstance(v, str) for v in values.values()) else cls.check
        problems = check(values, image=image.strip("'").rpartition("/")[2] or None)
        if any(isinstance(p.value, str) for p in problems):
            problems = cls.check_mixed(values, image=image.strip("'").rpartition("/")[2] or None)
        expected = sorted((p.severity, p.parameter, p.code) for p in problems)
        program = style(values, image)
        for name, text in ("a.py", program), ("a.ipynb", notebook(program)):
            (tmp_path / name).write_text(text)
            _, messages = run_check(tmp_path / name, "--algorithm", algorithm, capsys=capsys)
            found = sorted((m["severity"], m["parameter"], m["code"]) for m in messages)
            assert found == expected, (case["id"], style.__name__, name)
        checked += 1
    assert checked > 140


# -- notebooks ----------------------------------------------------------------------------------

ESTIMATOR = "e = Estimator(image, role)\n"
SETTING = "e.set_hyperparameters(num_round=1,\n    eta=5)\n"
BOTH = ESTIMATOR + SETTING
# the code cells after one with HEAD, and the messages, each with its cell
NOTEBOOKS = [
    ("cells", [ESTIMATOR, SETTING], [f"3:2 {ETA}"]),
    ("a name of another cell", ["p = {'num_round': 1,\n 'eta': 5}", "Estimator(image, hyperparameters=p)"], [f"2:2 {ETA}"]),
    ("bound in two cells", ["p = {'eta': 5}", "p = {'eta': 6}", "Estimator(image, hyperparameters=p)"], [f"4:1 {CLOSED}"]),
    ("magics", ["%matplotlib inline\n!pip install a \\\n  b\n?e\ne?\n" + BOTH], [f"2:8 {ETA}"]),
    ("magic values", ["files = !ls\nt = %time f()\n" + BOTH], [f"2:5 {ETA}"]),
    ("magics in blocks", ["if a:\n    !pip install b\nelse:\n    %cd ..\n" + BOTH], [f"2:7 {ETA}"]),
    ("magics with quotes", ["!echo \"it's (\n%cd x\n" + BOTH], [f"2:5 {ETA}"]),
    ("no magics", ['print("""\n%cd\n"""\n % 5)\n' + BOTH], [f"2:7 {ETA}"]),
    ("both", ["print(5\n % 3)\n%cd x\n" + BOTH], [f"2:6 {ETA}"]),
    ("a timed cell", ["%%time\n" + BOTH], [f"2:4 {ETA}"]),
    ("another language", ["%%bash\nfor a in b; do c; done", BOTH], [f"3:3 {ETA}"]),
    ("a file", ["%%writefile train.py\n" + BOTH], []),
    ("of Databricks", ["%sql\nSELECT * FROM t", "%md\n# Training", BOTH], [f"4:3 {ETA}"]),
    ("Python 2", ["print 'a'", "print 'b'", BOTH], ["2:1 note  ", f"4:3 {ETA}"]),
    ("broken jobs", ["sagemaker.KMeans(k=", "x = ", BOTH], ["2:1 unchecked  unreadable", f"4:3 {ETA}"]),
    ("await", ["await f()\n" + BOTH], [f"2:4 {ETA}"]),
    ("twice", ["p = {'num_round': 1,\n 'eta': 1,\n 'eta': .1}\nEstimator(image, hyperparameters=p)"], ["2:3 error eta repeated"]),
    ("a request", ["", f"job = {REQUEST}"], [f"3:5 {ETA}"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "expected"), [row[1:] for row in NOTEBOOKS], ids=[row[0] for row in NOTEBOOKS]
)
@pytest.mark.parametrize("form", ["lists", "strings", "nbformat 3"])
def test_notebook(cells: list[str], expected: list[str], form: str, tmp_path: Path, capsys: Any) -> None:
    made = []
    for text in [HEAD, *cells]:
        source: Any = text.splitlines(keepends=True) if form == "lists" else text
        made.append({"cell_type": "code", "input" if form == "nbformat 3" else "source": source})
    worksheets = {"worksheets": [{"cells": made}], "nbformat": 3}
    kernel = {"kernelspec": {"language": "python"}}
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps(worksheets if form == "nbformat 3" else {"cells": made, "metadata": kernel}))
    _, messages = run_check(path, "-v", capsys=capsys)
    placed = [m for m in messages if m["line"]]
    assert [f"{m['cell']}:{line}" for m, line in zip(placed, reported(placed, 0), strict=True)] == expected


def test_in_other_formats_a_message_names_its_cell(tmp_path: Path, monkeypatch: Any, capsys: Any) -> None:
    """The line in the cell is not that of the file."""
    monkeypatch.chdir(tmp_path)
    Path("a.ipynb").write_text(json.dumps({"cells": [cell("# Training\n"), cell(HEAD + BOTH)]}))
    main(["check", "--format", "github", "a.ipynb"])
    (told,) = capsys.readouterr().out.splitlines()
    assert told.startswith("::error file=a.ipynb,line=1,title=invalid-value::cell 2, line 9: XGBoost: eta")
    main(["check", "--format", "sarif", "a.ipynb"])
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert result["message"]["text"].startswith("cell 2, line 9: XGBoost: eta")
    assert "region" not in result["locations"][0]["physicalLocation"]


R = {"kernelspec": {"language": "R"}}
SCALA, PYSPARK = {"language_info": {"name": "scala"}}, {"language_info": {"name": "pyspark"}}
ODD = [1, {"cell_type": "code"}, {"cell_type": "code", "source": [5, None]}, cell(HEAD + BOTH)]
OTHERS: list[tuple[Any, list[str]]] = [
    ({"cells": [cell(HEAD + BOTH)], "metadata": R}, []),
    ({"cells": [cell(HEAD + BOTH)], "metadata": SCALA}, []),
    ({"cells": [cell(HEAD + BOTH)], "metadata": PYSPARK}, ["error"]),
    ({"cells": ODD}, ["error"]),
    ({"sagemaker": 1}, ["unchecked"]),
    (["sagemaker"], ["unchecked"]),
]


@pytest.mark.parametrize(("content", "expected"), OTHERS)
def test_other_notebooks(content: Any, expected: list[str], tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps(content))
    _, messages = run_check(path, capsys=capsys)
    assert [m["severity"] for m in messages if not m["text"].startswith("no training")] == expected


# -- what cannot be read ------------------------------------------------------------------------

# text of a program, and what the one line about it has
UNREADABLE = [
    ("print 'sagemaker'", ":1: unchecked: not Python: "),
    ("# sagemaker\nx = (1,", ":2: unchecked: not Python: "),
    ("# sagemaker\n\x00", ": unchecked: not Python: "),
    ("# sagemaker\nx = " + "(" * 5000, ": unchecked: "),
    ("# sagemaker\nx = " + "-" * 100_000 + "1", ": unchecked: nested too deeply"),
    ("# sagemaker\nx = " + "a+" * 50_000 + "1", ": unchecked: nested too deeply"),
    ("hyperparameters = " + "{'a': " * 90 + "1" + "}" * 90, ": unchecked: no training or tuning job"),
    ("# sagemaker\nx = " + "9" * 5000, ": unchecked: not Python: "),
    ("# sagemaker\nx = '\\d'", ": unchecked: no training or tuning job"),
    ("from sagemaker import x as\n", ":1: unchecked: not Python: "),
    ("match sagemaker:\n  case 1: x = {", ": unchecked: not Python: "),
]


@pytest.mark.parametrize(("text", "line"), UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_cannot_be_read_is_one_line(text: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(text)
    command = [sys.executable, "-Wd", "-m", "sagemaker_hyperparameters", "check", str(tmp_path / "a.py")]
    done = subprocess.run(command, cwd=PACKAGE, capture_output=True, text=True)
    (only,) = done.stdout.splitlines()
    assert line in only and done.returncode == 2
    assert len(done.stderr.splitlines()) == 1, "the last line alone, and no warning about the program"


def test_a_program_that_repeats_itself_ends(tmp_path: Path, capsys: Any) -> None:
    """Names of names can stand for a literal without end."""
    lines = "".join(f"a{n} = [a{n + 1}, a{n + 1}]\n" for n in range(60))
    path = tmp_path / "a.py"
    path.write_text(f"{HEAD}{lines}a60 = 5\nEstimator(image, hyperparameters={{'eta': a0, 'num_round': 1}})")
    assert main(["check", str(path)]) == 1


def test_data_is_read_without_the_modules_for_programs(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps({"AlgorithmSpecification": {"TrainingImage": f"{ECR}/ntm:1"}})
    )
    code = (
        "import sys; from sagemaker_hyperparameters._cli import main; main(['check', 'a.json']);"
        "print([name for name in sys.modules if name.endswith(('._python', '._bindings', '._estimators'))])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(PACKAGE)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines()[-1] == "[]", done
