package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

/// The pages of banks, questions and exam sets as two officers of a ward use them.
class QuestionWebTest extends WebTest {
    @Autowired
    KeysSeen keysSeen;

    Cast.Person author;
    Cast.Person reviewer;
    Cast.Person clerk;
    Cast.Person stranger;
    String bank;

    @BeforeEach
    void people() {
        UUID unit = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        author = cast.person("Nguyễn Thu Hà", unit, Role.OFFICER);
        reviewer = cast.person("Phạm Văn Minh", unit, Role.HEAD);
        clerk = cast.person("Lê Văn Thư", unit, Role.CLERK);
        stranger = cast.person("Người Lạ", cast.unit("UBND phường Xa", UnitKind.UBND_XA, null), Role.HEAD);
        bank = location(post(author, "/ngan-hang-cau-hoi/moi", "ten", "Lịch sử", "chia-se", "NONE"));
    }

    private String question(String stem) {
        return location(post(
                author,
                bank + "/cau-moi",
                "kieu",
                "SINGLE_CHOICE",
                "de-bai",
                stem,
                "muc-1",
                "1698",
                "muc-2",
                "1802",
                "dung",
                "1",
                "chu-de",
                "Lịch sử",
                "do-kho",
                "UNDERSTANDING",
                "nguon",
                "Đại Nam thực lục",
                "lam",
                "luu-gui"));
    }

    private void review(String... questions) {
        Document waiting = get(reviewer, bank + "/duyet");
        assertThat(waiting.select("article")).hasSize(questions.length);
        for (var box : waiting.select("input[name=cau]")) post(reviewer, bank + "/duyet", "cau", box.val());
    }

    @Test
    void aQuestionIsWrittenLookedAtReviewedByAnotherAndEditedIntoAVersion() {
        var back = post(
                author,
                bank + "/cau-moi",
                "kieu",
                "SINGLE_CHOICE",
                "de-bai",
                "Năm nào?",
                "muc-1",
                "1698",
                "lam",
                "luu");
        assertThat(back).hasStatus(422);
        assertThat(html(back).select("#de-bai").text()).isEqualTo("Năm nào?");
        assertThat(html(back).select("#muc-1").val()).isEqualTo("1698");
        Document look = html(post(
                author,
                bank + "/cau-moi",
                "kieu",
                "MULTIPLE_CHOICE",
                "de-bai",
                "Chọn <b>số</b> <i>chẵn",
                "muc-1",
                "2",
                "muc-2",
                "3",
                "dung",
                "1",
                "lam",
                "xem"));
        assertThat(look.select("#xem-thu .choice")).hasSize(2);
        assertThat(look.select("#xem-thu legend b").text()).isEqualTo("Câu 1. số");
        String question = question("Biên Hòa lập năm nào?");
        assertThat(get(author, question).select("form[action$=/duyet]"))
                .as("not by who wrote it")
                .isEmpty();
        assertThat(post(author, question + "/duyet", "luot", "2")).hasStatus(422);
        assertThat(get(author, bank + "/duyet").select("article")).isEmpty();
        review(question);
        assertThat(get(author, question).select(".badge.done").eachText().getFirst())
                .isEqualTo("Đã duyệt");
        location(post(
                author,
                question + "/sua",
                "luot",
                "3",
                "kieu",
                "SINGLE_CHOICE",
                "de-bai",
                "Dinh Trấn Biên lập năm nào?",
                "muc-1",
                "1698",
                "muc-2",
                "1715",
                "dung",
                "1",
                "lam",
                "luu"));
        Document changed = get(author, question);
        assertThat(changed.select("table.dense tbody tr").eachText())
                .containsExactly(
                        "Câu hỏi Biên Hòa lập năm nào? Dinh Trấn Biên lập năm nào?",
                        "Phương án 1698 1802 1698 1715",
                        "Nguồn Đại Nam thực lục");
        assertThat(post(author, question + "/tra-lai", "luot", "4", "ly-do", ""))
                .hasStatus(422);
    }

    @Test
    void aBankIsFilteredAndItsPageCostsTheSameWithOneAndWithThree() {
        question("Một");
        int one = Counting.during(() -> get(author, bank));
        question("Hai");
        question("Trấn Biên ba");
        assertThat(Counting.during(() -> get(author, bank))).isEqualTo(one);
        assertThat(get(author, bank + "?q=tran bien").select("tbody tr")).hasSize(1);
        assertThat(get(author, bank + "?trang-thai=REVIEWED").select("tbody tr"))
                .isEmpty();
        assertThat(get(author, bank + "?do-kho=UNDERSTANDING&kieu=SINGLE_CHOICE&chu-de=lich su")
                        .select("tbody tr"))
                .hasSize(3);
    }

