package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.media.MediaFile;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One entry before a judge: what was made, not by whom. The others' marks stand there once the judge's own are in.
public record MarkPage(
        UUID id,
        Contest contest,
        String code,
        String title,
        String body,
        List<MediaFile> files,
        List<Criterion> rubric,
        String state,
        Instant leaseUntil,
        Map<UUID, BigDecimal> own,
        String comment,
        List<BigDecimal> others,
        Typed typed,
        Errors errors) implements Page {
    String path(String end) {
        return "/cham-bai/" + id + end;
    }

    String points(Criterion one) {
        BigDecimal given = own.get(one.id());
        return given == null ? typed.get(MarkReading.field(one)) : given.toPlainString().replace('.', ',');
    }
}
