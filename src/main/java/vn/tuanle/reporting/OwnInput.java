package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// What the lead office asks beyond the catalogue, as typed: its own fields and its own rules.
public record OwnInput(List<Asked> fields, List<Ruled> rules) {
    public static final OwnInput NONE = new OwnInput(List.of(), List.of());
    /// The part of a report under which a field stands that names none.
    static final String PART = "Nội dung riêng";
    /// What the codes of own fields begin with.
    static final String OWN = "r-";

    private static final int MOST = 60;
    private static final int LONGEST_CODE = 50;

    /// A field as typed; `code` is empty for a new one.
    public record Asked(
            String code,
            String part,
            String title,
            String measure,
            String kind,
            String breakdown,
            String options,
            String help,
            boolean required,
            boolean dropped) {
        boolean blank() {
            return dropped || (title + part + measure + options + help).isEmpty();
        }
    }

    /// A rule as typed; `number` stands on the right side where no field is chosen.
    public record Ruled(
            String left, String comparison, String right, String number, String weight, String words, boolean dropped) {
        boolean blank() {
            return dropped || (left + right + number + words).isEmpty();
        }
    }

    /// What a version has of its own.
    public static OwnInput of(FormVersion version) {
        return new OwnInput(
                version.fields().stream()
                        .filter(field -> own(field.code()))
                        .map(f -> new Asked(
                                f.code(),
                                f.part(),
                                f.title(),
                                f.measure(),
                                f.kind().name(),
                                f.breakdown().name(),
                                f.options(),
                                f.help(),
                                f.required(),
                                false))
                        .toList(),
                version.rules().stream()
                        .filter(Rule::own)
                        .map(r -> new Ruled(
                                r.left(),
                                r.comparison().name(),
                                r.right(),
                                Figures.shown(r.number()),
                                r.weight().name(),
                                r.words(),
                                false))
                        .toList());
    }

    static boolean own(String code) {
        return code.startsWith(OWN);
    }

