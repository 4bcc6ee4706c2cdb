package vn.tuanle.reporting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// The form of a form as it was typed: title, period, opening day, chosen fields, required ones, and
/// a line for each kind of unit.
public record FormInput(
        String title,
        String period,
        String opensOn,
        String moved,
        Set<String> chosen,
        Set<String> required,
        Map<String, Line> lines,
        OwnInput own) {
    /// How units of a kind report, as typed.
    public record Line(String duty, String via, String day, String hour, String boundary, String locks) {}

    static FormInput of(MultiValueMap<String, String> form) {
        Map<String, Line> lines = new HashMap<>();
        for (String kind : form.getOrDefault("loai", List.of()))
            lines.put(
                    kind,
                    new Line(
                            one(form, "nghia-vu:" + kind),
                            one(form, "qua:" + kind),
                            one(form, "han:" + kind),
                            one(form, "gio:" + kind),
                            one(form, "moc:" + kind),
                            one(form, "khoa:" + kind)));
        return new FormInput(
                line(one(form, "ten"), 500),
                line(one(form, "ky"), 200),
                one(form, "mo"),
                one(form, "thay-doi"),
                Set.copyOf(form.getOrDefault("chi-tieu", List.of())),
                Set.copyOf(form.getOrDefault("bat-buoc", List.of())),
                lines,
                OwnInput.of(form));
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : Fold.nfc(value);
    }

    private static String line(String text, int longest) {
        String flat = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return flat.length() > longest ? flat.substring(0, longest) : flat;
    }

    /// The version with what was typed, or what of it cannot be; `inForce` is the last one issued.
    Outcome<FormVersion> over(FormVersion version, @Nullable FormVersion inForce) {
        LocalDate opens = Days.typed(opensOn);
        if (opens == null) return Outcome.refusedAt("mo", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        if (moved.length() > 4000) return Outcome.refusedAt("thay-doi", "Dài quá {0} ký tự; hãy viết gọn lại.", 4000);
        List<Audience> audiences = new ArrayList<>();
        for (Audience was : version.audiences()) {
            Line typed = lines.get(was.kind());
            if (typed == null) {
                audiences.add(was);
                continue;
            }
            Outcome<Audience> read = audience(was, typed);
            if (read instanceof Outcome.Refused<Audience> refused) return refused.as();
            Audience audience = ((Outcome.Done<Audience>) read).value();
            if (audience.due()
                    .end()
                    .isBefore(opens.atStartOfDay(vn.tuanle.kernel.Days.ZONE).toInstant()))
                return Outcome.refusedAt("han-" + was.kind(), "Hạn nộp phải sau ngày mở.");
            audiences.add(audience);
        }
        List<Field> fields = new ArrayList<>();
        Map<String, Field> known = version.byCode();
        for (Catalogue.Item item : Catalogue.items()) {
            if (!chosen.contains(item.code())) continue;
            fields.add(known.getOrDefault(item.code(), item.field()).requiring(required.contains(item.code())));
        }
        Outcome<List<Field>> asked = own.fields(version, inForce);
        if (!(asked instanceof Outcome.Done<List<Field>>(List<Field> more)))
            return ((Outcome.Refused<List<Field>>) asked).as();
        fields.addAll(more);
        Outcome<List<Rule>> ruled = own.rules(fields);
        if (!(ruled instanceof Outcome.Done<List<Rule>>(List<Rule> added)))
            return ((Outcome.Refused<List<Rule>>) ruled).as();
        List<Rule> rules =
                new ArrayList<>(Forms.rulesFor(fields.stream().map(Field::code).toList()));
        rules.addAll(added);
        return Outcome.done(
                new FormVersion(version.form(), version.version(), opens, moved, null, fields, rules, audiences));
    }

    private static Outcome<Audience> audience(Audience was, Line typed) {
        LocalDate day = Days.typed(typed.day());
        LocalDate locks = Days.typed(typed.locks());
        LocalTime hour = typed.hour().isEmpty() ? null : Days.typedHour(typed.hour());
        if (day == null)
            return Outcome.refusedAt("han-" + was.kind(), "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        if (locks == null)
            return Outcome.refusedAt("khoa-" + was.kind(), "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        if (hour == null && !typed.hour().isEmpty())
            return Outcome.refusedAt("gio-" + was.kind(), "Hãy ghi giờ dạng 17:00.");
        if (locks.isBefore(day)) return Outcome.refusedAt("khoa-" + was.kind(), "Ngày khóa phải sau hạn nộp.");
        return Outcome.done(new Audience(
                was.kind(),
                was.lead() ? Duty.MUST : chosen(Duty.class, typed.duty(), was.duty()),
                was.lead() ? Via.LEAD : chosen(Via.class, typed.via(), was.via()),
                new Due(
                        day,
                        hour,
                        chosen(Due.Boundary.class, typed.boundary(), was.due().boundary())),
                locks));
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String typed, E before) {
        for (E one : type.getEnumConstants()) if (one.name().equals(typed)) return one;
        return before;
    }
}