    @Test
    void othersFindNothingAndClerksOnlyRead() {
        String question = question("Một");
        for (String path : List.of(bank, question, question + "/sua", bank + "/nhap", bank + "/xuat.gift"))
            assertThat(getRaw(stranger, path)).as(path).hasStatus(404);
        assertThat(getRaw(clerk, bank)).hasStatusOk();
        assertThat(getRaw(clerk, question + "/sua")).hasStatus(404);
        assertThat(post(clerk, question + "/ngung")).hasStatus(404);
    }

    @Test
    void setsAreDrawnByABlueprintPrintedAndWhoSeesTheKeyIsWrittenDown() {
        String[] questions = {question("Một"), question("Hai"), question("Ba"), question("Bốn")};
        review(questions);
        String id = bank.replaceFirst(".*/", "");
        String plan = location(post(
                author,
                "/de-thi/ma-tran/moi",
                "ten",
                "Ma trận",
                "dao",
                "WHOLE",
                "phan-1",
                "Chung",
                "ngan-hang-1",
                id,
                "chu-de-1",
                "lịch sử",
                "so-cau-1",
                "2",
                "diem-1",
                "0,5"));
        var short3 = post(author, plan + "/rut", "ten-de", "Đề số", "so-de", "3", "khac-nhau", "1");
        assertThat(short3).hasStatus(422);
        assertThat(html(short3).select("tr.warned").text()).isEqualTo("Chung · Lịch sử · lịch sử 2 4 2");
        location(post(author, plan + "/rut", "ten-de", "Đề số", "so-de", "2", "khac-nhau", "1"));
        Document list = get(reviewer, "/de-thi");
        assertThat(list.select("tbody th a").eachText()).containsExactly("Đề số 01", "Đề số 02");
        String set = list.select("tbody th a").attr("href");
        Document paper = get(reviewer, set);
        assertThat(paper.select("article")).hasSize(2);
        assertThat(paper.select(".quiz-answer")).isEmpty();
        assertThat(paper.text()).contains("Điểm tối đa 1");
        assertThat(get(reviewer, set + "?ma=102&dap-an=1").select(".quiz-answer"))
                .hasSize(2);
        assertThat(keysSeen.of(UUID.fromString(set.replaceFirst(".*/", ""))))
                .extracting(KeysSeen.Seen::name)
                .containsExactly("Phạm Văn Minh");
        get(author, questions[0]);
        assertThat(get(reviewer, "/ngan-hang-cau-hoi").select("tbody tr").text())
                .contains("Lịch sử");
        assertThat(getRaw(stranger, set)).hasStatus(404);
        assertThat(getRaw(clerk, set)).hasStatus(404);
    }

    @Test
    void aPictureIsKeptWhateverElseMustBePutRightAndASituationChangesItsQuestions() {
        byte[] png = Base64.getDecoder().decode(ImportReaderTest.PNG);
        Document back = html(upload(
                author,
                bank + "/cau-moi",
                "tep",
                "dap-an-dung.png",
                png,
                "kieu",
                "SINGLE_CHOICE",
                "de-bai",
                "",
                "mo-ta-tep",
                "Một điểm",
                "lam",
                "luu"));
        String carried = back.select("input[name=dinh-kem]").val();
        assertThat(carried).startsWith("PICTURE ").endsWith(" Một điểm");
        String situation = location(
                post(author, bank + "/tinh-huong/moi", "ten", "Chợ", "de-bai", "Một đoạn văn", "dinh-kem", carried));
        String question = location(post(
                author,
                bank + "/cau-moi",
                "kieu",
                "TRUE_FALSE",
                "de-bai",
                "Chợ họp sớm",
                "dinh-kem",
                carried,
                "tinh-huong",
                situation.replaceFirst(".*/", ""),
                "lam",
                "luu-gui"));
        review(question);
        assertThat(get(author, question).select(".quiz-situation").text()).contains("Một đoạn văn");
        location(post(author, situation, "ten", "Chợ", "de-bai", "Một đoạn văn khác"));
        Document changed = get(author, question);
        assertThat(changed.select(".page-head p").eachText().getLast()).isEqualTo("Đang soạn Phiên bản 2");
        String foreign = "PICTURE " + UUID.randomUUID() + " x";
        location(post(
                author,
                bank + "/cau-moi",
                "kieu",
                "TRUE_FALSE",
                "de-bai",
                "Tệp của người khác",
                "dinh-kem",
                foreign,
                "lam",
                "luu"));
        assertThat(sql.sql("select count(*) from question_version where content::text like ?")
                        .param("%" + foreign.substring(8, 44) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
