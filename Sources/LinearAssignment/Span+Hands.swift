extension Span where Element: Comparable {
  /// The greatest of the least elements of six hands to which all elements are dealt by turns.
  ///
  /// At least six elements are not above it, about fifteen if they come in no order. Of fewer than six
  /// elements it is the greatest. O(*n*).
  ///
  /// - Precondition: There is an element.
  func greatestOfHands() -> Element {
    guard count >= 6 else {
      var greatest = self[0]
      for block in 1..<count { greatest = max(greatest, self[block]) }
      return greatest
    }
    var (a, b, c) = (self[0], self[1], self[2])
    var (d, e, f) = (self[3], self[4], self[5])
    var block = 6
    while block + 6 <= count {
      a = min(a, self[block])
      b = min(b, self[block + 1])
      c = min(c, self[block + 2])
      d = min(d, self[block + 3])
      e = min(e, self[block + 4])
      f = min(f, self[block + 5])
      block += 6
    }
    while block < count {
      a = min(a, self[block])
      block += 1
    }
    return max(max(max(a, b), max(c, d)), max(e, f))
  }
}
