package vn.tuanle.reading;

/// The kinds of official document the reader tells apart (Nghị định 30/2020/NĐ-CP, Điều 7).
public enum DocumentKind {
    KE_HOACH,
    CONG_VAN,
    QUYET_DINH,
    BAO_CAO,
    HUONG_DAN,
    THONG_BAO,
    KHAC
}
