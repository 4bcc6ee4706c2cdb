package vn.tuanle.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Rules;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// A ranking as a workbook with names for those who work on the contest, and as the file whose hash is published.
@Component
class ResultSheets {
    private final JdbcClient sql;
    private final Access access;
    private final Rankings rankings;
    private final RankingPages pages;

    ResultSheets(JdbcClient sql, Access access, Rankings rankings, RankingPages pages) {
        this.sql = sql;
        this.access = access;
        this.rankings = rankings;
        this.pages = pages;
    }

    byte[] file(Asker asker, UUID contest, UUID ranking) {
        access.seen(asker, contest);
        return file(rankings.find(contest, ranking));
    }

    /// Without names; anybody may have it of a confirmed ranking.
    byte[] file(Ranking ranking) {
        return ResultFile.of(rankings.lines(ranking.id()), rankings.units(ranking.id()));
    }

    byte[] workbook(Asker asker, UUID contestId, UUID id) {
        Contest contest = access.acted(asker, contestId);
        Ranking ranking = rankings.find(contest.id(), id);
        Rules rules = pages.rules(ranking);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            people(book.newWorksheet(Phrases.t("Cá nhân")), ranking, rules);
            List<RankingPage.Unit> units = pages.units(id);
            if (!units.isEmpty()) units(book.newWorksheet(Phrases.t("Tập thể")), units, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void people(Worksheet sheet, Ranking ranking, Rules rules) {
        head(
                sheet,
                List.of(
                        "Hạng",
                        "Họ và tên",
                        "Đơn vị",
                        "Điểm",
                        "Điểm tối đa",
                        "Thời gian (giây)",
                        "Dự đoán lệch",
                        "Giải",
                        "Mã"));
        int[] row = {0};
        sql.sql("""
                select e.*, c.name, coalesce(nullif(c.unit_name, ''), r.name, '') unit from rank_entry e
                join contestant c on c.id = e.contestant_id left join roster r on r.id = c.roster_id
                where e.ranking_id = ? order by e.ordinal""").param(ranking.id()).query(line -> {
            int at = ++row[0];
            if (line.getBoolean("wins")) sheet.value(at, 0, line.getInt("place"));
            Sheets.text(sheet, at, 1, line.getString("name"));
            Sheets.text(sheet, at, 2, line.getString("unit"));
            sheet.value(at, 3, line.getLong("points") / 100.0);
            sheet.value(at, 4, line.getLong("most") / 100.0);
            sheet.value(at, 5, line.getLong("duration") / 1000.0);
            if (line.getBigDecimal("gap") != null) sheet.value(at, 6, line.getBigDecimal("gap"));
            Integer prize = line.getObject("prize", Integer.class);
            if (prize != null && prize <= rules.individual().size())
                Sheets.text(sheet, at, 7, rules.individual().get(prize - 1).name());
            Sheets.text(sheet, at, 8, line.getString("contestant_id"));
        });
    }

    private static void units(Worksheet sheet, List<RankingPage.Unit> units, Rules rules) {
        head(sheet, List.of("Hạng", "Đơn vị", "Trong danh sách", "Đã nộp bài", "Tỷ lệ (%)", "Điểm trung bình", "Giải"));
        for (int i = 0; i < units.size(); i++) {
            RankingPage.Unit unit = units.get(i);
            if (unit.place() != null) sheet.value(i + 1, 0, unit.place());
            Sheets.text(sheet, i + 1, 1, unit.name());
            sheet.value(i + 1, 2, unit.listed());
            sheet.value(i + 1, 3, unit.finished());
            Sheets.text(sheet, i + 1, 4, unit.rate());
            Sheets.text(sheet, i + 1, 5, unit.mean());
            Integer prize = unit.prize();
            if (prize != null && prize <= rules.collective().size())
                Sheets.text(sheet, i + 1, 6, rules.collective().get(prize - 1).name());
        }
    }

    private static void head(Worksheet sheet, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) Sheets.text(sheet, 0, i, Phrases.t(titles.get(i)));
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }
}
