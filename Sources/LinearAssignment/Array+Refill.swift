extension Array {
  /// Holds a number of equal elements from now on, in the memory that is there if it is enough.
  mutating func refill(_ element: Element, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(element, count: count))
  }
}
