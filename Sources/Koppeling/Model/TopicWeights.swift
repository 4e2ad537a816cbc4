/// A small whole number for each topic: how much a family asks for it, or how much experience a
/// volunteer has with it.
///
/// Numbers run from 0 (not at all) to 5. The numbers are held in a fixed vector, so that the
/// product of two sets is a handful of integer instructions.
public struct TopicWeights: Hashable, Sendable {
  /// The largest number that a topic can have.
  public static let maximum = 5

  private var vector: SIMD32<UInt8> = .zero

  /// Creates a set in which every topic is 0.
  public init() {}

  /// The number of a topic, 0...5.
  ///
  /// - Precondition: A new number lies in 0...5.
  public subscript(_ topic: Topic) -> Int {
    get { Int(vector[topic.ordinal]) }
    set {
      precondition((0...Self.maximum).contains(newValue), "a topic's number lies in 0...5")
      vector[topic.ordinal] = UInt8(newValue)
    }
  }

  /// The number of the topic at a place in the vocabulary, 0...5.
  subscript(ordinal ordinal: Int) -> Int { Int(vector[ordinal]) }

  /// Whether every topic is 0.
  public var isEmpty: Bool { vector == .zero }

  /// The topics that are not 0, in the order of ``Topic``.
  public var topics: [Topic] { Topic.allCases.filter { self[$0] > 0 } }

  /// The sum of the numbers.
  ///
  /// Thirty-two numbers of at most 5 fit in a byte.
  public var sum: Int { Int(vector.wrappedSum()) }

  /// The sum of the products of the numbers of two sets, each number of `other` cut off at `limit`.
  public func product(with other: TopicWeights, cuttingAt limit: Int) -> Int {
    var total = 0
    for index in 0..<Topic.allCases.count {
      total += Int(vector[index]) * min(Int(other.vector[index]), limit)
    }
    return total
  }
}

extension TopicWeights: ExpressibleByDictionaryLiteral {
  /// Creates a set from a literal such as `[.boundaries: 3, .outdoors: 2]`.
  ///
  /// - Precondition: Each number lies in 0...5.
  public init(dictionaryLiteral elements: (Topic, Int)...) {
    self.init()
    for (topic, number) in elements {
      self[topic] = number
    }
  }
}

extension TopicWeights: Codable {
  /// Decodes a set from an object such as `{"boundaries": 3}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let numbers = try container.decode([String: Int].self)
    self.init()
    for (name, number) in numbers.sorted(by: { $0.key < $1.key }) {
      guard let topic = Topic(rawValue: name), (0...Self.maximum).contains(number) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "\"\(name)\": \(number) is not a topic with a number from 0 to 5"
        )
      }
      self[topic] = number
    }
  }

  /// Encodes the topics that are not 0 as an object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(uniqueKeysWithValues: topics.map { ($0.rawValue, self[$0]) })
    )
  }
}

extension Topic {
  /// The topic's place in the vocabulary, from 0.
  public var ordinal: Int { Self.ordinals[self, default: 0] }

  private static let ordinals = Dictionary(
    uniqueKeysWithValues: Topic.allCases.enumerated().map { ($1, $0) }
  )
}
