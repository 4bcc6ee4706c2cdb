package vn.tuanle.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Takes over who was there from the attendance file of an online meeting: all of it or, where
/// something must be put right, nothing. Its preview is the same without the writing.
@Component
class MeetingImport {
    static final String FROM_FILE = "Theo tệp của buổi họp trực tuyến";
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Attendance attendance;
    private final AttendanceRows rows;
    private final RollList list;

    MeetingImport(
            JdbcClient sql, Transactions transactions, Attendance attendance, AttendanceRows rows, RollList list) {
        this.sql = sql;
        this.transactions = transactions;
        this.attendance = attendance;
        this.rows = rows;
        this.list = list;
    }

    /// `matched` is who of the list it is; `candidates` who it may be.
    record Line(
            MeetingPerson person,
            MeetingVerdict verdict,
            @Nullable RollLine matched,
            List<RollLine> candidates) {}

    record Preview(MeetingFile file, MeetingChoice choice, List<Line> lines) {
        int count(MeetingVerdict verdict) {
            return Math.toIntExact(
                    lines.stream().filter(line -> line.verdict() == verdict).count());
        }

        int counted() {
            return count(MeetingVerdict.PRESENT) + count(MeetingVerdict.NEW);
        }
    }

    static LocalDate day(Sitting sitting) {
        return LocalDate.ofInstant(sitting.starts(), Days.ZONE);
    }

    Outcome<Preview> preview(Sitting sitting, byte[] content, MeetingChoice choice) {
        return switch (MeetingFile.of(content, day(sitting))) {
            case Outcome.Refused<MeetingFile> refused -> refused.as();
            case Outcome.Done<MeetingFile>(MeetingFile file) -> Outcome.done(weighed(sitting.id(), file, choice));
        };
    }

    /// How many rows were written.
    Outcome<Integer> run(
            Offering offering,
            Sitting sitting,
            byte[] content,
            String name,
            MeetingChoice choice,
            UUID by,
            Errors errors,
            Instant now) {
        return switch (MeetingFile.of(content, day(sitting))) {
            case Outcome.Refused<MeetingFile> refused -> refused.as();
            case Outcome.Done<MeetingFile>(MeetingFile file) ->
                transactions.run(() -> {
                    attendance.lock(sitting.id());
                    Preview preview = weighed(sitting.id(), file, choice);
                    if (!file.troubles().isEmpty()) errors.at("", "Còn hàng chưa đọc được nên chưa ghi ai.");
                    for (Line line : preview.lines())
                        if (line.verdict() == MeetingVerdict.ASKED)
                            errors.at(
                                    MeetingChoice.field(line.person()),
                                    "Hãy chọn “{0}” trong tệp là ai.",
                                    line.person().name());
                    return errors.any()
                            ? Outcome.done(0)
                            : Outcome.done(write(offering, preview, sitting.id(), content, name, by, now));
                });
        };
    }

