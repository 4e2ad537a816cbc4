internal import Foundation
import Koppeling

/// Reads files by name, and says in words what cannot be read.
struct FileSource {
  /// The folder, or the folder of the file.
  let path: String

  /// What a path leads to.
  enum Kind {
    case nothing
    case file
    case folder
  }

  /// What a path leads to.
  static func kind(of path: String) -> Kind {
    var isFolder: ObjCBool = false
    // The pointer lives as long as the call.
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .nothing
    }
    return isFolder.boolValue ? .folder : .file
  }

  /// The name of the file at a path, without its folders.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String {
    path.hasSuffix("/") ? path + name : path + "/" + name
  }

  /// Whether the folder has a file.
  func has(_ name: String) -> Bool {
    Self.kind(of: path(of: name)) == .file
  }

  /// The bytes of a file of the folder.
  func bytes(of name: String) throws(StructureFault) -> [UInt8] {
    try Self.bytes(at: path(of: name))
  }

  /// The bytes of a file.
  static func bytes(at path: String) throws(StructureFault) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StructureFault(
        nl: "het bestand kan niet worden gelezen: kijk of het er staat en leesbaar is",
        en: "the file cannot be read: see that it is there and readable"
      )
    }
    return [UInt8](data)
  }
}
