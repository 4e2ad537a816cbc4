/// What a change would cost, without making it.
///
/// With capacities or groups each question is one search over all allowed pairs.
extension AssignmentSession {
  /// The least total of the solutions that have a pair, `nil` if there is none.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Complexity: O(*rows* + *columns*) and one shortest path.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func total(forcing pair: Pair) -> Cost.Total? {
    if isCounted {
      checkInside(pair)
      return counted[0].total(forcing: pair)
    }
    let (row, column) = slots(of: pair)
    guard isFeasible else { return nil }
    if hasPair(row, column) { return total }
    guard state.pinOfRow[row] < 0, pinOfColumn[column] < 0 else { return nil }
    guard !state.costs.cost(row, column).isForbidden else { return nil }
    var changed = state
    changed.pin(row, column)
    changed.repair()
    return changed.isFeasible ? total(of: changed) : nil
  }

  /// The least total of the solutions that do not have a pair, `nil` if there is none.
  ///
  /// - Precondition: The pair lies inside the matrix.
  /// - Complexity: O(*rows* + *columns*) and one shortest path.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func total(forbidding pair: Pair) -> Cost.Total? {
    if isCounted {
      checkInside(pair)
      return counted[0].total(forbidding: pair)
    }
    let (row, column) = slots(of: pair)
    guard isFeasible else { return nil }
    guard hasPair(row, column) else { return total }
    guard state.pinOfRow[row] < 0 else { return nil }
    var changed = state
    changed.release(row: row)
    return changed.insert(Int32(row), banning: column) ? total(of: changed) : nil
  }

  /// The costs of a pair at which the plan stays optimal, all others unchanged.
  ///
  ///     session.costRange(of: pair).contains(session.problem.cost(pair))  // true
  ///
  /// The end of the range is where another solution is as good. It does not depend on the cost that the
  /// pair has, and exists for forbidden pairs as well: there it is how cheap the pair would have to be.
  /// For floating point it is right within rounding.
  ///
  /// - Precondition: The pair lies inside the matrix, and ``isFeasible`` is true.
  /// - Complexity: One search over all columns, O(*e* log *e*) for *e* allowed pairs at most.
  @specialized(where Cost == Int32)
  @specialized(where Cost == Int64)
  @specialized(where Cost == Float)
  @specialized(where Cost == Double)
  public func costRange(of pair: Pair) -> CostRange<Cost.Total> {
    precondition(isFeasible, "there is no plan")
    if isCounted {
      checkInside(pair)
      return counted[0].costRange(of: pair)
    }
    let (row, column) = slots(of: pair)
    let isChosen = hasPair(row, column)
    return CostRange(
      end: breakEven(row, column, isChosen: isChosen),
      isChosen: isChosen,
      objective: objective
    )
  }

  func hasPair(_ row: Int, _ column: Int) -> Bool {
    state.pinOfRow[row] == column || Int(state.columnOfRow[row]) == column
  }

  /// The cost at which having the pair and not having it are equally good, `nil` if one is impossible.
  private func breakEven(_ row: Int, _ column: Int, isChosen: Bool) -> Cost.Total? {
    guard state.pinOfRow[row] < 0, pinOfColumn[column] < 0 else { return nil }
    var changed = state
    guard let weight = changed.breakEven(row, column, isChosen: isChosen) else { return nil }
    return objective == .minimize ? weight : -weight
  }
}
