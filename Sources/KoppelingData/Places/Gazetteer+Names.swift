import Koppeling

extension Gazetteer {
  /// Names of places next to the one that GeoNames lists, each with the place's identifier.
  ///
  /// GeoNames lists Antwerp, Brussels, The Hague and Ostend in English, the municipalities of
  /// Brussels in French and some Frisian villages in Frisian.
  public static let otherNames: [(name: String, id: Int)] = [
    ("Antwerpen", 2_803_138), ("Anvers", 2_803_138),
    ("Brussel", 2_800_866), ("Bruxelles", 2_800_866),
    ("Oostende", 2_789_786), ("Ostende", 2_789_786),
    ("Ghent", 2_797_656), ("Gand", 2_797_656),
    ("Bruges", 2_800_931), ("Louvain", 2_792_482), ("Ypres", 2_795_100), ("Mesen", 2_791_284),
    ("Courtrai", 2_794_055), ("Malines", 2_791_537),
    ("Termonde", 2_799_645), ("Renaix", 2_787_769), ("Audenarde", 2_789_529),
    ("Tongres", 2_785_389),
    ("Elsene", 2_795_011), ("Ukkel", 2_785_123), ("Schaarbeek", 2_787_149), ("Vorst", 2_798_139),
    ("Sint-Jans-Molenbeek", 2_791_018), ("Molenbeek", 2_791_018),
    ("Sint-Lambrechts-Woluwe", 2_783_476), ("Sint-Gillis", 2_787_413), ("Oudergem", 2_802_960),
    ("Sint-Joost-ten-Node", 2_787_387), ("Sint-Agatha-Berchem", 2_802_247),
    ("Watermaal-Bosvoorde", 2_783_979),
    ("Heusden-Zolder", 2_795_800), ("Houthalen-Helchteren", 2_795_261),
    ("Den Haag", 2_747_373), ("'s-Gravenhage", 2_747_373),
    ("Den Bosch", 2_747_351), ("Almere", 2_759_879), ("Flushing", 2_745_392),
    ("Hook of Holland", 2_754_007), ("Katwijk", 2_753_010), ("Noordwijk", 2_749_812),
    ("Damwoude", 2_757_838), ("Veenwouden", 2_745_743), ("Broeksterwoude", 2_758_239),
    ("Wouterswoude", 2_744_147), ("Oudwoude", 2_748_886), ("Molenend", 2_750_706),
    ("Suawoude", 2_746_564),
  ]
}
