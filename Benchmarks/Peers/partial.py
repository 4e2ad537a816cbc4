"""The problem of a caseload, in the form that each solver takes; see Benchmarks/Scale.md.

PATH.starts (int64), PATH.columns and PATH.costs (int32) hold the pairs that pass, row by row; a pair costs EMPTY less
its score, which is 0 to EMPTY - 1. Nobody must be in a pair, and staying alone costs EMPTY:

- dense: a pair that may not be proposed costs EMPTY, as much as staying alone, so a full assignment of the square
  matrix of which the dear pairs are left out is a best choice of pairs, at the same cost;
- scipy-sparse: each row has a column of its own, at EMPTY;
- others that take sparse problems need squares: each row has a column of its own at EMPTY, each column a row of its
  own at 0, and the own row of a column may take the own column of a row at 0 where row and column may be a pair.

Every form has the same least cost.
"""

import numpy as np

EMPTY = 1_000_001

FORMS = {
    "lapcpp-f32": "float32",
    "lapjv-f32": "float32",
    "ortools": "int64",
    "scipy-sparse": "sparse",
    "lapmod": "sparse",
    "ortools-sparse": "sparse",
}


def form(name):
    return FORMS.get(name, "float64")


def read(path):
    return (np.fromfile(f"{path}.starts", dtype=np.int64), np.fromfile(f"{path}.columns", dtype=np.int32),
            np.fromfile(f"{path}.costs", dtype=np.int32))


def dense(starts, columns, costs, n, type):
    matrix = np.full((n, n), EMPTY, dtype=type)
    for row in range(n):
        span = slice(starts[row], starts[row + 1])
        matrix[row, columns[span]] = costs[span]
    return matrix


def with_own_columns(starts, columns, costs, n):
    """Rows with one more entry each, the last."""
    rows = np.arange(n)
    more = np.insert(columns, starts[1:], n + rows)
    return starts + np.arange(n + 1), more, np.insert(costs, starts[1:], EMPTY)


def doubled(starts, columns, costs, n):
    """The square problem of rows, columns, own columns and own rows."""
    transposed = np.argsort(columns, kind="stable")
    rows = np.repeat(np.arange(n, dtype=np.int32), np.diff(starts))[transposed]
    counts = np.bincount(columns, minlength=n)
    ends = np.concatenate([[0], np.cumsum(counts)])
    lower_columns = np.insert(rows + np.int32(n), ends[:-1], np.arange(n, dtype=np.int32))
    lower_starts = ends + np.arange(n + 1)
    upper_starts, upper_columns, upper_costs = with_own_columns(starts, columns, costs, n)
    return (np.concatenate([upper_starts[:-1], upper_starts[-1] + lower_starts]),
            np.concatenate([upper_columns, lower_columns]),
            np.concatenate([upper_costs, np.zeros(len(lower_columns), dtype=costs.dtype)]))


def problem(name, path, n):
    """The matrix, or what the sparse solvers take: starts, columns, costs, rows, columns; for lapmod halved costs too."""
    starts, columns, costs = read(path)
    if form(name) != "sparse":
        return dense(starts, columns, costs, n, form(name))
    make = with_own_columns if name == "scipy-sparse" else doubled
    starts, columns, costs = make(starts, columns, costs, n)
    costs = costs.astype(np.float64)
    # lapmod takes no cost of a million or more.
    more = (costs / 2,) if name == "lapmod" else ()
    return starts.astype(np.int32), columns.astype(np.int32), costs, len(starts) - 1, 2 * n, *more
