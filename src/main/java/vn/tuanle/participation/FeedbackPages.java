package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.trust.QrCode;
import vn.tuanle.ui.Errors;

/// Reads what people said after the sittings of an activity, in the order of chance, and the form
/// in which they say it.
@Component
class FeedbackPages {
    private static final int MOST = 500;
    private final JdbcClient sql;
    private final Offerings offerings;
    private final Feedback feedback;

    FeedbackPages(JdbcClient sql, Offerings offerings, Feedback feedback) {
        this.sql = sql;
        this.offerings = offerings;
        this.feedback = feedback;
    }

    FeedbackFormPage form(String path, UUID occurrence, boolean venue, Typed typed, Errors errors) {
        return form(path, occurrence, venue, false, typed, errors);
    }

    FeedbackFormPage thanks(String path, UUID occurrence) {
        return form(path, occurrence, true, true, Typed.nothing(), Errors.none());
    }

    private FeedbackFormPage form(
            String path, UUID occurrence, boolean venue, boolean thanks, Typed typed, Errors errors) {
        Offering offering = offerings.of(sql.sql("select activity_id from occurrence where id = ?")
                .param(occurrence)
                .query((row, n) -> Rows.uuid(row, "activity_id"))
                .single());
        UUID key = Typed.id(typed.get("ma-phieu"));
        return new FeedbackFormPage(
                path,
                offering.title(),
                RollPages.sitting(offering, occurrence),
                venue,
                thanks,
                key == null ? UUID.randomUUID() : key,
                typed,
                errors);
    }

    /// `root` is the address of this installation.
    FeedbackPage page(Asker asker, UUID activity, String root, Instant now) {
        Offering offering = offerings.led(asker, activity);
        Map<UUID, int[]> counts = new HashMap<>();
        sql.sql("""
                select f.occurrence_id, f.rating, f.venue, count(*) said from feedback f join occurrence o on o.id = f.occurrence_id
                where o.activity_id = ? group by f.occurrence_id, f.rating, f.venue""").param(activity).query(row -> {
            int[] of = counts.computeIfAbsent(Rows.uuid(row, "occurrence_id"), id -> new int[7]);
            of[row.getInt("rating") - 1] += row.getInt("said");
            of[row.getBoolean("venue") ? 6 : 5] += row.getInt("said");
        });
        Map<UUID, List<FeedbackPage.Words>> words = new HashMap<>();
        sql.sql("""
                select f.id, f.occurrence_id, f.rating, f.good, f.better, f.venue
                from feedback f join occurrence o on o.id = f.occurrence_id
                where o.activity_id = ? and (f.good <> '' or f.better <> '') order by f.id limit ?""").params(activity, MOST).query(row -> {
            words.computeIfAbsent(Rows.uuid(row, "occurrence_id"), id -> new ArrayList<>())
                    .add(new FeedbackPage.Words(
                            Rows.uuid(row, "id"),
                            row.getInt("rating"),
                            row.getString("good"),
                            row.getString("better"),
                            row.getBoolean("venue")));
        });
        List<FeedbackPage.Summary> all = new ArrayList<>();
        List<Sitting> begun = offering.sittings().stream()
                .filter(sitting -> !now.isBefore(sitting.starts()))
                .toList();
        Map<UUID, String> codes = feedback.codes(begun.stream().map(Sitting::id).toList());
        for (Sitting sitting : begun) {
            int[] of = counts.getOrDefault(sitting.id(), new int[7]);
            String address = root + "/y-kien/" + codes.get(sitting.id());
            all.add(new FeedbackPage.Summary(
                    sitting,
                    List.of(of[0], of[1], of[2], of[3], of[4]),
                    of[5],
                    of[6],
                    address,
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address, 4)),
                    words.getOrDefault(sitting.id(), List.of())));
        }
        return new FeedbackPage(offering, offerings.answersFor(asker, offering), all.reversed());
    }
}
