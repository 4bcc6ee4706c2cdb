package vn.tuanle.participation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Platform;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// An attendance file of an online meeting: to be chosen, or what taking it over would do, person
/// by person.
public record MeetingUploadPage(
        Offering offering,
        Sitting sitting,
        @Nullable UUID upload,
        String fileName,
        MeetingImport.@Nullable Preview preview,
        List<Taken> taken,
        int usual,
        Errors errors)
        implements Page {
    private static final int SHOWN = 500;

    /// A file that was taken over.
    public record Taken(Platform platform, String name, int minutes, int counted, String by, Instant at) {}

    String roll() {
        return "/hoat-dong-don-vi/" + offering.id() + "/diem-danh/" + sitting.id();
    }

    String path() {
        return roll() + "/tep" + (upload == null ? "" : "/" + upload);
    }

    /// Those to be asked about first; of the others as many as a page bears.
    List<MeetingImport.Line> shown() {
        if (preview == null) return List.of();
        return preview.lines().stream()
                .sorted(Comparator.comparing(
                        (MeetingImport.Line line) -> line.candidates().isEmpty()))
                .limit(Math.max(
                        SHOWN,
                        preview.lines().stream()
                                .filter(line -> !line.candidates().isEmpty())
                                .count()))
                .toList();
    }

    /// The file speaks of another day than the sitting.
    boolean otherDay() {
        return preview != null
                && preview.file().day() != null
                && !preview.file().day().equals(MeetingImport.day(sitting));
    }
}
