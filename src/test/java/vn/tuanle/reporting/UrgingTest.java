package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.at;
import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.testing.WebTest;

/// The urging ladder by itself: each rung on its day, once, and for nobody it is not for.
class UrgingTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Forms forms;

    @Autowired
    Chain chain;

    @Autowired
    Urging urging;

    @Autowired
    UrgingLetters letters;

    Campaign world;
    UUID form;

    @BeforeEach
    void begin() {
        world = new Campaign(sql, batch, cast, sessions, events);
        form = world.issued(forms);
    }

    private void follow(String active) {
        assertThat(post(
                        world.lead,
                        "/bao-cao/mau/" + form + "/tu-don-doc",
                        "tu-dong",
                        active,
                        "nhac-truoc",
                        "3",
                        "don-doc-sau",
                        "1",
                        "cap-tren-sau",
                        "3"))
                .hasStatus(303);
    }

    private List<String> letters() {
        return sql.sql("""
                select concat_ws(' ', a.about, (select v.name from unit_version v where v.unit_id = r.unit_id limit 1))
                from report_letter l join report_letter_about a on a.draft_id = l.draft_id join report r on r.id = a.report_id
                where l.form_id = ? order by 1""").param(form).query((row, n) -> row.getString(1)).list();
    }

    @Test
    void theLetterIsDraftedOnItsDayOnceAndOnlyAPersonSendsIt() {
        String path = "/bao-cao/mau/" + form + "/tu-don-doc";
        String[] sent = {
            "tu-dong",
            "co",
            "nhac-truoc",
            "3",
            "don-doc-sau",
            "1",
            "cap-tren-sau",
            "4",
            "cong-van-sau",
            "2",
            "nguoi-ky",
            ""
        };
        assertThat(html(post(world.lead, path, sent))
                        .select("#nguoi-ky + .error")
                        .text())
                .isEqualTo("Hãy chọn người ký công văn.");
        sent[11] = world.head.id().toString();
        assertThat(post(world.lead, path, sent)).hasStatus(422);
        sent[11] = world.chief.id().toString();
        sent[9] = "61";
        assertThat(html(post(world.lead, path, sent)).select("#cong-van-sau").attr("value"))
                .isEqualTo("61");
        sent[9] = "2";
        assertThat(post(world.lead, path, sent)).hasStatus(303);
        // the last day is the 27th: two days after it, not before
        assertThat(at(28, 23, 59, () -> letters.followUp(form))).isZero();
        assertThat(at(29, 0, 1, () -> letters.followUp(form))).isEqualTo(3);
        assertThat(at(29, 0, 16, () -> letters.followUp(form))).isZero();
        assertThat(letters())
                .containsExactly(
                        "2021-10-27 Trường Tiểu học Trảng Dài",
                        "2021-10-27 UBND phường Quang Vinh",
                        "2021-10-27 UBND phường Trảng Dài");
        UUID draft = sql.sql("select draft_id from report_letter where form_id = ?")
                .param(form)
                .query(UUID.class)
                .single();
        assertThat(get(world.chief, "/du-thao/" + draft).text()).contains("Đôn đốc gửi báo cáo kết quả Tuần lễ");
        assertThat(sql.sql("select count(*) from notice where person_id = ? and key = ?")
                        .params(List.of(world.chief.id(), "report-letter:" + draft))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sql.sql("select count(*) from draft_act where draft_id = ?")
                        .param(draft)
                        .query(Integer.class)
                        .single())
                .isZero();
        // who got more time is written to about the later day; one put aside may be drafted again
        UUID report = world.reportOf(form, world.otherWard);
        done(at(
                29,
                9,
                0,
                () -> chain.askExtension(world.asker(world.other), report, LocalDate.of(2021, 10, 30), "Ốm")));
        done(at(29, 9, 0, () -> chain.decideExtension(world.asker(world.lead), report, true, null, "")));
        assertThat(at(31, 9, 0, () -> letters.followUp(form))).isZero();
        sql.sql("update report_follow_up set letter_after = 1 where form_id = ?")
                .param(form)
                .update();
        assertThat(at(31, 9, 0, () -> letters.followUp(form))).isEqualTo(1);
        assertThat(letters()).contains("2021-10-30 UBND phường Quang Vinh");
        // in nobody's name who left
        sql.sql("update role_grant set to_day = date '2021-10-30' where person_id = ?")
                .param(world.lead.id())
                .update();
        sql.sql("update draft set dropped_at = now() where id = ?").param(draft).update();
        assertThat(at(31, 10, 0, () -> letters.followUp(form))).isZero();
    }

    private int run(int day, int hour) {
        return at(day, hour, 0, () -> urging.followUp(form));
    }

    private List<String> acts(UUID unit) {
        return sql.sql("select concat_ws(' ', kind, until) from report_act where report_id = ? order by ordinal")
                .param(world.reportOf(form, unit))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> told(UUID unit) {
        return sql.sql("""
                select subject ->> 'vietnamese' from notice
                where unit_id = ? and key like 'report-urging:%' order by said_at, key""").param(unit).query((row, n) -> row.getString(1)).list();
    }

    @Test
    void eachRungIsReachedOnItsDayOnceAndTheInvitedAreNotUrged() {
        assertThat(run(25, 9)).isZero();
        follow("co");
        assertThat(run(23, 9)).isZero();
        // the last day is 27 October: three days before it all are reminded, the invited too
        assertThat(run(24, 9)).isEqualTo(4);
        assertThat(run(24, 10)).isZero();
        assertThat(run(25, 9)).isZero();
        assertThat(run(27, 0)).isEqualTo(4);
        assertThat(run(27, 23)).isZero();
        assertThat(run(28, 0)).isEqualTo(3);
        assertThat(run(28, 9)).isZero();
        assertThat(run(29, 9)).isZero();
        assertThat(run(30, 9)).isEqualTo(3);
        assertThat(run(31, 9)).isZero();
        assertThat(acts(world.ward))
                .containsExactly(
                        "REMINDED 2021-10-27", "DUE_TODAY 2021-10-27", "URGED 2021-10-27", "LISTED 2021-10-27");
        assertThat(acts(world.association)).containsExactly("REMINDED 2021-10-27", "DUE_TODAY 2021-10-27");
        assertThat(told(world.ward))
                .containsExactly(
                        "Nhắc gửi báo cáo {0}",
                        "Hôm nay là hạn cuối gửi báo cáo", "Đôn đốc: báo cáo quá hạn, phải gửi {0}");
        assertThat(told(world.office)).containsExactly("Đã tự đôn đốc {0} đơn vị quá hạn báo cáo");
        assertThat(told(world.city)).containsExactly("{0} đơn vị quá hạn chưa gửi báo cáo");
        Document board = get(world.lead, "/bao-cao/mau/" + form + "/theo-doi");
        assertThat(board.select("section:has(#tu-dong-ten)").text()).contains("Đang bật", "Nguyễn Thu Hà đặt.");
    }

    @Test
    void whoSentIsLeftAloneAndWhoGotMoreTimeBeginsAnew() {
        follow("co");
        assertThat(run(27, 9)).isEqualTo(4);
        at(27, 10, 0, () -> {
            assertThat(chain.submit(world.asker(world.other), world.reportOf(form, world.otherWard), "")
                            .any())
                    .isFalse();
            return done(chain.sign(world.asker(world.other), world.reportOf(form, world.otherWard), 1));
        });
        UUID mine = world.reportOf(form, world.ward);
        at(
                27,
                11,
                0,
                () -> done(chain.askExtension(
                        world.asker(world.officer), mine, LocalDate.of(2021, 10, 30), "Cán bộ cách ly")));
        at(
                27,
                12,
                0,
                () -> done(chain.decideExtension(world.asker(world.lead), mine, true, LocalDate.of(2021, 10, 30), "")));
        // on the 28th only the school is late; the ward is reminded of its new day
        assertThat(run(28, 9)).isEqualTo(2);
        assertThat(acts(world.school)).containsExactly("DUE_TODAY 2021-10-27", "URGED 2021-10-27");
        assertThat(acts(world.ward).getLast()).isEqualTo("REMINDED 2021-10-30");
        assertThat(acts(world.otherWard)).containsExactly("DUE_TODAY 2021-10-27", "SUBMITTED", "SIGNED");
    }

    @Test
    void turnedOnLateItUrgesBeforeItTellsTheSuperiorAndTurnedOffItIsStill() {
        follow("co");
        assertThat(run(31, 9)).isEqualTo(3);
        assertThat(acts(world.ward)).containsExactly("URGED 2021-10-27");
        assertThat(run(31, 22)).isZero();
        follow("khong");
        assertThat(at(31, 23, 0, () -> urging.followUp(form))).isZero();
        assertThat(told(world.city)).isEmpty();
    }

    @Test
    void severalCopiesOfTheProgramReachEachUnitOnce() throws Exception {
        follow("co");
        Callable<Integer> copy = () -> run(28, 9);
        try (var pool = Executors.newFixedThreadPool(4)) {
            int reached = 0;
            for (var one : pool.invokeAll(List.of(copy, copy, copy, copy))) reached += one.get();
            assertThat(reached).isEqualTo(3);
        }
        assertThat(acts(world.ward)).containsExactly("URGED 2021-10-27");
        assertThat(told(world.ward)).hasSize(1);
    }

    @Test
    void daysThatCannotBeAreRefusedAtTheirPlaceWithWhatWasTyped() {
        Document refused = html(post(
                world.lead,
                "/bao-cao/mau/" + form + "/tu-don-doc",
                "tu-dong",
                "co",
                "nhac-truoc",
                "3",
                "don-doc-sau",
                "5",
                "cap-tren-sau",
                "4"));
        assertThat(refused.select("#cap-tren-sau-error").text())
                .isEqualTo("Hãy ghi từ 6 đến 60 ngày: sau ngày đôn đốc đơn vị.");
        assertThat(refused.select("#don-doc-sau").attr("value")).isEqualTo("5");
        assertThat(run(28, 9)).isZero();
    }
}
