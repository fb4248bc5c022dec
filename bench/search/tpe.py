"""Optuna's TPE on a grid whose values are known: reads a task as JSON from its argument, prints the best of each seed."""

import array
import json
import sys

import optuna

task = json.loads(sys.argv[1])
values = array.array("d")
with open(task["file"], "rb") as file:
    values.frombytes(file.read())
axes = task["axes"]
optuna.logging.set_verbosity(optuna.logging.ERROR)


def objective(trial):
    index = 0
    for axis in axes:
        listed = axis["values"]
        step = listed[1] - listed[0]
        value = trial.suggest_float(axis["name"], listed[0], listed[-1], step=step)
        index = index * len(listed) + round((value - listed[0]) / step)
    # NaN fails the trial, as a combination without the figure has no objective.
    return values[index]


def best(seed):
    study = optuna.create_study(direction="maximize", sampler=optuna.samplers.TPESampler(seed=seed))
    study.optimize(objective, n_trials=task["trials"])
    return study.best_value


print(json.dumps({"bests": [best(seed) for seed in task["seeds"]]}))
