package vn.tuanle.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Member;
import vn.tuanle.contest.Prize;
import vn.tuanle.contest.Rules;
import vn.tuanle.drafting.Beginning;
import vn.tuanle.drafting.DraftIssued;
import vn.tuanle.drafting.Drafts;
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Begins the minutes (Biên bản) by which the committee confirms a ranking, and keeps which document they became.
@Component
class ResultMinutes {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Access access;
    private final Contests contests;
    private final Rankings rankings;
    private final RankingPages pages;
    private final Drafts drafts;

    ResultMinutes(
            JdbcClient sql,
            Transactions transactions,
            Access access,
            Contests contests,
            Rankings rankings,
            RankingPages pages,
            Drafts drafts) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.contests = contests;
        this.rankings = rankings;
        this.pages = pages;
        this.drafts = drafts;
    }

    /// The draft, by staff of the unit that organises.
    Outcome<UUID> begin(Asker asker, UUID contestId, UUID rankingId, Instant now) {
        Contest contest = access.acted(asker, contestId);
        if (!contests.writes(asker, contest)) return Outcome.refused("Biên bản do cán bộ của đơn vị tổ chức soạn.");
        return transactions.run(() -> {
            access.hold(contestId);
            Ranking ranking = rankings.find(contestId, rankingId);
            if (!ranking.provisional()) return Outcome.refused("Chỉ lập biên bản cho bảng tạm tính.");
            Beginning beginning = Beginning.of(
                            Form.BIEN_BAN, contest.unit(), "Xác nhận kết quả cuộc thi " + quoted(contest.title()))
                    .worded(words(contest, ranking));
            Outcome<UUID> begun = drafts.begin(asker, beginning);
            if (begun instanceof Outcome.Done<UUID>(UUID draft)) {
                sql.sql("insert into ranking_minutes (draft_id, ranking_id) values (?, ?)")
                        .params(draft, rankingId)
                        .update();
                rankings.act(asker, rankingId, RankingActKind.MINUTES, "", now);
            }
            return begun;
        });
    }

    @EventListener
    void issued(DraftIssued event) {
        sql.sql("update ranking_minutes set document_id = ? where draft_id = ?")
                .params(Rows.values(event.document(), event.draft()))
                .update();
    }

    private static String quoted(String title) {
        return "“" + title + "”";
    }

    private String words(Contest contest, Ranking ranking) {
        Rules rules = pages.rules(ranking);
        String scope = pages.scope(ranking);
        List<String> lines = new ArrayList<>();
        lines.add("Thời gian: … giờ … ngày … tháng … năm ….");
        lines.add("Địa điểm: ….");
        lines.add("Thành phần Ban Tổ chức: " + committee(contest) + ".");
        lines.add("Nội dung:");
        lines.add("I. KẾT QUẢ");
        lines.add("Bảng xếp hạng " + (scope.isEmpty() ? "cả cuộc thi" : quoted(scope)) + ", bản " + ranking.version()
                + ", lập lúc " + Days.moment(ranking.made()) + ", mã SHA-256 của tệp kết quả: " + ranking.fingerprint()
                + ".");
        List<Ranks.Line> all = rankings.lines(ranking.id());
        long ranked = all.stream().filter(Ranks.Line::wins).count();
        lines.add("Số người được xếp hạng: " + ranked + "; số người dự thi không xét giải: " + (all.size() - ranked)
                + ".");
        for (RankingPage.Actual actual : pages.actuals(rules, ranking))
            if (actual.question().isEmpty()) lines.add("Con số để so dự đoán: " + actual.value() + ".");
        people(lines, ranking, rules.individual());
        units(lines, ranking, rules.collective());
        decisions(lines, ranking);
        excluded(lines, contest);
        lines.add("II. KẾT LUẬN");
        lines.add("Ban Tổ chức thống nhất xác nhận kết quả nêu trên.");
        return String.join("\n\n", lines);
    }

    private String committee(Contest contest) {
        return String.join(
                "; ",
                contests.members(contest.id()).stream()
                        .filter(each -> each.part() != vn.tuanle.contest.Part.JUDGE)
                        .map(ResultMinutes::member)
                        .toList());
    }

    private static String member(Member each) {
        return each.name() + ", " + each.part().title().toLowerCase(java.util.Locale.forLanguageTag("vi"));
    }

    private void people(List<String> lines, Ranking ranking, List<Prize> prizes) {
        List<String> winners = sql.sql("""
                select e.place, e.prize, e.points, e.duration, c.name, coalesce(nullif(c.unit_name, ''), r.name, '') unit
                from rank_entry e join contestant c on c.id = e.contestant_id left join roster r on r.id = c.roster_id
                where e.ranking_id = ? and e.prize is not null order by e.ordinal""")
                .param(ranking.id())
                .query((row, n) -> "| " + row.getInt("place") + " | " + cell(row.getString("name")) + " | "
                        + cell(row.getString("unit")) + " | " + Figures.points(row.getLong("points")) + " | "
                        + Figures.duration(row.getLong("duration")) + " | "
                        + cell(prizes.get(row.getInt("prize") - 1).name()) + " |")
                .list();
        if (winners.isEmpty()) return;
        lines.add("Giải cá nhân:");
        lines.add("| Hạng | Họ và tên | Đơn vị | Điểm | Thời gian | Giải |\n|---|---|---|---|---|---|\n"
                + String.join("\n", winners));
    }

    private void units(List<String> lines, Ranking ranking, List<Prize> prizes) {
        List<String> winners = pages.units(ranking.id()).stream()
                .filter(unit -> unit.prize() != null)
                .map(unit -> "| " + unit.place() + " | " + cell(unit.name()) + " | " + unit.finished() + "/"
                        + unit.listed() + " | " + unit.rate() + " | " + unit.mean() + " | "
                        + cell(prizes.get(java.util.Objects.requireNonNull(unit.prize()) - 1)
                                .name()) + " |")
                .toList();
        if (winners.isEmpty()) return;
        lines.add("Giải tập thể:");
        lines.add("| Hạng | Đơn vị | Đã nộp bài | Tỷ lệ (%) | Điểm trung bình | Giải |\n|---|---|---|---|---|---|\n"
                + String.join("\n", winners));
    }

    private void decisions(List<String> lines, Ranking ranking) {
        List<String> reasons = sql.sql("""
                select distinct d.decided_at, d.reason from tie_decision d where d.id in (
                  select decision_id from rank_entry where ranking_id = ? union
                  select decision_id from rank_unit where ranking_id = ?) order by d.decided_at""")
                .params(ranking.id(), ranking.id())
                .query((row, n) -> row.getString("reason"))
                .list();
        for (String reason : reasons)
            lines.add("Ban Tổ chức quyết định thứ hạng của những người, đơn vị bằng nhau, lý do: " + ended(reason));
    }

    private void excluded(List<String> lines, Contest contest) {
        for (RankingPage.Out out : pages.excluded(contest.id()))
            lines.add("Không công nhận kết quả của " + out.name() + ", lý do: " + ended(out.why()));
    }

    private static String cell(String words) {
        return words.replaceAll("[|\\s]+", " ").strip();
    }

    private static String ended(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.matches(".*[.!?]$") ? line : line + ".";
    }
}