    private int write(
            Offering offering, Preview preview, UUID occurrence, byte[] content, String name, UUID by, Instant now) {
        Map<UUID, AttendanceEntry> entries = new LinkedHashMap<>();
        UUID file = UUID.randomUUID();
        for (Line line : preview.lines()) {
            if (!line.verdict().counts()) continue;
            RollLine matched = line.matched();
            AttendanceEntry entry = matched == null
                    ? AttendanceEntry.walkIn(
                            subject(occurrence, line.person()),
                            "",
                            AttendanceSource.FILE,
                            line.person().name(),
                            false)
                    : AttendanceEntry.marked(
                            matched.subject(), matched.turn(), "", AttendanceSource.FILE, AttendanceMark.PRESENT);
            entries.putIfAbsent(
                    entry.subject(),
                    entry.from(new AttendanceEntry.FromFile(file, line.person().minutes())));
        }
        if (entries.isEmpty()) return 0;
        sql.sql("""
                insert into attendance_file (id, occurrence_id, platform, name, digest, minutes, counted, done_by, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        file,
                        occurrence,
                        preview.file().platform(),
                        name,
                        digest(content),
                        preview.choice().minutes(),
                        entries.size(),
                        by,
                        now))
                .update();
        return attendance.write(
                offering,
                occurrence,
                List.copyOf(entries.values()),
                FROM_FILE,
                AttendanceAuthor.person(by),
                Errors.none(),
                now);
    }

    private Preview weighed(UUID occurrence, MeetingFile file, MeetingChoice choice) {
        Map<UUID, AttendanceNow> held = rows.now(occurrence);
        Set<String> added = new HashSet<>();
        for (AttendanceNow one : held.values())
            if (!one.registered() && one.grain() == AttendanceGrain.NAMED) added.add(Fold.fold(one.name()));
        List<RollLine> registered = list.lines(occurrence, true, held);
        List<MeetingMatching.Match> matches = new MeetingMatching(registered, addresses(occurrence)).of(file.people());
        List<Line> lines = new ArrayList<>();
        for (MeetingPerson person : file.people()) {
            MeetingMatching.Match match = matches.get(person.at());
            RollLine matched = match.sure() ? match.candidates().getFirst() : null;
            String answer = choice.answer(person);
            boolean asked = !match.sure() && !match.candidates().isEmpty();
            if (asked)
                matched = match.candidates().stream()
                        .filter(line -> line.subject().toString().equals(answer))
                        .findFirst()
                        .orElse(null);
            MeetingVerdict verdict;
            if (person.machine() && !choice.machines()) verdict = MeetingVerdict.MACHINE;
            else if (person.host() && !choice.hosts()) verdict = MeetingVerdict.HOST;
            else if (person.seconds() != null && person.seconds() < choice.minutes() * 60)
                verdict = MeetingVerdict.SHORT;
            else if (asked && answer.equals(MeetingChoice.NOBODY)) verdict = MeetingVerdict.LEFT;
            else if (asked && matched == null && !answer.equals(MeetingChoice.ELSE)) verdict = MeetingVerdict.ASKED;
            else if (matched != null) verdict = marked(matched, choice);
            else
                verdict = held.containsKey(subject(occurrence, person)) || added.contains(person.folded())
                        ? MeetingVerdict.KNOWN
                        : MeetingVerdict.NEW;
            lines.add(new Line(person, verdict, matched, asked ? match.candidates() : List.of()));
        }
        return new Preview(file, choice, lines);
    }

    private static MeetingVerdict marked(RollLine line, MeetingChoice choice) {
        if (line.mark() == null) return MeetingVerdict.PRESENT;
        if (line.mark() == AttendanceMark.PRESENT) return MeetingVerdict.KNOWN;
        return choice.absent() ? MeetingVerdict.PRESENT : MeetingVerdict.ABSENT;
    }

    /// The same person of any file of this sitting.
    private static UUID subject(UUID occurrence, MeetingPerson person) {
        return UUID.nameUUIDFromBytes((occurrence + " tep " + person.key()).getBytes(StandardCharsets.UTF_8));
    }

    private Map<UUID, String> addresses(UUID occurrence) {
        Map<UUID, String> addresses = new HashMap<>();
        sql.sql("""
                select r.id, r.contact from booking b join registration r on r.id = b.registration_id
                where b.occurrence_id = ? and r.contact like '%@%'""").param(occurrence).query(row -> {
            addresses.put(Rows.uuid(row, "id"), row.getString("contact"));
        });
        return addresses;
    }

    List<MeetingUploadPage.Taken> taken(UUID occurrence) {
        return sql.sql("""
                select f.platform, f.name, f.minutes, f.counted, p.name by_name, f.done_at
                from attendance_file f join person p on p.id = f.done_by
                where f.occurrence_id = ? order by f.done_at desc limit 50""")
                .param(occurrence)
                .query((row, n) -> new MeetingUploadPage.Taken(
                        vn.tuanle.activity.Platform.valueOf(row.getString("platform")),
                        row.getString("name"),
                        row.getInt("minutes"),
                        row.getInt("counted"),
                        row.getString("by_name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
