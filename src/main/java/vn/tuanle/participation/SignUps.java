package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Sets how one registers for an activity.
@Component
class SignUps {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Offerings offerings;

    SignUps(JdbcClient sql, Transactions transactions, Offerings offerings) {
        this.sql = sql;
        this.transactions = transactions;
        this.offerings = offerings;
    }

    /// Writes what was typed, or says in `errors` what must be put right.
    void save(Asker asker, UUID activity, Typed typed, Errors errors, Instant now) {
        Offering offering = offerings.answeredFor(asker, activity);
        Instant opens = moment(typed, "mo", errors);
        Instant closes = moment(typed, "dong", errors);
        if (opens != null && closes != null && !closes.isAfter(opens)) errors.at("dong", "Lúc đóng phải sau lúc mở.");
        AskedAges ages = Reading.find(AskedAges.values(), typed.get("tuoi"));
        int most = number(typed, "nhieu-nhat", 1, 50, errors);
        int hours = number(typed, "gio-giu", 1, 72, errors);
        int days = number(typed, "ngay-giu", 1, 730, errors);
        List<Question> questions = questions(typed, errors);
        if (errors.any()) return;
        transactions.run(() -> {
            Integer shown = Typed.number(typed.get("ban"));
            int version = shown == null ? 0 : shown;
            int rows = sql.sql("""
                    insert into registration_form (activity_id, opens_at, closes_at, ages, sexes, photos, classes, most,
                      offer_hours, keep_days, version, changed_by, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
                    on conflict (activity_id) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                      ages = excluded.ages, sexes = excluded.sexes, photos = excluded.photos, classes = excluded.classes,
                      most = excluded.most, offer_hours = excluded.offer_hours, keep_days = excluded.keep_days,
                      version = registration_form.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                    where registration_form.version = ?""")
                    .params(Rows.values(
                            activity,
                            opens,
                            closes,
                            ages == null ? AskedAges.NONE : ages,
                            typed.has("gioi", "co"),
                            typed.has("anh", "co"),
                            typed.has("lop", "co"),
                            most,
                            hours,
                            days,
                            asker.person(),
                            now,
                            version))
                    .update();
            if (rows == 0) {
                errors.at("", "Người khác vừa đổi phần này. Hãy mở lại trang ở thẻ khác để so, rồi sửa tiếp.");
                return;
            }
            write(offering, questions, now);
        });
    }

    private void write(Offering offering, List<Question> questions, Instant now) {
        List<UUID> kept = questions.stream().map(Question::id).toList();
        for (Question old : offering.questions())
            if (!kept.contains(old.id()))
                sql.sql("update registration_question set dropped_at = ? where id = ?")
                        .params(Rows.values(now, old.id()))
                        .update();
        for (int i = 0; i < questions.size(); i++) {
            Question one = questions.get(i);
            sql.sql("""
                    insert into registration_question (id, activity_id, ordinal, kind, words, options, required, until, personal)
                    values (?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?)
                    on conflict (id) do update set ordinal = excluded.ordinal, kind = excluded.kind, words = excluded.words,
                      options = excluded.options, required = excluded.required, until = excluded.until, personal = excluded.personal
                    where registration_question.activity_id = excluded.activity_id""")
                    .params(Rows.values(
                            one.id(),
                            offering.id(),
                            i + 1,
                            one.kind(),
                            one.words(),
                            one.options().toArray(String[]::new),
                            one.required(),
                            one.until(),
                            one.personal()))
                    .update();
        }
    }

    private static List<Question> questions(Typed typed, Errors errors) {
        List<Question> questions = new ArrayList<>();
        for (int i = 1; i <= SignUpPage.MOST_QUESTIONS; i++) {
            String at = "cau-" + i + "-";
            String words = Fold.nfc(typed.get(at + "loi").replaceAll("[\\p{Cntrl}\\s]+", " "));
            UUID id = Typed.id(typed.get(at + "ma"));
            if (words.isEmpty() || id == null) continue;
            if (words.length() > 500) errors.at(at + "loi", "Dài quá {0} ký tự.", 500);
            QuestionKind kind = Reading.find(QuestionKind.values(), typed.get(at + "loai"));
            List<String> options = typed.get(at + "chon")
                    .lines()
                    .map(Fold::nfc)
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .toList();
            if (kind == QuestionKind.CHOICE && options.size() < 2)
                errors.at(at + "chon", "Hãy ghi ít nhất hai lựa chọn, mỗi lựa chọn một dòng.");
            questions.add(new Question(
                    id,
                    kind == null ? QuestionKind.TEXT : kind,
                    words,
                    kind == QuestionKind.CHOICE ? options : List.of(),
                    typed.has(at + "can", "co"),
                    moment(typed, at + "han", errors),
                    typed.has(at + "rieng", "co")));
        }
        return questions;
    }

    private static int number(Typed typed, String field, int least, int most, Errors errors) {
        Integer number = Typed.number(typed.get(field));
        if (number != null && number >= least && number <= most) return number;
        errors.at(field, "Hãy ghi một số từ {0} đến {1}.", least, most);
        return least;
    }

    /// “08:00 16/11/2026” or a day alone, which means its beginning.
    private static @Nullable Instant moment(Typed typed, String field, Errors errors) {
        String text = typed.get(field).strip();
        if (text.isEmpty()) return null;
        int gap = text.lastIndexOf(' ');
        LocalDate day = Days.typed(gap < 0 ? text : text.substring(gap + 1));
        LocalTime hour = gap < 0 ? LocalTime.MIDNIGHT : Days.typedHour(text.substring(0, gap));
        if (day == null || hour == null) {
            errors.at(field, "Hãy ghi như 08:00 16/11/2026, hoặc để trống.");
            return null;
        }
        return day.atTime(hour).atZone(Days.ZONE).toInstant();
    }
}
