package vn.tuanle.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.ui.NotFound;

/// How many took part: online from the attempts, offline as an officer entered it with the list; the two stand apart.
@Component
class Counts {
    private static final int LARGEST = 20 * 1024 * 1024;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Access access;
    private final Files files;

    Counts(JdbcClient sql, Transactions transactions, Access access, Files files) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.files = files;
    }

    /// A list as it was sent; `type` by its content, empty where it is none that is taken.
    record Sent(String name, byte[] content) {
        String type() {
            if (begins("%PDF-")) return "application/pdf";
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            if (begins("PK") && lower.endsWith(".xlsx"))
                return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            if (begins("PK") && lower.endsWith(".docx"))
                return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            if (begins("\u00ff\u00d8\u00ff")) return "image/jpeg";
            return begins("\u0089PNG") ? "image/png" : "";
        }

        private boolean begins(String with) {
            for (int i = 0; i < with.length(); i++)
                if (content.length <= i || (content[i] & 0xff) != with.charAt(i)) return false;
            return true;
        }
    }

    Outcome<UUID> enter(Asker asker, UUID contestId, Typed typed, Sent list, Instant now) {
        Contest contest = access.acted(asker, contestId);
        String unit = typed.line("don-vi").strip();
        if (unit.isEmpty() || unit.length() > 300)
            return Outcome.refusedAt("don-vi", "Hãy ghi tên đơn vị, trường, khu phố.");
        Integer people = number(typed.get("so-nguoi"));
        if (people == null || people < 1) return Outcome.refusedAt("so-nguoi", "Hãy ghi số người, từ 1 đến 1.000.000.");
        Integer women = number(typed.get("nu"));
        if (women == null || women > people) return Outcome.refusedAt("nu", "Hãy ghi số nữ, không quá số người.");
        Integer minors = number(typed.get("hoc-sinh"));
        if (minors == null || minors > people)
            return Outcome.refusedAt("hoc-sinh", "Hãy ghi số người dưới 18 tuổi, không quá số người.");
        LocalDate day = Days.typed(typed.get("ngay"));
        if (day == null || day.isAfter(LocalDate.ofInstant(now, Days.ZONE)))
            return Outcome.refusedAt("ngay", "Hãy ghi ngày thi, không ở tương lai, như 12/10/2026.");
        if (list.content().length == 0)
            return Outcome.refusedAt(
                    "danh-sach", "Hãy gửi kèm danh sách: con số không có danh sách thì không được tính.");
        if (list.content().length > LARGEST) return Outcome.refusedAt("danh-sach", "Tệp lớn quá 20 MB.");
        String type = list.type();
        if (type.isEmpty()) return Outcome.refusedAt("danh-sach", "Danh sách phải là PDF, Excel, Word hoặc ảnh.");
        UUID round = Typed.id(typed.get("vong"));
        if (round != null) access.round(contestId, round);
        UUID key = Typed.id(typed.get("ma"));
        UUID id = key == null ? UUID.randomUUID() : key;
        return transactions.run(() -> {
            UUID file = files.keep(list.content(), list.name(), type, asker.person());
            sql.sql("""
                    insert into offline_count (id, contest_id, round_id, unit_id, unit_name, people, women, minors, held_on,
                      file_id, entered_by, entered_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set id = excluded.id""")
                    .params(Rows.values(
                            id,
                            contest.id(),
                            round,
                            unit(contest.id(), unit),
                            unit,
                            people,
                            women,
                            minors,
                            day,
                            file,
                            asker.person(),
                            now))
                    .update();
            return Outcome.done(id);
        });
    }

    /// The unit of the directory that a list of the contest has under this name.
    private @Nullable UUID unit(UUID contest, String name) {
        return sql.sql("select unit_id from roster where contest_id = ? and folded = ? and unit_id is not null")
                .params(contest, Fold.fold(name))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    Outcome<UUID> drop(Asker asker, UUID contestId, UUID id, Instant now) {
        access.acted(asker, contestId);
        int dropped = sql.sql("""
                update offline_count set dropped_at = ?, dropped_by = ? where id = ? and contest_id = ? and dropped_at is null""")
                .params(Rows.values(now, asker.person(), id, contestId))
                .update();
        return dropped == 1 ? Outcome.done(id) : Outcome.refused("Dòng này đã được bỏ. Hãy tải lại trang.");
    }

    Files.Kept list(Asker asker, UUID contestId, UUID id) {
        access.acted(asker, contestId);
        UUID file = sql.sql("select file_id from offline_count where id = ? and contest_id = ?")
                .params(id, contestId)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return files.find(file).orElseThrow(NotFound::new);
    }

    private static @Nullable Integer number(String typed) {
        String plain = typed.strip().replace(".", "");
        if (plain.isEmpty()) return 0;
        if (!plain.matches("\\d{1,7}")) return null;
        int number = Integer.parseInt(plain);
        return number > 1_000_000 ? null : number;
    }

    /// Those online who handed in a round that counts, each once, by unit as they named it.
    List<CountsPage.Unit> byUnit(UUID contest) {
        return sql.sql("""
                select coalesce(r.name, nullif(c.unit_name, ''), '') unit, count(*) people,
                  count(*) filter (where c.proof <> 'NONE') proven
                from contestant c left join roster r on r.id = c.roster_id
                where c.contest_id = ? and %s group by 1 order by 2 desc, 1""".formatted(FINISHED))
                .param(contest)
                .query((row, n) ->
                        new CountsPage.Unit(row.getString("unit"), row.getLong("people"), row.getLong("proven")))
                .list();
    }

    /// Whether the contestant `c` handed in a round that counts.
    static final String FINISHED = """
            exists (select 1 from attempt a join contest_round o on o.id = a.round_id
              where a.contestant_id = c.id and a.state <> 'OPEN' and o.preset <> 'PRACTICE')""";

    /// By age in the year the contest was published; null where no birth was asked.
    List<CountsPage.Age> byAge(UUID contest) {
        return sql.sql("""
                select case when age is null then 5 when age < 11 then 0 when age < 16 then 1 when age < 25 then 2
                    when age < 60 then 3 else 4 end band, count(*) people
                from (select extract(year from o.published_at) - coalesce(extract(year from c.birthday), c.birth_year) age
                      from contestant c join contest o on o.id = c.contest_id
                      where c.contest_id = ? and %s) a group by 1 order by 1""".formatted(FINISHED))
                .param(contest)
                .query((row, n) -> new CountsPage.Age(row.getInt("band"), row.getLong("people")))
                .list();
    }

    List<CountsPage.Offline> offline(UUID contest) {
        return sql.sql("""
                select o.*, p.name by, coalesce(r.title, '') round from offline_count o join person p on p.id = o.entered_by
                left join contest_round r on r.id = o.round_id
                where o.contest_id = ? and o.dropped_at is null order by o.held_on, o.entered_at, o.id""")
                .param(contest)
                .query((row, n) -> new CountsPage.Offline(
                        Rows.uuid(row, "id"),
                        row.getString("unit_name"),
                        row.getString("round"),
                        row.getInt("people"),
                        row.getInt("women"),
                        row.getInt("minors"),
                        java.util.Objects.requireNonNull(Rows.day(row, "held_on")),
                        row.getString("by")))
                .list();
    }
}
