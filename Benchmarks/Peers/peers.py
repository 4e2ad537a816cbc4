"""Runs public assignment solvers in this process, one request a line on standard input.

    load PATH.npy        dense matrices of one shape (three dimensions, C order, float64)
    sparse PATH          PATH.starts.npy, PATH.columns.npy, PATH.costs.npy
    names                the solvers that can be loaded here
    form NAME            the numbers that a solver gets of a caseload: float64, float32, int64 or sparse
    limit BYTES          no more memory than this for the process
    partial N NAME PATH  the problem of a caseload of N and N people, for one solver; see partial.py
    peak                 the most bytes that the process has held
    runs N NAME          passes N times over all; prints "LEAST MEDIAN TOTAL", in seconds a problem

Only calls are timed, from a C-contiguous float64 matrix, conversions included; imports are made, and the solver
called once on a tiny matrix, before. Dense solvers solve a sparse matrix too, filled up with a large cost, as long
as it has at most 2000 rows; the filling is not timed. The total is summed here from the columns that a solver
returns, never taken from it. An answer that is no assignment has the total "nan".
"""

import gc
import resource
import sys
import time

import numpy as np

import partial


def scipy_dense(c):
    from scipy.optimize import linear_sum_assignment
    return linear_sum_assignment(c)


def rows_of(x):
    """(rows, columns) from the column of each row, -1 for none."""
    x = np.asarray(x)
    rows = np.flatnonzero(x >= 0)
    return rows, x[rows]


def lapx(name):
    import lap
    solve = getattr(lap, name)

    def run(c):
        if name in ("lapjvr", "lapjvh"):
            return solve(c, extend_cost=True, return_cost=False)
        if name == "lapjvc":
            return solve(c, return_cost=False)
        if name == "lapjvs":
            return solve(c, extend_cost=True, return_cost=False, jvx_like=True, prefer_float32=False)
        return rows_of(solve(c, extend_cost=True, return_cost=False)[0])
    return run


def rathaROG(module, **options):
    solve = __import__(module).lapjv
    return lambda c: solve(c, extend_cost=True, return_cost=False, **options)


def srcd(force_doubles):
    from lapjv import lapjv
    return lambda c: rows_of(lapjv(c, force_doubles=force_doubles)[0])


def lap1015(**options):
    from py_lap_solver.solvers import Lap1015Solver
    solver = Lap1015Solver(**options)
    return lambda c: rows_of(solver.solve_single(c))


def ortools_dense(c):
    from ortools.graph.python import linear_sum_assignment as lsa
    n, m = c.shape
    solver = lsa.SimpleLinearSumAssignment()
    rows, columns = np.indices((n, m))
    solver.add_arcs_with_cost(rows.ravel(), columns.ravel(), c.astype(np.int64).ravel())
    solver.solve()
    return np.arange(n), np.array([solver.right_mate(i) for i in range(n)])


def pot_emd(c):
    import ot
    plan = ot.emd([], [], c)
    return np.nonzero(plan)


def scipy_sparse(s):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    starts, columns, costs, n = s[:4]
    return min_weight_full_bipartite_matching(csr_matrix((costs, columns, starts), shape=(n, s[4] if len(s) > 4 else n)))


def lapmod(s):
    import lap
    starts, columns, costs, n = s[:4]
    costs = s[5] if len(s) > 5 else costs
    return rows_of(lap.lapmod(n, costs, starts, columns, return_cost=False)[0])


def ortools_sparse(s):
    from ortools.graph.python import linear_sum_assignment as lsa
    starts, columns, costs, n = s[:4]
    solver = lsa.SimpleLinearSumAssignment()
    rows = np.repeat(np.arange(n), np.diff(starts))
    solver.add_arcs_with_cost(rows, columns, costs.astype(np.int64))
    solver.solve()
    return np.arange(n), np.array([solver.right_mate(i) for i in range(n)])


