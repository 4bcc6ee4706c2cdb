package vn.tuanle.participation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The list of who takes part as a workbook or CSV: a row for each person and sitting. What
/// people wrote is text, never a formula; the names of minors are left out unless they are asked
/// for.
@Component
class RegistrationSheets {
    private final JdbcClient sql;

    RegistrationSheets(JdbcClient sql) {
        this.sql = sql;
    }

    byte[] workbook(Offering offering, boolean minors) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<String>> rows = rows(offering, minors);
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet sheet = book.newWorksheet(Phrases.t("Người đăng ký"));
            for (int i = 0; i < rows.size(); i++)
                for (int j = 0; j < rows.get(i).size(); j++)
                    Sheets.text(sheet, i, j, rows.get(i).get(j));
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] csv(Offering offering, boolean minors) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        for (List<String> row : rows(offering, minors)) {
            for (int i = 0; i < row.size(); i++)
                csv.append(i == 0 ? "" : ";")
                        .append('"')
                        .append(Sheets.plain(row.get(i)).replace("\"", "\"\""))
                        .append('"');
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<List<String>> rows(Offering offering, boolean minors) {
        List<Question> questions = offering.questions();
        List<String> head = new ArrayList<>();
        for (String title : List.of(
                "Buổi",
                "Mã",
                "Đăng ký cho ai",
                "Người đăng ký",
                "Liên hệ",
                "Lớp, trường",
                "Người tham gia",
                "Năm sinh",
                "Nhóm tuổi",
                "Giới tính",
                "Số người",
                "Hình thức",
                "Trạng thái",
                "Đăng ký lúc")) head.add(Phrases.t(title));
        questions.forEach(question -> head.add(question.words()));
        Map<UUID, Map<UUID, String>> answers = answers(offering.id());
        List<List<String>> rows = new ArrayList<>();
        rows.add(head);
        sql.sql("""
                select o.starts_at, r.id, r.code, r.kind, r.name registrant, r.contact, r.group_name, g.birth_year, g.age_band,
                  g.sex, p.people, b.way, b.state, r.created_at, coalesce(g.minor, false) minor, coalesce(g.name, '') person
                from participation p join booking b on b.id = p.booking_id join registration r on r.id = b.registration_id
                join occurrence o on o.id = p.occurrence_id left join participant g on g.id = p.participant_id
                where r.activity_id = ? order by o.starts_at, o.id, b.turn, g.ordinal""").param(offering.id()).query(row -> {
            String born = row.getString("birth_year");
            AgeBand band = RegistrationPages.named(AgeBand.values(), row.getString("age_band"));
            Sex sex = RegistrationPages.named(Sex.values(), row.getString("sex"));
            boolean hidden = row.getBoolean("minor") && !minors;
            List<String> cells = new ArrayList<>(List.of(
                    Days.moment(Rows.instant(row, "starts_at")),
                    row.getString("code"),
                    Phrases.t(RegistrationKind.valueOf(row.getString("kind")).title()),
                    row.getString("registrant"),
                    row.getString("contact"),
                    row.getString("group_name"),
                    hidden ? Phrases.t("(trẻ em)") : row.getString("person"),
                    born == null || hidden ? "" : born,
                    band == null ? "" : Phrases.t(band.title()),
                    sex == null ? "" : Phrases.t(sex.title()),
                    row.getString("people"),
                    Phrases.t(Way.valueOf(row.getString("way")).title()),
                    Phrases.t(BookingState.valueOf(row.getString("state")).title()),
                    Days.moment(Rows.instant(row, "created_at"))));
            Map<UUID, String> theirs = answers.getOrDefault(Rows.uuid(row, "id"), Map.of());
            for (Question question : questions)
                cells.add(answer(question, Objects.requireNonNullElse(theirs.get(question.id()), "")));
            rows.add(cells);
        });
        return rows;
    }

    static String answer(Question question, String answer) {
        return answer(question.kind(), answer);
    }

    static String answer(QuestionKind kind, String answer) {
        if (kind != QuestionKind.YES_NO || answer.isEmpty()) return answer;
        return Phrases.t(answer.equals("co") ? "Có" : "Không");
    }

    private Map<UUID, Map<UUID, String>> answers(UUID activity) {
        Map<UUID, Map<UUID, String>> answers = new HashMap<>();
        sql.sql("""
                select w.registration_id, w.question_id, w.answer from registration_answer w
                join registration r on r.id = w.registration_id where r.activity_id = ?""").param(activity).query(row -> {
            answers.computeIfAbsent(Rows.uuid(row, "registration_id"), id -> new HashMap<>())
                    .put(Rows.uuid(row, "question_id"), row.getString("answer"));
        });
        return answers;
    }
}
