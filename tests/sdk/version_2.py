"""Starts the jobs that standard input describes, with version 2 of the SageMaker SDK."""

import json
import sys

import sagemaker_hyperparameters as package
from sagemaker.estimator import Estimator
from sagemaker.tuner import HyperparameterTuner

for job in json.load(sys.stdin):
    settings = {
        "image_uri": job["image"],
        "role": "arn:aws:iam::123456789012:role/training",
        "instance_count": 1,
        "instance_type": "ml.m5.large",
        "output_path": "s3://bucket/models/",
    }
    estimator = Estimator(hyperparameters=job["strings"], **settings)
    estimator.fit("s3://bucket/train/", wait=False, job_name=job["name"])
    if job["searched"]:
        ranges = getattr(package, job["class"]).sdk_ranges(*job["searched"])
        searching = Estimator(hyperparameters=job["static"], **settings)
        tuner = HyperparameterTuner(searching, "loss", ranges, objective_type="Minimize")
        tuner.fit("s3://bucket/train/", wait=False, job_name=job["name"])