    static OwnInput of(MultiValueMap<String, String> form) {
        List<Asked> fields = new ArrayList<>();
        for (int i = 0; i < MOST && form.containsKey("cr." + i + ".ten"); i++) {
            String at = "cr." + i + ".";
            Asked asked = new Asked(
                    one(form, at + "ma"),
                    one(form, at + "nhom"),
                    one(form, at + "ten"),
                    one(form, at + "dvt"),
                    one(form, at + "loai"),
                    one(form, at + "tach"),
                    lines(form, at + "lua-chon"),
                    one(form, at + "giai-thich"),
                    form.containsKey(at + "bat-buoc"),
                    form.containsKey(at + "bo"));
            if (asked.dropped() || !asked.blank()) fields.add(asked);
        }
        List<Ruled> rules = new ArrayList<>();
        for (int i = 0; i < MOST && form.containsKey("lr." + i + ".loi"); i++) {
            String at = "lr." + i + ".";
            Ruled rule = new Ruled(
                    one(form, at + "trai"),
                    one(form, at + "so-sanh"),
                    one(form, at + "phai"),
                    one(form, at + "so"),
                    one(form, at + "muc"),
                    one(form, at + "loi"),
                    form.containsKey(at + "bo"));
            if (rule.dropped() || !rule.blank()) rules.add(rule);
        }
        return new OwnInput(fields, rules);
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null
                ? ""
                : Fold.nfc(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String lines(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null
                ? ""
                : String.join(
                        "\n",
                        Fold.nfc(value)
                                .lines()
                                .map(line -> line.replace("|", "/").strip())
                                .filter(line -> !line.isEmpty())
                                .toList());
    }

    /// The own fields, or why one cannot be. What was issued keeps the way in which it is answered.
    Outcome<List<Field>> fields(FormVersion draft, @Nullable FormVersion inForce) {
        Map<String, Field> known = draft.byCode();
        Set<String> codes = new HashSet<>();
        fields.forEach(asked -> codes.add(asked.code()));
        List<Field> read = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Asked asked = fields.get(i);
            if (asked.blank()) continue;
            String at = "cr." + i + ".";
            Field issued = inForce == null ? null : inForce.field(asked.code());
            FieldKind kind = issued != null ? issued.kind() : named(FieldKind.class, asked.kind(), FieldKind.NUMBER);
            Breakdown breakdown =
                    issued != null ? issued.breakdown() : named(Breakdown.class, asked.breakdown(), Breakdown.NONE);
            String options = issued != null ? issued.options() : asked.options();
            if (asked.title().isEmpty()) return Outcome.refusedAt(at + "ten", "Hãy ghi tên chỉ tiêu.");
            if (asked.title().length() > 500) return tooLong(at + "ten", 500);
            if (asked.part().length() > 300) return tooLong(at + "nhom", 300);
            if (asked.measure().length() > 60) return tooLong(at + "dvt", 60);
            if (asked.help().length() > 1000) return tooLong(at + "giai-thich", 1000);
            if (options.length() > 2000) return tooLong(at + "lua-chon", 2000);
            long choices = options.lines().count();
            if (kind == FieldKind.CHOICE && choices < 2)
                return Outcome.refusedAt(at + "lua-chon", "Hãy ghi ít nhất hai câu trả lời, mỗi dòng một câu.");
            if (kind == FieldKind.TABLE && (choices < 1 || choices > 12))
                return Outcome.refusedAt(at + "lua-chon", "Hãy ghi tên các cột, mỗi dòng một cột, nhiều nhất 12.");
            if (breakdown != Breakdown.NONE && kind != FieldKind.NUMBER && kind != FieldKind.MONEY)
                return Outcome.refusedAt(at + "tach", "Chỉ số và tiền mới tách được.");
            Field was = own(asked.code()) ? known.get(asked.code()) : null;
            read.add(new Field(
                    was != null ? was.code() : fresh(asked.title(), codes),
                    asked.part().isEmpty() ? PART : asked.part(),
                    asked.title(),
                    asked.measure(),
                    kind,
                    breakdown,
                    kind == FieldKind.CHOICE || kind == FieldKind.TABLE ? options : "",
                    Source.NONE,
                    asked.required(),
                    asked.help()));
        }
        return Outcome.done(read);
    }

    private static <T> Outcome<T> tooLong(String at, int most) {
        return Outcome.refusedAt(at, "Dài quá {0} ký tự; hãy viết gọn lại.", most);
    }

    /// A code made of the title, so that the same question asked again next year is compared with.
    private static String fresh(String title, Set<String> codes) {
        String words = OWN + Fold.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String code = words.length() > LONGEST_CODE ? words.substring(0, LONGEST_CODE) : words;
        String free = code;
        for (int n = 2; !codes.add(free); n++) free = code + "-" + n;
        return free;
    }

    /// The own rules between fields that the form asks, or why one cannot be.
    Outcome<List<Rule>> rules(List<Field> asked) {
        Map<String, Field> fields = new HashMap<>();
        asked.forEach(field -> fields.put(field.code(), field));
        List<Rule> read = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Ruled rule = rules.get(i);
            if (rule.blank()) continue;
            String at = "lr." + i + ".";
            if (!counted(fields, rule.left()))
                return Outcome.refusedAt(at + "trai", "Hãy chọn một chỉ tiêu bằng số mà mẫu có hỏi.");
            if (!rule.right().isEmpty() && !counted(fields, rule.right()))
                return Outcome.refusedAt(at + "phai", "Hãy chọn một chỉ tiêu bằng số mà mẫu có hỏi.");
            Figures.Read number = Figures.read(FieldKind.MONEY, rule.number());
            if (number.wrong() != null) return new Outcome.Refused<>(number.wrong(), at + "so");
            if (rule.right().isEmpty() == (number.number() == null))
                return Outcome.refusedAt(at + "phai", "Hãy so với một chỉ tiêu, hoặc với một số.");
            if (rule.left().equals(rule.right()))
                return Outcome.refusedAt(at + "phai", "Hãy so với một chỉ tiêu khác.");
            if (rule.words().isEmpty())
                return Outcome.refusedAt(at + "loi", "Hãy ghi câu sẽ hiện khi số liệu trái luật này.");
            if (rule.words().length() > 500) return tooLong(at + "loi", 500);
            read.add(new Rule(
                    rule.left(),
                    named(Rule.Comparison.class, rule.comparison(), Rule.Comparison.AT_MOST),
                    rule.right(),
                    number.number(),
                    named(Rule.Weight.class, rule.weight(), Rule.Weight.WARN),
                    rule.words(),
                    true));
        }
        return Outcome.done(read);
    }

    private static boolean counted(Map<String, Field> fields, String code) {
        return fields.containsKey(code)
                && Objects.requireNonNull(fields.get(code)).kind().counted();
    }

    private static <E extends Enum<E>> E named(Class<E> type, String typed, E otherwise) {
        for (E one : type.getEnumConstants()) if (one.name().equals(typed)) return one;
        return otherwise;
    }
}
