package vn.tuanle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

class NoticeWebTest extends WebTest {
    @Autowired
    Notices notices;

    private final UUID run = UUID.randomUUID();

    private Notice notice(int number) {
        return Notice.of(
                run + "-" + number,
                Phrase.of("Việc bị trả lại"),
                Phrase.of("{0} — Lý do: {1}", "Việc " + number, "<b>thiếu</b>"),
                "/viec/" + number);
    }

    private UUID ward(String name) {
        return cast.unit(name, UnitKind.UBND_XA, null);
    }

    @Test
    void aPersonSeesWhatWasToldToTheUnitAndReadsIt() {
        UUID unit = ward("UBND phường Được Báo");
        Cast.Person lan = cast.person("Lan", unit, Role.OFFICER);
        Cast.Person other = cast.person("Người Khác", ward("UBND phường Khác"), Role.OFFICER);
        notices.tellUnits(List.of(unit), notice(1), null);
        Document page = get(lan, "/thong-bao");
        assertThat(page.select(".bell b").text()).isEqualTo("1 chưa đọc");
        assertThat(page.select(".notices li.unread h2 a").text()).isEqualTo("Việc bị trả lại");
        assertThat(page.select(".notices p").eachText().getFirst()).isEqualTo("Việc 1 — Lý do: <b>thiếu</b>");
        assertThat(page.select(".notices .facts").text()).endsWith("UBND phường Được Báo");
        String link = page.select(".notices h2 a").attr("href");
        assertThat(getRaw(other, link)).hasStatus(404);
        assertThat(location(getRaw(lan, link))).isEqualTo("/viec/1");
        assertThat(location(getRaw(lan, link))).isEqualTo("/viec/1");
        Document read = get(lan, "/thong-bao");
        assertThat(read.select(".bell b")).isEmpty();
        assertThat(read.select(".notices li")).hasSize(1);
        assertThat(read.select(".notices .unread")).isEmpty();
        assertThat(get(other, "/thong-bao").select(".empty h2").text()).isEqualTo("Chưa có thông báo");
    }

    @Test
    void allAreTakenForReadAtOnceAndOlderOnesAreTurnedTo() {
        UUID unit = ward("UBND phường Nhiều Tin");
        Cast.Person lan = cast.person("Lan", unit, Role.HEAD);
        for (int i = 0; i < 35; i++) notices.tellUnits(List.of(unit), notice(i), null);
        Document first = get(lan, "/thong-bao");
        assertThat(first.select(".notices li")).hasSize(30);
        assertThat(first.select(".bell b").text()).isEqualTo("35 chưa đọc");
        Document older = get(lan, first.select("a[href*=truoc]").attr("href"));
        assertThat(older.select(".notices li")).hasSize(5);
        assertThat(older.select("a[href*=truoc]")).isEmpty();
        assertThat(get(lan, "/thong-bao?truoc=gi-do_khong-phai").select(".notices li"))
                .hasSize(30);
        post(lan, "/thong-bao/da-doc");
        assertThat(get(lan, "/thong-bao").select(".unread")).isEmpty();
    }

    @Test
    void aPageOfManyNeedsNoMoreQueriesThanOneOfOne() {
        UUID unit = ward("UBND phường Đếm");
        Cast.Person lan = cast.person("Lan", unit, Role.HEAD);
        notices.tellUnits(List.of(unit), notice(0), null);
        int one = Counting.during(() -> get(lan, "/thong-bao"));
        for (int i = 1; i < 20; i++) notices.tellUnits(List.of(unit), notice(i), null);
        assertThat(Counting.during(() -> get(lan, "/thong-bao"))).isEqualTo(one);
    }

    @Test
    void aPersonChoosesWhenToGetLetters() {
        Cast.Person lan = cast.person("Lan", ward("UBND phường Chọn"), Role.OFFICER);
        assertThat(get(lan, "/thong-bao/tuy-chon").select("input[checked]").val())
                .isEqualTo("SOON");
        assertThat(location(post(lan, "/thong-bao/tuy-chon", "mail", "DAILY"))).isEqualTo("/thong-bao");
        assertThat(get(lan, "/thong-bao/tuy-chon").select("input[checked]").val())
                .isEqualTo("DAILY");
        assertThat(post(lan, "/thong-bao/tuy-chon", "mail", "GÌ ĐÓ")).hasStatus(400);
    }

    @Test
    void onlyTheAdministratorOfAllSeesTheOutboxAndSendsAgain() {
        UUID unit = ward("UBND phường Quản");
        Cast.Person all = cast.person("Quản Trị", null, Role.ADMINISTRATOR);
        Cast.Person some = cast.person("Quản Trị Phường", unit, Role.ADMINISTRATOR);
        Cast.Person lan = cast.person("Lan", unit, Role.OFFICER);
        notices.tellUnits(List.of(unit), notice(1), null);
        UUID stuck = UUID.randomUUID();
        sql.sql("""
                insert into notice_delivery (id, person_id, notice_id, channel, address, state, due, trouble)
                select ?, ?, id, 'MAIL', 'lan@vidu.vn', 'UNCERTAIN', now(), 'Chương trình dừng khi đang gửi'
                from notice where unit_id = ?""").params(stuck, lan.id(), unit).update();
        assertThat(getRaw(some, "/thong-bao/gui-di")).hasStatus(404);
        Document page = get(all, "/thong-bao/gui-di");
        assertThat(page.select("tr:contains(lan@vidu.vn)").text())
                .contains("Lan", "Việc bị trả lại", "Chưa rõ đã gửi hay chưa", "Chương trình dừng khi đang gửi");
        String again = "/thong-bao/gui-di/" + stuck + "/gui-lai";
        assertThat(post(some, again)).hasStatus(404);
        assertThat(location(post(all, again))).isEqualTo("/thong-bao/gui-di");
        assertThat(sql.sql("select state from notice_delivery where id = ?")
                        .param(stuck)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        assertThat(post(all, again)).hasStatus(404);
    }
}
