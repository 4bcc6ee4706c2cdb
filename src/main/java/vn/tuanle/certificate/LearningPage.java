package vn.tuanle.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// What was learned by those who registered with one contact, and their certificates.
public record LearningPage(
        String token, String contact, List<LearningEntry> entries, List<CertificateRow> certificates, Instant now)
        implements Page {
    /// Each person's, by name; the newest first.
    Map<String, List<LearningEntry>> people() {
        Map<String, List<LearningEntry>> people =
                new TreeMap<>(java.text.Collator.getInstance(java.util.Locale.of("vi")));
        for (LearningEntry entry : entries)
            people.computeIfAbsent(entry.person(), name -> new java.util.ArrayList<>())
                    .add(entry);
        return people;
    }

    static int minutes(List<LearningEntry> entries) {
        return entries.stream().mapToInt(LearningEntry::minutes).sum();
    }

    /// The first day on which something of it is forgotten.
    @Nullable
    LocalDate until() {
        return entries.stream()
                .map(LearningEntry::until)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    boolean empty() {
        return entries.isEmpty() && certificates.isEmpty();
    }
}
