package vn.tuanle.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Typed;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.MediaKind;
import vn.tuanle.ui.Errors;

/// Reads the form of terms and criteria, and puts them into its fields.
final class TermsReading {
    private TermsReading() {}

    static EntryTerms terms(Typed typed, Errors errors) {
        Map<MediaKind, Integer> kinds = new TreeMap<>();
        for (MediaKind kind : MediaKind.values()) {
            int most = typed.number("mb-" + kind.name(), 0, kind.mostMegabytes(), 0, errors);
            if (most > 0) kinds.put(kind, most);
        }
        int words = typed.number("so-chu", 0, 20_000, 0, errors);
        if (kinds.isEmpty() && words == 0) errors.at("so-chu", "Hãy cho viết bài tại chỗ hoặc nhận ít nhất một loại tệp.");
        Instant opens = moment(typed, "nhan-tu", "Hãy ghi khi nào bắt đầu nhận bài.", errors);
        Instant closes = moment(typed, "nhan-den", "Hãy ghi khi nào hết nhận bài.", errors);
        if (opens != null && closes != null && !closes.isAfter(opens)) errors.at("nhan-den", "Hãy ghi lúc sau lúc bắt đầu.");
        String licence = typed.text("giay-phep");
        if (licence.isEmpty() || licence.length() > 2_000)
            errors.at("giay-phep", "Hãy ghi người gửi cho phép dùng bài thế nào, nhiều nhất 2.000 ký tự.");
        return new EntryTerms(
                opens,
                closes,
                kinds,
                typed.number("so-tep", 1, 10, 1, errors),
                words,
                typed.number("moi-nguoi", 1, 20, 1, errors),
                typed.has("nhom", "co"),
                licence,
                new EntryTerms.Judging(
                        typed.one("cach-tinh", Combining.class, Combining.MEAN),
                        typed.number("so-diem", 2, 9, 2, errors),
                        typed.number("lech", 1, 100, 20, errors)),
                voting(typed, closes, errors));
    }

    private static EntryTerms.@Nullable Voting voting(Typed typed, @Nullable Instant closes, Errors errors) {
        if (!typed.has("binh-chon", "co")) return null;
        Instant from = moment(typed, "chon-tu", "Hãy ghi khi nào bắt đầu bình chọn.", errors);
        Instant until = moment(typed, "chon-den", "Hãy ghi khi nào hết bình chọn.", errors);
        int choose = typed.number("chon-may", 1, 10, 1, errors);
        if (from == null || until == null) return null;
        if (!until.isAfter(from)) errors.at("chon-den", "Hãy ghi lúc sau lúc bắt đầu.");
        if (closes != null && from.isBefore(closes)) errors.at("chon-tu", "Bình chọn bắt đầu sau khi hết nhận bài.");
        return new EntryTerms.Voting(from, until, choose);
    }

    private static @Nullable Instant moment(Typed typed, String field, String missing, Errors errors) {
        Instant moment = typed.moment(field, errors);
        if (moment == null) errors.at(field, missing);
        return moment;
    }

    static List<Criterion> rubric(Typed typed, Errors errors) {
        List<Criterion> rubric = new ArrayList<>();
        int weights = 0;
        for (int i = 1; i <= Terms.MOST_CRITERIA; i++) {
            String at = "tieu-chi-" + i + "-";
            if (typed.line(at + "ten").isEmpty()) continue;
            String name = typed.required(at + "ten", 200, "Hãy ghi tên tiêu chí.", errors);
            int weight = typed.number(at + "trong-so", 1, 100, 0, errors);
            int most = typed.number(at + "diem", 1, 100, 10, errors);
            if (weight == 0) errors.at(at + "trong-so", "Hãy ghi trọng số từ 1 đến 100.");
            String levels = typed.text(at + "muc");
            if (levels.length() > 2_000) errors.at(at + "muc", "Dài quá {0} ký tự.", 2_000);
            weights += weight;
            UUID id = Typed.id(typed.get(at + "ma"));
            rubric.add(new Criterion(id == null ? UUID.randomUUID() : id, name, weight, most, levels));
        }
        if (!rubric.isEmpty() && weights != 100)
            errors.at("tieu-chi-1-trong-so", "Trọng số cộng lại phải là 100, nay là {0}.", weights);
        return rubric;
    }

    static Typed fields(Terms.Held held, List<Criterion> rubric) {
        EntryTerms terms = held.terms();
        Typed typed = Typed.of(
                "nhan-tu", Days.moment(terms.opens()),
                "nhan-den", Days.moment(terms.closes()),
                "so-chu", String.valueOf(terms.words()),
                "so-tep", String.valueOf(terms.files()),
                "moi-nguoi", String.valueOf(terms.perContact()),
                "giay-phep", terms.licence(),
                "cach-tinh", terms.judging().combining().name(),
                "so-diem", String.valueOf(terms.judging().marks()),
                "lech", String.valueOf(terms.judging().divergence()),
                "phien-ban", String.valueOf(held.version()));
        if (terms.groups()) typed.values().add("nhom", "co");
        terms.megabytes().forEach((kind, most) -> typed.values().add("mb-" + kind.name(), String.valueOf(most)));
        EntryTerms.Voting voting = terms.voting();
        if (voting != null) {
            typed.values().add("binh-chon", "co");
            typed.values().add("chon-tu", Days.moment(voting.opens()));
            typed.values().add("chon-den", Days.moment(voting.closes()));
            typed.values().add("chon-may", String.valueOf(voting.choose()));
        }
        for (int i = 0; i < rubric.size(); i++) {
            Criterion one = rubric.get(i);
            String at = "tieu-chi-" + (i + 1) + "-";
            typed.values().add(at + "ma", one.id().toString());
            typed.values().add(at + "ten", one.name());
            typed.values().add(at + "trong-so", String.valueOf(one.weight()));
            typed.values().add(at + "diem", String.valueOf(one.most()));
            typed.values().add(at + "muc", one.levels());
        }
        return typed;
    }

    static <T> Outcome<T> refused(Errors errors) {
        var first = errors.byField().entrySet().iterator().next();
        return new Outcome.Refused<>(first.getValue(), first.getKey());
    }
}
