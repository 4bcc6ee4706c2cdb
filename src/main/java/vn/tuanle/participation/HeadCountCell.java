package vn.tuanle.participation;

import org.jspecify.annotations.Nullable;

/// So many people of one age and sex; null where it was not told.
public record HeadCountCell(
        @Nullable AgeBand band, @Nullable Sex sex, int people) {
    static String field(@Nullable AgeBand band, @Nullable Sex sex) {
        return "d-" + (band == null ? "X" : band.name()) + "-" + (sex == null ? "X" : sex.name());
    }
}
