/// A matrix of numbers as a file gives it, in flat arrays.
///
/// Three forms are read: NumPy (`.npy`, two dimensions, C order, little-endian `float64`,
/// `float32`, `int32` or `int64`), the text of the OR-Library, and CSV with commas, semicolons or tabs.
/// NumPy is known by its first bytes, CSV by the name's end `.csv` or `.tsv` or by separators in its first
/// line; other text is read as the OR-Library's, and so is a file `assign…` with tabs.
///
/// ```swift
/// let matrix = try MatrixFile.read(path: "costs.npy")
/// if case .dense(.float64(let costs)) = matrix.content { print(costs.count) }
/// ```
public struct MatrixFile: Hashable, Sendable {
  /// The numbers in the type in which the file gives them.
  public enum Elements: Hashable, Sendable {
    /// 64-bit floating point.
    case float64([Double])
    /// 32-bit floating point.
    case float32([Float])
    /// 32-bit whole numbers.
    case int32([Int32])
    /// 64-bit whole numbers.
    case int64([Int64])

    /// How many numbers there are.
    public var count: Int {
      switch self {
      case .float64(let numbers): numbers.count
      case .float32(let numbers): numbers.count
      case .int32(let numbers): numbers.count
      case .int64(let numbers): numbers.count
      }
    }
  }

  /// Which pairs have a number.
  public enum Content: Hashable, Sendable {
    /// Every pair, row after row.
    case dense(Elements)
    /// The pairs listed, each once: element *i* stands in `rows[i]` and `columns[i]`, from 0.
    case sparse(rows: [Int], columns: [Int], Elements)
  }

  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// The numbers.
  public let content: Content
  /// The names of the rows, if the file has them.
  public let rowNames: [String]?
  /// The names of the columns, if the file has them.
  public let columnNames: [String]?

  init(
    rowCount: Int,
    columnCount: Int,
    content: Content,
    rowNames: [String]? = nil,
    columnNames: [String]? = nil
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.content = content
    self.rowNames = rowNames
    self.columnNames = columnNames
  }
}
