package vn.tuanle.certificate;

import java.time.LocalDate;

/// Something a person did: who, what it was, with whom, when, how long (minutes, 0: not said), the
/// page it is told on (empty: none), and the day on which it is forgotten.
public record LearningEntry(
        String person, String name, String unitName, LocalDate day, int minutes, String path, LocalDate until) {}
