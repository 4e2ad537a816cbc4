/// Numbers for the distinct keys of a list: people who are alike in some respect share a class.
struct Classes<Key: Hashable> {
  /// The class of each element.
  private(set) var ofElement: [Int] = []
  /// The first element of each class.
  private(set) var representatives: [Int] = []
  private var numbers: [Key: Int] = [:]

  /// The number of classes.
  var count: Int { representatives.count }

  init(_ keys: some Sequence<Key>) {
    for (index, key) in keys.enumerated() {
      if let known = numbers[key] {
        ofElement.append(known)
      } else {
        numbers[key] = representatives.count
        ofElement.append(representatives.count)
        representatives.append(index)
      }
    }
  }
}
