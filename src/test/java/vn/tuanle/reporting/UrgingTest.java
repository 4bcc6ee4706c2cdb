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
