package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.List;

/// A unit that is no more: the first day without it, and the names of those that took it over. It keeps
/// its documents and begins none.
public record Ended(LocalDate since, List<String> successors) {}
