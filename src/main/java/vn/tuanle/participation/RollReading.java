package vn.tuanle.participation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.ui.Errors;

/// Reads what an officer sent about a sitting; each fault is said at its field.
final class RollReading {
    static final int MOST = 100_000;
    static final int MOST_NAMES = 200;
    private static final int NAME = 200;
    private final Typed typed;
    private final Errors errors;

    RollReading(Typed typed, Errors errors) {
        this.typed = typed;
        this.errors = errors;
    }

    Errors errors() {
        return errors;
    }

    /// The list with its marks and the numbers of its classes; of who is not on it nothing is read.
    List<AttendanceEntry> marks(List<RollLine> lines) {
        boolean rest = typed.get("con-lai").equals("PRESENT");
        List<AttendanceEntry> entries = new ArrayList<>();
        for (RollLine line : lines) {
            String sent = typed.get("v-" + line.subject());
            Integer seen = Typed.number(sent);
            if (seen == null) continue;
            if (line.klass()) roll(line, seen, entries);
            else {
                String field = "m-" + line.subject();
                AttendanceMark mark = Reading.find(AttendanceMark.values(), typed.get(field));
                if (mark == null && rest && line.mark() == null) mark = AttendanceMark.PRESENT;
                if (mark != null && line.mark() != mark)
                    entries.add(AttendanceEntry.marked(line.subject(), seen, field, AttendanceSource.LIST, mark));
            }
        }
        return entries;
    }

    private void roll(RollLine line, int seen, List<AttendanceEntry> entries) {
        String field = "l-" + line.subject();
        if (typed.get(field).isBlank()) return;
        Integer present = number(field);
        if (present != null)
            entries.add(AttendanceEntry.group(
                    line.subject(), seen, field, AttendanceSource.LIST, line.group(), present, line.people()));
    }

    /// Names of who came without registering, one a line. A name of the list is marked there.
    List<AttendanceEntry> walkIns(List<RollLine> lines) {
        List<String> names = typed.get("ten")
                .lines()
                .map(RollReading::line)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) errors.at("ten", "Hãy ghi tên, mỗi người một dòng.");
        if (names.size() > MOST_NAMES) errors.at("ten", "Mỗi lần nhiều nhất {0} người.", MOST_NAMES);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.length() > NAME) errors.at("ten", "Tên dài quá {0} ký tự.", NAME);
            if (!seen.add(Fold.fold(name)))
                errors.at("ten", "“{0}” có hai lần. Nếu là hai người trùng tên, hãy ghi thêm để phân biệt.", name);
            if (lines.stream().anyMatch(line -> Fold.fold(line.shown()).equals(Fold.fold(name))))
                errors.at(
                        "ten",
                        "“{0}” có trong danh sách đăng ký: hãy đánh dấu ở đó. Nếu là người khác, hãy ghi thêm để phân biệt.",
                        name);
        }
        List<AttendanceEntry> entries = new ArrayList<>();
        for (String name : names)
            entries.add(AttendanceEntry.walkIn(
                    subject(Fold.fold(name)), "ten", AttendanceSource.ADDED, name, typed.has("tre-em", "co")));
        return entries;
    }

    @Nullable
    AttendanceEntry group() {
        String name = line(typed.get("nhom"));
        if (name.isEmpty()) errors.at("nhom", "Hãy ghi lớp, trường hoặc nhóm.");
        if (name.length() > NAME) errors.at("nhom", "Tên dài quá {0} ký tự.", NAME);
        Integer present = number("nhom-co");
        Integer total = typed.get("nhom-tong").isBlank() ? present : number("nhom-tong");
        if (present != null && total != null && total < present)
            errors.at("nhom-tong", "Có mặt {0} mà sĩ số chỉ {1}.", present, total);
        return errors.any() || present == null || total == null
                ? null
                : AttendanceEntry.group(subject("nhom"), 0, "nhom", AttendanceSource.ADDED, name, present, total);
    }

    /// Heads by age and sex. Whether they are all in the room or only who is on no list is never guessed.
    @Nullable
    AttendanceEntry heads(UUID occurrence) {
        List<HeadCountCell> cells = new ArrayList<>();
        for (AgeBand band : RollPage.bands())
            for (Sex sex : RollPage.sexes()) {
                String field = HeadCountCell.field(band, sex);
                if (typed.get(field).isBlank()) continue;
                Integer people = number(field);
                if (people != null && people > 0) cells.add(new HeadCountCell(band, sex, people));
            }
        String of = typed.get("dem");
        if (!of.equals("TAT_CA") && !of.equals("THEM"))
            errors.at("dem", "Hãy chọn: số này là tất cả người trong phòng, hay chỉ người chưa có trong danh sách.");
        if (cells.isEmpty()) errors.at(HeadCountCell.field(null, null), "Hãy ghi ít nhất một số.");
        if (errors.any()) return null;
        boolean whole = of.equals("TAT_CA");
        Integer seen = Typed.number(typed.get("v-tat-ca"));
        return AttendanceEntry.heads(
                whole ? occurrence : subject("dem"), whole && seen != null ? seen : 0, "dem", whole, cells);
    }

    @Nullable
    Integer number(String field) {
        Integer number = Typed.number(typed.get(field));
        if (number != null && number <= MOST) return number;
        errors.at(field, "Hãy ghi một số từ {0} đến {1}.", 0, MOST);
        return null;
    }

    /// The same form sent twice speaks of the same subjects.
    private UUID subject(String which) {
        UUID key = Typed.id(typed.get("ma-phieu"));
        return UUID.nameUUIDFromBytes(
                ((key == null ? UUID.randomUUID() : key) + " " + which).getBytes(StandardCharsets.UTF_8));
    }

    static String line(String written) {
        return Fold.nfc(written.replaceAll("[\\p{Cntrl}\\s]+", " "));
    }
}
