"""Makes the fixtures of the statistics: results of scipy that the tests compare ours with.

Run with scipy 1.17.1 and numpy 2.x from this folder: python3 make.py
"""

import itertools
import json
import types

import numpy as np
import scipy
from scipy import stats
from scipy.stats import _resampling


def write(name, cases):
    with open(name, "w") as file:
        file.write('{"scipy": "%s", "cases": [\n' % scipy.__version__)
        file.write(",\n".join(json.dumps(case) for case in cases))
        file.write("\n]}\n")


def normal():
    points = [x / 8 for x in range(-80, 81)] + [-37.5, -30, -20, -15, 15, 20, 1e-9, 1.9999, 2.0001]
    cases = [
        {"x": x, "density": stats.norm.pdf(x), "below": stats.norm.cdf(x), "above": stats.norm.sf(x)}
        for x in points
    ]
    shares = [1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.4]
    shares += [0.5, 0.6, 0.75, 0.9, 0.95, 0.975, 0.995, 0.999, 1 - 1e-9]
    write("normal.json", cases)
    write("normal-quantiles.json", [{"share": p, "x": stats.norm.ppf(p)} for p in shares])


def signed_rank_data():
    random = np.random.default_rng(20261125)
    for n in (1, 2, 3, 5, 6, 8, 13, 30, 50, 51, 80, 240):
        yield f"normal-{n}", random.normal(0.2, 1, n)
        yield f"shifted-{n}", random.exponential(1, n) - 0.4
    for n in (4, 8, 12, 13, 16, 60, 200):
        yield f"ties-{n}", random.integers(1, 6, n) * random.choice([-1, 1], n)
        yield f"zeros-and-ties-{n}", random.integers(-3, 5, n)
    yield "one-zero-9", np.array([0.0, 1.5, -2.5, 3.5, 4.5, 5.5, -0.5, 6.5, 7.5])
    yield "all-positive-12", np.arange(1.0, 13)
    yield "equal-10", np.full(10, 2.0)
    yield "equal-70", np.full(70, -2.0)


def signed_rank():
    cases = []
    for name, data in signed_rank_data():
        data = np.asarray(data, dtype=float)
        for zeros in ("wilcox", "pratt"):
            kept = data[data != 0] if zeros == "wilcox" else data
            case = {"name": name, "zeros": zeros, "differences": data.tolist()}
            greater = stats.wilcoxon(
                data, zero_method=zeros, alternative="greater", method="asymptotic", correction=True
            )
            case["positiveRanks"] = greater.statistic
            case["normal"] = stats.wilcoxon(
                data, zero_method=zeros, method="asymptotic", correction=True
            ).pvalue
            ties = len(np.unique(np.abs(kept))) < len(kept) or np.any(data == 0)
            if not ties and len(data) <= 50:
                case["exact"] = stats.wilcoxon(data, zero_method=zeros, method="exact").pvalue
            elif len(data) <= 16:
                # All signs are tried, since there are no more of them than resamples allowed.
                every = stats.PermutationMethod(n_resamples=2**17)
                case["exact"] = stats.wilcoxon(data, zero_method=zeros, method=every).pvalue
            cases.append(case)
    write("signed-rank.json", cases)


def mean_of_means(*samples, axis=-1):
    return sum(np.mean(sample, axis=axis) for sample in samples) / len(samples)


def bca(name, samples, confidence, resamples, distribution=None):
    samples = tuple(np.asarray(sample, dtype=float) for sample in samples)
    options = dict(confidence_level=confidence, method="BCa", axis=-1)
    if distribution is None:
        result = stats.bootstrap(
            samples, mean_of_means, n_resamples=resamples, rng=np.random.default_rng(7), **options
        )
    else:
        known = types.SimpleNamespace(bootstrap_distribution=np.asarray(distribution))
        result = stats.bootstrap(
            samples, mean_of_means, n_resamples=0, bootstrap_result=known, **options
        )
    drawn = result.bootstrap_distribution
    alpha = (1 - confidence) / 2
    first, second, acceleration = _resampling._bca_interval(
        samples, mean_of_means, -1, alpha, drawn, None, np
    )
    observed = mean_of_means(*samples)
    below = (np.mean(drawn < observed) + np.mean(drawn <= observed)) / 2
    return {
        "name": name,
        "samples": [sample.tolist() for sample in samples],
        "confidence": confidence,
        "distribution": drawn.tolist() if distribution is None else None,
        "bias": float(stats.norm.ppf(below)),
        "acceleration": float(acceleration),
        "shares": [float(first), float(second)],
        "lower": float(result.confidence_interval.low),
        "upper": float(result.confidence_interval.high),
    }


def bootstrap():
    random = np.random.default_rng(20261126)
    skewed = np.round(random.exponential(1, 30), 6)
    few = np.round(random.normal(0.3, 1, 10), 6)
    strata = [np.round(random.exponential(s, n), 6) for s, n in ((1, 8), (3, 12), (0.5, 5))]
    five = np.array([0.0, 1.0, 3.0, 4.0, 10.0])
    # Every resample of five values, the last drawn changing fastest.
    every = [np.mean([five[i] for i in draw]) for draw in itertools.product(range(5), repeat=5)]
    write(
        "bootstrap.json",
        [
            bca("skewed", [skewed], 0.95, 499),
            bca("skewed-99", [skewed], 0.99, 499),
            bca("few", [few], 0.95, 499),
            bca("strata", strata, 0.95, 499),
            bca("strata-80", strata, 0.8, 250),
            bca("two-values", [[1.0, 2.0]], 0.95, 200),
            bca("every-resample", [five], 0.95, None, every),
            bca("every-resample-90", [five], 0.9, None, every),
        ],
    )


def holm_adjusted(values):
    """The definition: each ordered p times the number of hypotheses left, made monotone, cut at 1."""
    order = np.argsort(values, kind="stable")
    steps = [min(1.0, (len(values) - place) * values[i]) for place, i in enumerate(order)]
    result = np.empty(len(values))
    for place, i in enumerate(order):
        result[i] = max(steps[: place + 1])
    return result.tolist()


def holm():
    random = np.random.default_rng(20261127)
    lists = [[0.01, 0.04, 0.03, 0.005], [0.2], [0.5, 0.5, 0.5], [1e-9, 1.0, 0.04, 0.04]]
    lists += [np.round(random.beta(0.3, 2, n), 9).tolist() for n in (7, 30)]
    write("holm.json", [{"p": values, "adjusted": holm_adjusted(values)} for values in lists])


normal()
signed_rank()
bootstrap()
holm()
