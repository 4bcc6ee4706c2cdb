package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Files into a bank, with a look before, and out again.
class ImportWebTest extends WebTest {
    @Autowired
    Banks banks;

    @Autowired
    Importing importing;

    @Autowired
    Situations situations;

    @Autowired
    Authoring authoring;

    Cast.Person author;
    UUID bank;

    @BeforeEach
    void people() {
        UUID unit = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        author = cast.person("Nguyễn Thu Hà", unit, Role.OFFICER);
        bank = done(banks.open(asker(), unit, new Banks.Typed("Câu hỏi", "", Shared.NONE), BankWebTest.NOW));
    }

    private Asker asker() {
        return Objects.requireNonNull(sessions.asker(author.cookie().getValue()));
    }

    private static byte[] gift(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String path() {
        return "/ngan-hang-cau-hoi/" + bank;
    }

    private int questions() {
        return sql.sql("select count(*) from question where bank_id = ?")
                .param(bank)
                .query(Integer.class)
                .single();
    }

    @Test
    void aFileIsLookedAtThenTakenOverAndASecondTimeChangesNothing() {
        byte[] file = gift("// [id:a]\nMột {=1 ~2}\n\nHai {T}\n");
        String preview = location(upload(author, path() + "/nhap", "tep", "cau.gift", file));
        Document page = get(author, preview);
        assertThat(page.select("tbody tr").eachText()).hasSize(2);
        assertThat(page.select(".counts li").eachText())
                .containsExactly("2 câu mới", "0 câu đổi lời", "0 đã có, giữ nguyên", "0 không nhận được");
        assertThat(questions()).as("a look writes nothing").isZero();
        assertThat(location(post(author, preview))).isEqualTo(path());
        assertThat(questions()).isEqualTo(2);
        assertThat(get(author, location(upload(author, path() + "/nhap", "tep", "cau.gift", file)))
                        .select(".counts li")
                        .eachText())
                .containsExactly("0 câu mới", "0 câu đổi lời", "2 đã có, giữ nguyên", "0 không nhận được");
        byte[] changed = gift("// [id:a]\nMột khác {=1 ~2}\n\nHai {T}\n");
        var result = done(importing.run(asker(), bank, changed, BankWebTest.NOW));
        assertThat(result.lines())
                .extracting(Importing.Line::fate)
                .containsExactly(Importing.Fate.CHANGED, Importing.Fate.SAME);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void oneQuestionThatIsRefusedKeepsAllOthersOut() {
        byte[] file = gift("Một {=1 ~2}\n\nLuận {}\n");
        String preview = location(upload(author, path() + "/nhap", "tep", "cau.gift", file));
        Document page = get(author, preview);
        assertThat(page.select("tr.refused").text()).contains("3").contains("Kiểu câu “essay” chưa nhận được.");
        post(author, preview);
        assertThat(questions()).isZero();
        assertThat(upload(author, path() + "/nhap", "tep", "trong.txt", new byte[0]))
                .hasStatus(422);
    }

    @Test
    void aBankComesBackTheSameFromItsOwnFiles() {
        UUID market = done(situations.write(
                asker(), bank, "Chợ Biên Hòa", Wording.typed("Một đoạn\nhai dòng"), List.of(), BankWebTest.NOW));
        Situation situation = situations.one(bank, market).orElseThrow();
        int number = 0;
        for (Draft each : Examples.ofEachKind())
            done(authoring.write(
                    asker(),
                    bank,
                    new Draft(
                            each.content(),
                            Wording.typed("Vì <b>thế</b>: 1 = 1 {#} ~ \\ -> a"),
                            "Kế hoạch số " + ++number,
                            number % 2 == 0 ? "Chủ đề: hai" : "Một",
                            List.of(Level.values()).get(number % 4),
                            null),
                    BankWebTest.NOW));
        done(authoring.write(
                asker(),
                bank,
                new Draft(
                        new Question.SingleChoice(
                                Wording.typed("=1+1? a < b & <b>c</b>\n<b&gt;"),
                                List.of(),
                                List.of(
                                        new Question.Option(Wording.of("- ## hai"), Wording.of("phản hồi => x"), null),
                                        Question.Option.of("+ba")),
                                1,
                                true),
                        Wording.NONE,
                        "",
                        "",
                        Level.APPLICATION,
                        situation),
                BankWebTest.NOW));
        byte[] workbook = getRaw(author, path() + "/xuat.xlsx").getResponse().getContentAsByteArray();
        assertThat(done(importing.preview(asker(), bank, workbook, BankWebTest.NOW))
                        .lines())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line.fate()).as("%s", line).isEqualTo(Importing.Fate.SAME));
        byte[] gift = getRaw(author, path() + "/xuat.gift").getResponse().getContentAsByteArray();
        assertThat(done(importing.preview(asker(), bank, gift, BankWebTest.NOW)).lines())
                .as("but for the one with a situation, which GIFT cannot carry")
                .filteredOn(line -> !line.words().startsWith("=1+1"))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.fate()).as("%s", line).isEqualTo(Importing.Fate.SAME));
    }

    @Test
    void picturesComeAlongAndAreKeptOnce() {
        byte[] moodle =
                ("<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[Hình này là ổ khóa <img src=\"@@PLUGINFILE@@/a.png\" alt=\"Một điểm\">]]></text>"
                                + "<file name=\"a.png\" encoding=\"base64\">" + ImportReaderTest.PNG
                                + "</file></questiontext>"
                                + "<answer fraction=\"100\"><text>true</text></answer><answer fraction=\"0\"><text>false</text></answer></question></quiz>")
                        .getBytes(StandardCharsets.UTF_8);
        done(importing.run(asker(), bank, moodle, BankWebTest.NOW));
        assertThat(done(importing.run(asker(), bank, moodle, BankWebTest.NOW)).idle())
                .isTrue();
        List<UUID> files = sql.sql("select file_id from question_file where bank_id = ?")
                .param(bank)
                .query((row, n) -> row.getObject("file_id", UUID.class))
                .list();
        assertThat(files).hasSize(1);
        var picture = getRaw(author, path() + "/tep/" + files.getFirst());
        assertThat(picture).hasStatusOk();
        assertThat(picture.getResponse().getHeader("Content-Disposition")).isEqualTo("inline");
        UUID question = sql.sql("select id from question where bank_id = ?")
                .param(bank)
                .query(UUID.class)
                .single();
        assertThat(get(author, "/cau-hoi/" + question)
                        .select("img.quiz-picture")
                        .attr("alt"))
                .isEqualTo("Một điểm");
    }
}
