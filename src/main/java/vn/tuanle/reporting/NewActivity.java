package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// An activity to be listed, as typed: the day, visits and people empty when not known.
public record NewActivity(
        ActivityKind kind,
        String name,
        String day,
        String place,
        String visits,
        String people,
        Set<UUID> coordinators) {
    NewActivity with(Set<UUID> units) {
        return new NewActivity(kind, name, day, place, visits, people, units);
    }

    NewActivity as(ActivityKind other) {
        return new NewActivity(other, name, day, place, visits, people, coordinators);
    }

    /// Something of it was typed.
    boolean any() {
        return !(name + day + place + visits + people).isBlank();
    }

    /// As it is kept.
    record Checked(
            ActivityKind kind,
            String name,
            @Nullable LocalDate day,
            String place,
            @Nullable Long visits,
            @Nullable Long people,
            Set<UUID> coordinators) {
        boolean is(Checked other) {
            return other.kind == kind
                    && Fold.fold(other.name).equals(Fold.fold(name))
                    && java.util.Objects.equals(other.day, day);
        }

        /// The very same was listed before.
        boolean is(Activities.Listed listed) {
            return listed.kind() == kind
                    && Fold.fold(listed.name()).equals(Fold.fold(name))
                    && java.util.Objects.equals(listed.day(), day);
        }
    }

    Outcome<Checked> checked() {
        String called = Fold.nfc(name).replaceAll("\\s+", " ").strip();
        String where = Fold.nfc(place).replaceAll("\\s+", " ").strip();
        LocalDate on = Days.typed(day);
        if (called.isEmpty()) return Outcome.refusedAt("hd-ten", "Hãy ghi tên hoạt động.");
        if (called.length() > 500) return Outcome.refusedAt("hd-ten", "Dài quá {0} ký tự; hãy viết gọn lại.", 500);
        if (on == null && !day.isBlank())
            return Outcome.refusedAt("hd-ngay", "“{0}” không phải một ngày; hãy ghi như 18/10/2021.", day.strip());
        if (where.length() > 300) return Outcome.refusedAt("hd-noi", "Dài quá {0} ký tự; hãy viết gọn lại.", 300);
        Figures.Read came = Figures.read(FieldKind.NUMBER, visits);
        Figures.Read persons = Figures.read(FieldKind.NUMBER, people);
        if (came.wrong() != null) return new Outcome.Refused<>(came.wrong(), "hd-luot");
        if (persons.wrong() != null) return new Outcome.Refused<>(persons.wrong(), "hd-nguoi");
        if (came.number() != null && persons.number() != null && persons.number() > came.number())
            return Outcome.refusedAt("hd-nguoi", "Số người không thể nhiều hơn số lượt.");
        return Outcome.done(new Checked(kind, called, on, where, came.number(), persons.number(), coordinators));
    }
}
