package vn.tuanle.ui;

/// A page that a controller returns: a record, shown by the template of its own name,
/// `<module>/<RecordName>.jte`.
public interface Page {}