DENSE = {
    "scipy": lambda: scipy_dense,
    "lapx-jv": lambda: lapx("lapjv"),
    "lapx-jvs": lambda: lapx("lapjvs"),
    "lapx-jvr": lambda: lapx("lapjvr"),
    "lapx-jvh": lambda: lapx("lapjvh"),
    "lapcpp": lambda: rathaROG("lapcpp"),
    "lapcpp-f32": lambda: rathaROG("lapcpp", precision="float32"),
    "laprust": lambda: rathaROG("laprust"),
    "lapjv-f64": lambda: srcd(True),
    "lapjv-f32": lambda: srcd(False),
    "lap1015": lambda: lap1015(use_openmp=False),
    "lap1015-noeps": lambda: lap1015(use_openmp=False, use_epsilon=False),
    "ortools": lambda: ortools_dense,
    "pot": lambda: pot_emd,
    "lap": lambda: lapx("lapjv"),
}
SPARSE = {"scipy-sparse": lambda: scipy_sparse, "lapmod": lambda: lapmod, "ortools-sparse": lambda: ortools_sparse}


def usable(name):
    """lap and lapx share an import name, so lap has an environment to itself."""
    return (name == "lap") == (sys.argv[1:] == ["lap"])


def total(matrix, answer):
    rows, columns = (np.asarray(x) for x in answer[:2])
    if isinstance(matrix, tuple):
        starts, all_columns, costs, n = matrix[:4]
        if len(set(columns.tolist())) != n:
            return float("nan")
        value = 0.0
        for row, column in zip(rows, columns):
            span = slice(starts[row], starts[row + 1])
            place = np.flatnonzero(all_columns[span] == column)
            if len(place) != 1:
                return float("nan")
            value += float(costs[span][place[0]])
        return value
    n, m = matrix.shape
    size = min(n, m)
    if len(rows) != size or len(set(rows.tolist())) != size or len(set(columns.tolist())) != size:
        return float("nan")
    return float(matrix[rows, columns].sum(dtype=np.float64))


def filled(sparse):
    """The full matrix, with a cost in the gaps that no optimum pays if it need not."""
    starts, columns, costs, n = sparse
    matrix = np.full((n, n), n * (float(costs.max()) + 1))
    matrix[np.repeat(np.arange(n), np.diff(starts)), columns] = costs
    return matrix


def load(name):
    """The solver, called once on something tiny."""
    solve = (DENSE | SPARSE)[name]()
    tiny = 8
    if name in SPARSE:
        places = np.arange(tiny + 1, dtype=np.int32)
        solve((places, places[:-1], np.ones(tiny), tiny))
    else:
        solve(np.arange(float(tiny * tiny)).reshape(tiny, tiny) % 11)
    return solve


def timed(solve, problems, passes):
    """The seconds a problem of each pass in ascending order, and the answers of the last."""
    seconds = []
    gc.collect()
    gc.disable()
    for _ in range(passes):
        begin = time.perf_counter()
        answers = [solve(problem) for problem in problems]
        seconds.append((time.perf_counter() - begin) / len(problems))
    gc.enable()
    return sorted(seconds), answers


def main():
    problems = []
    dense = []
    loaded = {}
    for line in sys.stdin:
        command, _, argument = line.strip().partition(" ")
        try:
            if command == "load":
                # Each in memory of its own.
                problems = dense = [np.array(matrix) for matrix in np.load(argument, mmap_mode="r")]
                print("ok", flush=True)
            elif command == "sparse":
                starts, columns, costs = (np.load(f"{argument}.{x}.npy") for x in ("starts", "columns", "costs"))
                problems = [(starts.astype(np.int32), columns.astype(np.int32), costs, len(starts) - 1)]
                dense = [filled(problems[0])] if len(starts) <= 2001 else []
                print("ok", flush=True)
            elif command == "partial":
                count, name, path = argument.split(" ", 2)
                problems = dense = [partial.problem(name, path, int(count))]
                print("ok", flush=True)
            elif command == "form":
                print(partial.form(argument), flush=True)
            elif command == "limit":
                resource.setrlimit(resource.RLIMIT_AS, (int(argument), int(argument)))
                print("ok", flush=True)
            elif command == "peak":
                print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024, flush=True)
            elif command == "names":
                print(" ".join(x for x in [*DENSE, *SPARSE] if usable(x)), flush=True)
            elif command == "runs":
                passes, name = argument.split()
                if name not in loaded:
                    loaded[name] = load(name)
                seconds, answers = timed(loaded[name], problems if name in SPARSE else dense, int(passes))
                median = seconds[len(seconds) // 2]
                value = sum(total(problem, answer) for problem, answer in zip(problems, answers))
                print(f"{seconds[0]:.9f} {median:.9f} {value!r}", flush=True)
        except Exception as error:
            gc.enable()
            print(f"failed: {type(error).__name__}", flush=True)


main()
