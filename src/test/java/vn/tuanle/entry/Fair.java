package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Part;
import vn.tuanle.contest.Prize;
import vn.tuanle.contest.Rules;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.MediaKind;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;

/// A published contest of entries with its committee, for a test.
final class Fair {
    final UUID contest = UUID.randomUUID();
    final String code = EntryLinks.code(8);
    final UUID unit;
    final Cast.Person head;
    final Cast.Person secretary;
    final List<Cast.Person> judges = new ArrayList<>();
    final List<Criterion> rubric = List.of(
            new Criterion(UUID.randomUUID(), "Nội dung", 60, 10, "9–10: sâu sắc\n5–8: đủ ý"),
            new Criterion(UUID.randomUUID(), "Trình bày", 40, 5, ""));
    private final JdbcClient sql;
    private final Sessions sessions;
    private final Contests contests;
    private int authors;

    Fair(JdbcClient sql, Cast cast, Sessions sessions, Contests contests, int judges) {
        this.sql = sql;
        this.sessions = sessions;
        this.contests = contests;
        unit = cast.unit("UBND phường Trấn Biên " + code, UnitKind.UBND_XA, null);
        head = cast.person("Trần Thị Minh Hạnh", unit, Role.HEAD);
        secretary = cast.person("Trương Mỹ Linh", null);
        Rules rules = new Rules(
                Rules.USUAL_FOR_ENTRIES.keys(),
                Rules.USUAL_FOR_ENTRIES.counted(),
                Rules.USUAL_FOR_ENTRIES.guess(),
                List.of(new Prize("Giải Nhất", 1, 2_000_000), new Prize("Giải Nhì", 2, 1_000_000)),
                List.of(),
                Rules.USUAL_FOR_ENTRIES.formula(),
                Rules.USUAL_FOR_ENTRIES.entrance());
        sql.sql("""
                insert into contest (id, code, unit_id, kind, title, state, created_by, created_at, changed_at, published_at)
                values (?, ?, ?, 'ENTRY', 'Kể chuyện sách', 'PUBLISHED', ?, now(), now(), now())""")
                .params(contest, code, unit, head.id())
                .update();
        sql.sql("insert into contest_rules (contest_id, version, rules, made_by, made_at) values (?, 1, cast(? as jsonb), ?, now())")
                .params(contest, rules.json(), head.id())
                .update();
        member(1, Part.CHAIR, head);
        member(2, Part.SECRETARY, secretary);
        for (int i = 0; i < judges; i++) {
            Cast.Person judge = cast.person("Giám khảo " + (i + 1), null);
            member(3 + i, Part.JUDGE, judge);
            this.judges.add(judge);
        }
    }

    private void member(int ordinal, Part part, Cast.Person person) {
        sql.sql("insert into contest_member (id, contest_id, ordinal, part, name, person_id) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), contest, ordinal, part.name(), person.name(), person.id())
                .update();
    }

    /// Taken until so long from now, or since so long ago when negative; voting from then for a day.
    void terms(Combining combining, Duration until, int choose) {
        Instant closes = Instant.now().plus(until);
        EntryTerms terms = new EntryTerms(
                closes.minus(Duration.ofDays(10)),
                closes,
                Map.of(MediaKind.PICTURE, 5, MediaKind.AUDIO, 5),
                2,
                50,
                2,
                true,
                EntryTerms.LICENCE,
                new EntryTerms.Judging(combining, 2, 20),
                choose == 0 ? null : new EntryTerms.Voting(closes, closes.plus(Duration.ofDays(1)), choose));
        sql.sql("delete from entry_terms where contest_id = ?").param(contest).update();
        sql.sql("""
                insert into entry_terms (contest_id, terms, changed_by, changed_at) values (?, cast(? as jsonb), ?, now())""")
                .params(contest, terms.json(), head.id())
                .update();
        sql.sql("delete from entry_criterion where contest_id = ?").param(contest).update();
        for (int i = 0; i < rubric.size(); i++) {
            Criterion one = rubric.get(i);
            sql.sql("""
                    insert into entry_criterion (id, contest_id, ordinal, name, weight, most, levels) values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(one.id(), contest, i + 1, one.name(), one.weight(), one.most(), one.levels())
                    .update();
        }
    }

    /// An entry in such a state, of an author of their own.
    UUID entry(String title, EntryState state, @Nullable UUID unit) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into entry (id, contest_id, code, form_key, slot, state, title, body, author, unit_name, unit_id, birth_year,
                  contact, consent_at, licence_at, show_name, english, created_at, changed_at, submitted_at)
                values (?, ?, ?, ?, 1, ?, ?, 'Một câu chuyện.', ?, ?, ?, 1990, ?, now(), now(), true, false, now(), now(), now())""")
                .params(Rows.values(
                        id,
                        contest,
                        EntryLinks.code(8),
                        UUID.randomUUID(),
                        state,
                        title,
                        "Tác Giả " + ++authors,
                        unit == null ? "" : "Đơn vị tác giả",
                        unit,
                        "tacgia" + authors + "@vidu.vn"))
                .update();
        return id;
    }

    String entryCode(UUID entry) {
        return sql.sql("select code from entry where id = ?")
                .param(entry)
                .query((row, n) -> row.getString(1))
                .single();
    }

    Asker asker(Cast.Person person) {
        return Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    Contest contest() {
        return contests.published(code).orElseThrow();
    }

    /// The points that make such a mark, by the fields of the form.
    String[] points(double content, double form, String comment) {
        return new String[] {
            MarkReading.field(rubric.get(0)), String.valueOf(content),
            MarkReading.field(rubric.get(1)), String.valueOf(form),
            "nhan-xet", comment
        };
    }

    static BigDecimal mark(String text) {
        return new BigDecimal(text);
    }
}
