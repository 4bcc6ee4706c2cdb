package vn.tuanle.participation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Platform;
import vn.tuanle.activity.SheetRows;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// Reads an attendance file line by line: what stands above the people, their heading, the people,
/// and nothing of the parts below them, where the same people stand again.
final class MeetingRows {
    private static final int NAME = 200;
    private static final int LONGEST = 500;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@()<>,;*]{1,64}@[^\\s@()<>,;*]{1,185}\\.[A-Za-z]{2,20}");
    private static final Pattern PART = Pattern.compile("\\d{1,2}\\. .{1,60}");
    private static final Pattern ORIGINAL = Pattern.compile("(.+?) ?[(（]([^()（）]+)[)）]");
    private static final Pattern REMARK = Pattern.compile(
            "(.*?) ?[(（](external|unverified|guest|host|co-host|me|host, me|co-host, me|khach|ben ngoai|chua xac minh|nguoi ben ngoai|chua xac thuc|toi)[)）]");
    private static final Pattern ORGANISER =
            Pattern.compile("(co-?)?(organi[sz]er|host)|(nguoi |dong )*(to chuc|chu tri)");
    private final LocalDate day;
    private final List<Raw> raw = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<MeetingFile.Trouble> troubles = new ArrayList<>();
    private @Nullable List<String> above;
    private @Nullable List<String> heading;
    private @Nullable Map<MeetingColumn, Integer> at;
    private @Nullable Platform platform;
    private boolean over;

    private record Raw(int number, Map<MeetingColumn, String> cells) {
        String get(MeetingColumn column) {
            return Objects.requireNonNullElse(cells.get(column), "");
        }
    }

    MeetingRows(LocalDate day) {
        this.day = day;
    }

    void line(SheetRows.Line line) {
        if (over) return;
        List<String> cells = line.cells();
        Map<MeetingColumn, Integer> found = MeetingColumn.of(cells);
        boolean part = PART.matcher(cells.getFirst()).matches()
                && cells.stream().skip(1).allMatch(String::isBlank);
        if (!raw.isEmpty() && (found != null || part)) over = true;
        else if (found != null) {
            at = found;
            heading = cells;
            platform = MeetingFile.platform(found, cells);
        } else if (at == null) above(cells);
        else if (!part) person(line, at);
    }

    private void above(List<String> cells) {
        if (above != null)
            for (int i = 0; i < Math.min(above.size(), cells.size()); i++)
                if (MeetingColumn.host(above.get(i)) && !cells.get(i).isBlank()) {
                    Matcher address = EMAIL.matcher(cells.get(i));
                    hosts.add(address.find() ? address.group().toLowerCase(Locale.ROOT) : Fold.fold(cells.get(i)));
                    hosts.add(Fold.fold(cells.get(i).replaceFirst(" ?\\(.*", "")));
                }
        above = cells;
    }

    private void person(SheetRows.Line line, Map<MeetingColumn, Integer> columns) {
        Map<MeetingColumn, String> cells = new LinkedHashMap<>();
        columns.forEach((column, i) -> {
            String cell = i < line.cells().size() ? line.cells().get(i) : "";
            cells.put(column, RollReading.line(cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell));
        });
        raw.add(new Raw(line.number(), cells));
    }

    @Nullable
    Platform platform() {
        return platform;
    }

    List<MeetingFile.Trouble> troubles() {
        return troubles;
    }

    private MeetingClock clock() {
        return MeetingClock.of(
                raw.stream()
                        .flatMap(row -> Stream.of(
                                row.get(MeetingColumn.JOIN), row.get(MeetingColumn.LEAVE), row.get(MeetingColumn.AT)))
                        .filter(written -> !written.isEmpty())
                        .toList(),
                day);
    }

    @Nullable
    LocalDate first() {
        MeetingClock clock = clock();
        return raw.stream()
                .flatMap(row -> Stream.of(row.get(MeetingColumn.JOIN), row.get(MeetingColumn.AT)))
                .map(clock::moment)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(LocalDateTime::toLocalDate)
                .orElse(null);
    }

    List<MeetingRow> rows() {
        if (at == null || heading == null) return List.of();
        MeetingClock clock = clock();
        if (at.containsKey(MeetingColumn.ACTION)) return snapshots(clock);
        Integer length = at.get(MeetingColumn.DURATION);
        boolean minutes = length != null && MeetingColumn.minutes(heading.get(length));
        List<MeetingRow> rows = new ArrayList<>();
        for (Raw one : raw) {
            LocalDateTime joined = clock.moment(one.get(MeetingColumn.JOIN));
            LocalDateTime left = clock.moment(one.get(MeetingColumn.LEAVE));
            Integer seconds = length == null
                    ? between(joined, left)
                    : MeetingClock.seconds(one.get(MeetingColumn.DURATION), minutes);
            if (length != null && seconds == null)
                troubles.add(new MeetingFile.Trouble(
                        one.number(),
                        name(one),
                        Phrase.of("Không đọc được thời lượng “{0}”.", one.get(MeetingColumn.DURATION))));
            else row(one, seconds, rows);
        }
        return rows;
    }

    /// The oldest reports of Teams: a row each time that somebody comes or goes. Who is still there
    /// stays until the last moment of the file.
    private List<MeetingRow> snapshots(MeetingClock clock) {
        LocalDateTime end = raw.stream()
                .map(one -> clock.moment(one.get(MeetingColumn.AT)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Map<String, LocalDateTime> there = new LinkedHashMap<>();
        Map<String, Raw> last = new LinkedHashMap<>();
        List<MeetingRow> rows = new ArrayList<>();
        for (Raw one : raw) {
            LocalDateTime moment = clock.moment(one.get(MeetingColumn.AT));
            String action = Fold.fold(one.get(MeetingColumn.ACTION));
            if (moment == null) {
                troubles.add(new MeetingFile.Trouble(
                        one.number(), name(one), Phrase.of("Không đọc được giờ “{0}”.", one.get(MeetingColumn.AT))));
                continue;
            }
            LocalDateTime since = there.remove(name(one));
            if (since != null) row(one, between(since, moment), rows);
            if (!action.startsWith("left") && !action.startsWith("da roi") && !action.startsWith("roi"))
                there.put(name(one), moment);
            last.put(name(one), one);
        }
        there.forEach((name, since) -> row(Objects.requireNonNull(last.get(name)), between(since, end), rows));
        return rows;
    }

    private static @Nullable Integer between(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        if (from == null || to == null || to.isBefore(from)) return null;
        return Math.toIntExact(Duration.between(from, to).toSeconds());
    }

    private static String name(Raw row) {
        String family = row.get(MeetingColumn.LAST);
        String name = RollReading.line(
                row.get(MeetingColumn.FIRST).isEmpty() && family.isEmpty()
                        ? row.get(MeetingColumn.NAME)
                        : family + " " + row.get(MeetingColumn.FIRST));
        for (Matcher remark = remark(name); remark.matches(); remark = remark(name))
            name = name.substring(0, remark.end(1)).strip();
        return name;
    }

    /// A remark at the end of a name, matched in letters that stand at the same places.
    private static Matcher remark(String name) {
        String folded = Fold.fold(name);
        return REMARK.matcher(folded.length() == name.length() ? folded : "");
    }

    private void row(Raw row, @Nullable Integer seconds, List<MeetingRow> rows) {
        String name = name(row);
        String other = "";
        Matcher original = ORIGINAL.matcher(name);
        if (platform == Platform.ZOOM && original.matches()) {
            name = original.group(1);
            other = original.group(2);
        } else if (platform == Platform.GOOGLE_MEET)
            other = RollReading.line(row.get(MeetingColumn.FIRST) + " " + row.get(MeetingColumn.LAST));
        String email = email(row.get(MeetingColumn.EMAIL));
        if (email.isEmpty()) email = email(row.get(MeetingColumn.ACCOUNT));
        if (name.isEmpty()) name = email.replaceFirst("@.*", "");
        if (name.isEmpty())
            troubles.add(new MeetingFile.Trouble(
                    row.number(), "", Phrase.of("Hàng này không có tên, cũng không có thư điện tử.")));
        else if (name.length() > NAME)
            troubles.add(new MeetingFile.Trouble(
                    row.number(), name.substring(0, 60), Phrase.of("Tên dài quá {0} ký tự.", NAME)));
        else
            rows.add(new MeetingRow(
                    row.number(),
                    name,
                    other,
                    email,
                    seconds,
                    ORGANISER.matcher(Fold.fold(row.get(MeetingColumn.ROLE))).matches()
                            || (!email.isEmpty() && hosts.contains(email))
                            || (email.isEmpty() && hosts.contains(Fold.fold(name)))));
    }

    /// Empty where there is none, or only its beginning and end.
    private static String email(String written) {
        Matcher address = EMAIL.matcher(written);
        return address.matches() ? written.toLowerCase(Locale.ROOT) : "";
    }
}
