/// A small set whose elements stand in order, so that it reads, prints and encodes the same always.
///
/// Looking up an element takes O(log *n*) comparisons, where *n* is the number of elements.
public struct SortedSet<Element: Comparable>: RandomAccessCollection {
  private let elements: [Element]

  /// Creates a set from elements in any order; equal ones count once.
  public init(_ elements: some Sequence<Element>) {
    let listed = Array(elements)
    guard !zip(listed, listed.dropFirst()).allSatisfy(<) else {
      self.elements = listed
      return
    }
    var unique: [Element] = []
    for element in listed.sorted() where unique.last != element {
      unique.append(element)
    }
    self.elements = unique
  }

  /// The position of the first element: 0.
  public var startIndex: Int { 0 }

  /// The position after the last element.
  public var endIndex: Int { elements.count }

  /// The element at a position.
  public subscript(position: Int) -> Element { elements[position] }

  /// Whether the set has an element.
  public func contains(_ element: Element) -> Bool {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if elements[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < elements.count && elements[low] == element
  }

  /// The elements that both sets have.
  public func intersection(_ other: SortedSet) -> SortedSet {
    SortedSet(elements.filter(other.contains))
  }
}

extension SortedSet: Equatable where Element: Equatable {}
extension SortedSet: Hashable where Element: Hashable {}
extension SortedSet: Sendable where Element: Sendable {}

extension SortedSet: ExpressibleByArrayLiteral {
  /// Creates a set from a literal.
  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension SortedSet: Decodable where Element: Decodable {
  /// Decodes a set from a list in any order.
  public init(from decoder: any Decoder) throws {
    self.init(try [Element](from: decoder))
  }
}

extension SortedSet: Encodable where Element: Encodable {
  /// Encodes the set as a list in order.
  public func encode(to encoder: any Encoder) throws {
    try elements.encode(to: encoder)
  }
}
