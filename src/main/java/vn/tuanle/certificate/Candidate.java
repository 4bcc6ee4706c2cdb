package vn.tuanle.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is to have a certificate: the person within what it is about, and the row that proves it
/// (attendance, result). `contact` is where it is told, empty for nowhere, and is deleted on
/// `contactUntil`. Of a minor no year of birth is kept.
public record Candidate(
        UUID person,
        UUID source,
        String name,
        @Nullable Integer birthYear,
        boolean minor,
        String className,
        String award,
        String contact,
        boolean english,
        @Nullable LocalDate contactUntil) {
    public Candidate {
        if (minor) birthYear = null;
    }
}
