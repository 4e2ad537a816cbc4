/// Numbers for the distinct keys of a list: people who are alike in some respect share a class.
struct Classes<Key: Hashable> {
  /// The class of each element.
  private(set) var ofElement: [Int] = []
  /// The first element of each class.
  private(set) var representatives: [Int] = []

  /// The number of classes.
  var count: Int { representatives.count }

  init(_ keys: some Collection<Key>) {
    var numbers: [Key: Int] = [:]
    ofElement.reserveCapacity(keys.count)
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

  /// The classes of elements that have other classes already, whose members have one key.
  ///
  /// - Parameters:
  ///   - keys: The key of each of the other classes.
  ///   - classes: The other classes.
  init<Other>(_ keys: [Key], of classes: Classes<Other>) {
    self.init(keys)
    let ofClass = ofElement
    ofElement = classes.ofElement.map { ofClass[$0] }
    representatives = representatives.map { classes.representatives[$0] }
  }
}
