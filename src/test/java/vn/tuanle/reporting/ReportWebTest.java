package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.reporting.Campaign.at;
import static vn.tuanle.reporting.Campaign.form;
import static vn.tuanle.testing.Cast.done;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.oversight.Acts;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;

/// The whole way of a report: the form, filling in, submitting, signing, accepting or returning,
/// consolidating, and where each figure comes from.
class ReportWebTest extends CampaignWebTest {
    @Autowired
    Activities activities;

    @Autowired
    Acts tasks;

    UUID formId;
    String mine;
    String root;

    @BeforeEach
    void begin() {
        formId = world.issued(forms);
        mine = "/bao-cao/" + world.reportOf(formId, world.ward);
        root = "/bao-cao/" + world.reportOf(formId, world.office);
    }

    private MvcTestResult save(Cast.Person person, String report, Document page, String... typed) {
        return post(person, report, form(page, typed));
    }

    private static String value(Document page, String id) {
        return page.select("[id=" + id + "]").attr("value");
    }

    @Test
    void everyUnitGetsItsObligationWithThreeClocks() {
        Document list = get(world.officer, "/bao-cao");
        assertThat(list.select("article.task h3").eachText()).containsExactly("Báo cáo kết quả Tuần lễ");
        assertThat(list.select("article.task .facts").text()).contains("trước ngày 28/10/2021");
        Document page = get(world.officer, mine);
        assertThat(page.select(".clocks dt").eachText())
                .containsExactly("Mở từ", "Hạn tính đúng, trễ", "Khóa sau ngày");
        assertThat(page.select(".clocks dd").eachText().get(0)).isEqualTo("00:00 12/10/2021");
        assertThat(page.select(".clocks dd").eachText().get(2)).isEqualTo("31/12/2099");
        Document form = get(world.lead, "/bao-cao/mau/" + formId);
        assertThat(form.select("#don-vi tbody th").eachText())
                .containsExactlyInAnyOrder(
                        "Phòng Giáo dục và Đào tạo thành phố Biên Hòa",
                        "UBND phường Trảng Dài",
                        "UBND phường Quang Vinh",
                        "Hội Khuyến học thành phố Biên Hòa",
                        "Trường Tiểu học Trảng Dài");
        assertThat(form.select("#don-vi tr:contains(Trường Tiểu học) td").eachText())
                .containsExactly(
                        "Phải báo cáo",
                        "UBND phường Trảng Dài",
                        "trước ngày 28/10/2021, tức chậm nhất hết ngày 27/10/2021");
        assertThat(form.select("#don-vi tr:contains(Hội Khuyến học) .badge").text())
                .isEqualTo("Đề nghị");
    }

    @Test
    void aFigureIsComputedOpenedAndCorrectedWithAReason() {
        done(tasks.done(world.asker(world.officer), world.plan.assignment(world.task, world.ward), ""));
        Document page = get(world.officer, mine);
        assertThat(value(page, "o-viec-duoc-giao")).isEqualTo("2");
        assertThat(value(page, "o-viec-hoan-thanh")).isEqualTo("1");
        Document rows = get(world.officer, mine + "/tu-dau/viec-hoan-thanh");
        assertThat(rows.select("table:has(th:contains(Nội dung)) td[data-label=Nội dung]")
                        .eachText())
                .containsExactly("Tổng hợp, báo cáo kết quả");
        assertThat(rows.select("table caption").text()).contains("1 dòng, cộng 1");
        Document refused = html(save(world.officer, mine, page, "o-viec-hoan-thanh", "2"));
        assertThat(refused.select("[id=o-viec-hoan-thanh.ly-do-error]").text())
                .isEqualTo("Số này khác số hệ thống tính được (1); hãy ghi lý do.");
        assertThat(value(refused, "o-viec-hoan-thanh")).isEqualTo("2");
        assertThat(save(world.officer, mine, refused, "o-viec-hoan-thanh.ly-do", "Lớp đã mở ngày 20/10"))
                .hasStatus(303);
        Document again = get(world.officer, mine);
        assertThat(value(again, "o-viec-hoan-thanh")).isEqualTo("2");
        assertThat(again.select("[data-place=o-viec-hoan-thanh] .badge").text()).isEqualTo("Đã sửa");
        // an untouched computed figure follows its rows, a corrected one stays
        done(tasks.done(world.asker(world.officer), world.plan.assignment(world.task, world.ward), "Thêm"));
        assertThat(value(get(world.officer, mine), "o-viec-duoc-giao")).isEqualTo("2");
    }

    @Test
    void whatCannotBeIsRefusedAtItsPlaceAndNothingIsLost() {
        Document page = get(world.officer, mine);
        Document refused = html(save(
                world.officer,
                mine,
                page,
                "o-luot",
                "=1+1",
                "o-nguoi",
                "-5",
                "o-tin-bai",
                "99999999999999999999999",
                "o-pano",
                "mười",
                "o-phat-thanh",
                "1.250",
                "o-muc-1",
                "Đã ban hành."));
        assertThat(refused.select(".place .error").eachText())
                .containsExactlyInAnyOrder(
                        "Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.",
                        "Số này không thể âm.",
                        "Số này lớn quá 1.000.000.000; hãy xem lại.",
                        "Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.");
        assertThat(value(refused, "o-luot")).isEqualTo("=1+1");
        assertThat(value(refused, "o-phat-thanh")).isEqualTo("1.250");
        assertThat(refused.select("#o-muc-1").text()).isEqualTo("Đã ban hành.");
        assertThat(save(world.officer, mine, refused, "o-luot", "0", "o-nguoi", "", "o-tin-bai", "", "o-pano", ""))
                .hasStatus(303);
        Document kept = get(world.officer, mine);
        assertThat(value(kept, "o-luot")).isEqualTo("0");
        assertThat(value(kept, "o-nguoi")).isEmpty();
        assertThat(value(kept, "o-phat-thanh")).isEqualTo("1.250");
    }

    @Test
    void twoPeopleNeverOverwriteEachOtherSilently() {
        Document one = get(world.officer, mine);
        Document two = get(world.head, mine);
        assertThat(save(world.officer, mine, one, "o-luot", "100", "o-pano", "3"))
                .hasStatus(303);
        // another place: both stay
        assertThat(save(world.head, mine, two, "o-tin-bai", "7")).hasStatus(303);
        Document both = get(world.officer, mine);
        assertThat(value(both, "o-luot") + " " + value(both, "o-tin-bai")).isEqualTo("100 7");
        // the same place: shown, not overwritten; the next save decides
        Document refused = html(save(world.head, mine, two, "o-luot", "200"));
        assertThat(refused.select("#o-luot-error").text())
                .isEqualTo(
                        "Người khác vừa lưu chỗ này là “100”. Bản bạn gõ vẫn ở đây; lưu lần nữa thì bản của bạn thay bản đó.");
        assertThat(value(refused, "o-luot")).isEqualTo("200");
        assertThat(save(world.head, mine, refused)).hasStatus(303);
        assertThat(value(get(world.officer, mine), "o-luot")).isEqualTo("200");
    }

    @Test
    void onePlaceIsSavedByItselfAndAnswersWhatStandsThere() throws Exception {
        Document page = get(world.officer, mine);
        MvcTestResult saved = post(
                world.officer,
                mine + "/o",
                "phien-ban",
                "1",
                "o-luot",
                "42",
                "o-luot.goc",
                page.select("input[name=o-luot.goc]").attr("value"));
        assertThat(saved).hasStatusOk();
        String mark = page.select("input[name=o-luot.goc]").attr("value");
        assertThat(saved.getResponse().getContentAsString())
                .contains("\"id\":\"o-luot\"")
                .doesNotContain(mark);
        MvcTestResult late = post(world.head, mine + "/o", "phien-ban", "1", "o-luot", "43", "o-luot.goc", mark);
        assertThat(late).hasStatus(422);
        assertThat(late.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("“42”");
        assertThat(value(get(world.officer, mine), "o-luot")).isEqualTo("42");
    }

    @Test
    void savingACellCostsFewQueries() {
        Document page = get(world.officer, mine);
        String[] mark = {page.select("input[name=o-luot.goc]").attr("value")};
        // the session and its rights, the report locked, its cell, the cell written
        assertThat(Counting.during(() -> assertThat(post(
                                world.officer, mine + "/o", "phien-ban", "1", "o-luot", "42", "o-luot.goc", mark[0]))
                        .hasStatusOk()))
                .isEqualTo(5);
    }

    @Test
    void theChainGoesUpComesBackWithReasonsAndCountsOnlyWhatWasAccepted() {
        String school = "/bao-cao/" + world.reportOf(formId, world.school);
        assertThat(save(world.teacher, school, get(world.teacher, school), "o-luot", "30", "o-muc-1", "Trường đã làm."))
                .hasStatus(303);
        assertThat(save(world.teacher, school, get(world.teacher, school), "tiep", "trinh"))
                .hasStatus(303);
        assertThat(post(world.teacher, school + "/ky", "lan", "1")).hasStatus(303);
        // the ward cannot go on while the school is neither accepted nor explained
        assertThat(save(world.officer, mine, get(world.officer, mine), "o-luot", "100"))
                .hasStatus(303);
        assertThat(html(save(world.officer, mine, get(world.officer, mine), "tiep", "trinh"))
                        .select(".errors")
                        .text())
                .contains("Còn 1 đơn vị phải báo cáo mà chưa được nhận: Trường Tiểu học Trảng Dài");
        assertThat(post(world.officer, school + "/nhan", "lan", "1")).hasStatus(303);
        Document page = get(world.officer, mine);
        assertThat(page.select("tr:has(#ten-luot) td.number").eachText()).startsWith("30 (1 đơn vị)", "130");
        assertThat(save(world.officer, mine, page, "tiep", "trinh")).hasStatus(303);
        // the officer cannot sign, the head can
        assertThat(html(post(world.officer, mine + "/ky", "lan", "1"))
                        .select(".errors")
                        .text())
                .isEqualTo("Chỉ thủ trưởng đơn vị mới ký gửi được.");
        assertThat(post(world.head, mine + "/ky", "lan", "1")).hasStatus(303);
        Document review = get(world.lead, mine);
        assertThat(review.select("h2:contains(Nhận hay trả lại)")).hasSize(1);
        assertThat(html(post(world.lead, mine + "/tra-lai", "lan", "1"))
                        .select(".errors")
                        .text())
                .contains("Hãy ghi lý do trả lại");
        assertThat(post(world.lead, mine + "/tra-lai", "lan", "1", "y-kien.luot", "Cao quá, xem lại"))
                .hasStatus(303);
        // the return reaches the unit at once
        assertThat(sql.sql(
                                "select urgent from notice where unit_id = ? and path = ? and subject ->> 'vietnamese' = 'Báo cáo bị trả lại'")
                        .params(java.util.List.of(world.ward, mine))
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        Document returned = get(world.officer, mine);
        assertThat(returned.select("tr:has(#ten-luot) .remark").text()).isEqualTo("Ý kiến: Cao quá, xem lại");
        assertThat(save(world.officer, mine, returned, "o-luot", "90", "tiep", "trinh"))
                .hasStatus(303);
        assertThat(post(world.head, mine + "/ky", "lan", "2")).hasStatus(303);
        assertThat(get(world.lead, mine).select("tr:has(#ten-luot) .moved").text())
                .isEqualTo("Trước: 100");
        assertThat(totalAtTheTop()).isEqualTo("–");
        assertThat(post(world.lead, mine + "/nhan", "lan", "2")).hasStatus(303);
        assertThat(totalAtTheTop()).isEqualTo("120");
        // an amendment counts only when it is accepted in turn
        assertThat(post(world.officer, mine + "/bo-sung", "bo-sung", "Thêm một lớp"))
                .hasStatus(303);
        assertThat(save(world.officer, mine, get(world.officer, mine), "o-luot", "95"))
                .hasStatus(303);
        assertThat(totalAtTheTop()).isEqualTo("120");
        assertThat(get(world.lead, root + "/tu-dau/luot")
                        .select("tr:contains(Trảng Dài) td.number")
                        .eachText())
                .containsExactly("120", "2");
    }

    private String totalAtTheTop() {
        return totalOf("Lượt người");
    }

    @Test
    void onTimeAndLateAreFrozenAtMidnightInVietNam() {
        record Case(int day, int hour, int minute, Integer late) {}
        for (Case one : java.util.List.of(new Case(27, 23, 59, 0), new Case(28, 0, 0, 1), new Case(29, 9, 0, 2))) {
            Campaign world = new Campaign(sql, batch, cast, sessions, events);
            UUID form = world.issued(forms);
            UUID report = world.reportOf(form, world.otherWard);
            at(one.day(), one.hour(), one.minute(), () -> {
                assertThat(chain.submit(world.asker(world.other), report, "").byField())
                        .isEmpty();
                return done(chain.sign(world.asker(world.other), report, 1));
            });
            at(30, 9, 0, () -> done(chain.returnIt(world.asker(world.lead), report, 1, "Xem lại", Map.of())));
            at(31, 9, 0, () -> {
                chain.submit(world.asker(world.other), report, "");
                return done(chain.sign(world.asker(world.other), report, 2));
            });
            assertThat(sql.sql("select late_days from report where id = ?")
                            .param(report)
                            .query(Integer.class)
                            .single())
                    .as("%s", one)
                    .isEqualTo(one.late());
        }
    }

    @Test
    void moreTimeIsAskedForAndGranted() {
        UUID report = world.reportOf(formId, world.ward);
        assertThat(post(world.officer, mine + "/gia-han", "gia-han-den", "01/11/2021", "gia-han-ly-do", "Cách ly"))
                .hasStatus(303);
        assertThat(get(world.lead, root + "/tong-hop")
                        .select("#don-vi tr:contains(Trảng Dài) .badge")
                        .eachText())
                .contains("Xin gia hạn");
        assertThat(post(world.lead, mine + "/gia-han/tra-loi", "cho", "co", "gia-han-den", "01/11/2021"))
                .hasStatus(303);
        assertThat(get(world.officer, mine).select(".clocks").text())
                .contains(
                        "trước ngày 28/10/2021, tức chậm nhất hết ngày 27/10/2021, được gia hạn đến hết ngày 01/11/2021");
        done(chain.exclude(
                world.asker(world.officer), world.reportOf(formId, world.school), "Trường đóng cửa phòng dịch"));
        int late = Campaign.<Integer>at(31, 23, 0, () -> {
            assertThat(chain.submit(world.asker(world.officer), report, "").byField())
                    .isEmpty();
            done(chain.sign(world.asker(world.head), report, 1));
            return sql.sql("select late_days from report where id = ?")
                    .param(report)
                    .query(Integer.class)
                    .single();
        });
        assertThat(late).isZero();
    }

    @Test
    void aFormInUseChangesOnlyByANewVersionThatSaysWhatMoved() {
        Document open = get(world.officer, mine);
        assertThat(post(world.lead, "/bao-cao/mau/" + formId + "/phien-ban")).hasStatus(303);
        var draft = forms.inHand(world.asker(world.lead), formId);
        done(forms.save(world.asker(world.lead), formId, Campaign.input(draft, "31/12/2099", "")));
        assertThat(forms.issue(world.asker(world.lead), formId))
                .isInstanceOfSatisfying(
                        vn.tuanle.kernel.Outcome.Refused.class,
                        refused -> assertThat(refused.why().text())
                                .isEqualTo("Hãy ghi phiên bản này thay đổi gì, để các đơn vị biết."));
        done(forms.save(world.asker(world.lead), formId, Campaign.input(draft, "31/12/2099", "Bỏ chỉ tiêu pa nô.")));
        done(forms.issue(world.asker(world.lead), formId));
        // the page that was open under the old version loses nothing
        Document refused = html(save(world.officer, mine, open, "o-luot", "55"));
        assertThat(refused.select(".errors").text()).contains("Mẫu báo cáo vừa có phiên bản mới");
        assertThat(value(refused, "o-luot")).isEqualTo("55");
        assertThat(save(world.officer, mine, refused)).hasStatus(303);
        assertThat(get(world.officer, mine).select(".note").text()).contains("Bỏ chỉ tiêu pa nô.");
    }

    @Test
    void whatIsNotOnesOwnIsNotThereAndADraftIsNotReadFromAbove() {
        for (String path : java.util.List.of(mine, mine + "/tong-hop", mine + "/tu-dau/luot", "/bao-cao/mau/" + formId))
            assertThat(getRaw(world.stranger, path)).as(path).hasStatus(404);
        assertThat(getRaw(world.other, mine)).hasStatus(404);
        assertThat(save(world.officer, mine, get(world.officer, mine), "o-luot", "77"))
                .hasStatus(303);
        Document above = get(world.lead, mine);
        assertThat(above.select(".empty h2").text()).isEqualTo("Đơn vị chưa gửi báo cáo");
        assertThat(above.text()).doesNotContain("77");
        assertThat(post(world.lead, mine, "o-luot", "1")).hasStatus(404);
        assertThat(post(world.other, mine + "/nhan", "lan", "1")).hasStatus(404);
    }

    @Test
    void aFormIsFoldedSoThatTheFirstPartToFillInAndWhatAsksForALookAreOpen() {
        Document fresh = get(world.officer, mine);
        assertThat(fresh.select(".report details.part").eachAttr("open")).hasSize(3);
        assertThat(fresh.select("details.part:has(#p-van-ban)").hasAttr("open")).isTrue();
        assertThat(fresh.select("details.part:has(#p-phat-thanh)").hasAttr("open"))
                .isFalse();
        assertThat(fresh.select("details.part:has(#p-phat-thanh) > summary").text())
                .isEqualTo("2. Tuyên truyền 0/8 đã ghi");
        // what is folded is sent along as before, and no place is missing
        assertThat(save(world.officer, mine, fresh, "o-pano", "0")).hasStatus(303);
        assertThat(get(world.officer, mine)
                        .select("details.part:has(#p-phat-thanh) > summary")
                        .text())
                .isEqualTo("2. Tuyên truyền 1/8 đã ghi");
        Document wrong = html(save(world.officer, mine, get(world.officer, mine), "o-tin-bai", "nhiều"));
        assertThat(wrong.select("details.part:has(#p-phat-thanh)").hasAttr("open"))
                .isTrue();
        assertThat(wrong.select("details.part:has(#p-phat-thanh) > summary .badge")
                        .text())
                .isEqualTo("Cần xem lại");
        // who reads sees what was given, and finds the rest folded in its place
        UUID report = world.reportOf(formId, world.ward);
        done(chain.exclude(world.asker(world.officer), world.reportOf(formId, world.school), "Đóng cửa"));
        assertThat(chain.submit(world.asker(world.officer), report, "").byField())
                .isEmpty();
        done(chain.sign(world.asker(world.head), report, 1));
        Document read = get(world.lead, mine);
        assertThat(read.select("details.part:has(#p-phat-thanh)").hasAttr("open"))
                .isTrue();
        assertThat(read.select("#p-phat-thanh > table th[scope=row] > span:first-child")
                        .eachText())
                .containsExactly("Pa nô, băng rôn, khẩu hiệu, tờ rơi");
        assertThat(read.select("#p-phat-thanh > details > summary").text()).isEqualTo("Chưa ghi (7)");
        assertThat(read.select("#p-phat-thanh textarea[name^=y-kien]")).hasSize(8);
    }

    @Test
    void aConsolidationIsFoldedByWhatIsToBeDoneAndKeepsEveryUnitAndFigure() {
        UUID report = world.reportOf(formId, world.otherWard);
        saves.type(world.asker(world.other), report, Map.of(new CellKey("luot", ""), "12"));
        assertThat(chain.submit(world.asker(world.other), report, "").byField()).isEmpty();
        done(chain.sign(world.asker(world.other), report, 1));
        Document before = get(world.lead, root + "/tong-hop");
        assertThat(before.select("#don-vi > details > summary").eachText())
                .containsExactly("Đã gửi, chờ nhận (1)", "Chưa gửi (1)", "Được đề nghị, chưa gửi (1)");
        assertThat(before.select("#so-lieu > details[open]")).isEmpty();
        done(chain.accept(world.asker(world.lead), report, 1));
        Document page = get(world.lead, root + "/tong-hop");
        assertThat(page.select("#don-vi > details > summary").eachText())
                .containsExactly("Chưa gửi (1)", "Được đề nghị, chưa gửi (1)", "Đã nhận (1)");
        assertThat(page.select("#don-vi tbody tr")).hasSize(3);
        assertThat(page.select("#so-lieu > details:contains(3. Dạy) > summary").text())
                .isEqualTo("3. Dạy, học, tập huấn 2/8 chỉ tiêu có số");
        assertThat(page.select("#so-lieu > details:contains(3. Dạy) > details > summary")
                        .text())
                .isEqualTo("Chưa đơn vị nào ghi (6)");
        assertThat(page.select("#so-lieu tbody tr")).hasSizeGreaterThan(60);
        Document all = get(world.lead, root + "/tong-hop?mo=tat-ca");
        assertThat(all.select("#don-vi > details:not([open]), #so-lieu details:not([open])"))
                .isEmpty();
        assertThat(all.select("#so-lieu details")).hasSameSizeAs(page.select("#so-lieu details"));
    }

    @Test
    void listingsOfOneActivityAreJoinedAtOnceAndTheReasonIsKept() {
        NewActivity contest = new NewActivity(ActivityKind.CUOC_THI, "Hội thi", "20/10/2021", "", "60", "60", Set.of());
        for (var one : Map.of(world.ward, world.officer, world.otherWard, world.other, world.school, world.teacher)
                .entrySet())
            done(activities.add(world.asker(one.getValue()), world.reportOf(formId, one.getKey()), contest));
        for (var one : java.util.List.of(world.school, world.ward, world.otherWard)) {
            UUID report = world.reportOf(formId, one);
            var officer =
                    one.equals(world.school) ? world.teacher : one.equals(world.ward) ? world.officer : world.other;
            var head = one.equals(world.ward) ? world.head : officer;
            assertThat(chain.submit(world.asker(officer), report, "").byField()).isEmpty();
            done(chain.sign(world.asker(head), report, 1));
            done(chain.accept(world.asker(one.equals(world.school) ? world.officer : world.lead), report, 1));
        }
        assertThat(totalOf("Cuộc thi, sân chơi")).isEqualTo("3");
        Document page = get(world.lead, root + "/tong-hop");
        assertThat(page.select("#trung input[name=bo][checked]")).hasSize(2);
        String kept = page.select("#trung input[name=giu]").val();
        Document none = html(post(world.lead, root + "/tong-hop/trung", "giu", kept, "ly-do", "Cùng một hội thi"));
        assertThat(none.select(".errors").text()).contains("Hãy chọn dòng nào là cùng một hoạt động.");
        assertThat(none.select("#trung input[name=ly-do]").val()).isEqualTo("Cùng một hội thi");
        assertThat(none.select("#trung input[name=bo][checked]")).isEmpty();
        var others = page.select("#trung input[name=bo]").eachAttr("value");
        assertThat(post(
                        world.lead,
                        root + "/tong-hop/trung",
                        "giu",
                        kept,
                        "bo",
                        others.getFirst(),
                        "bo",
                        others.getLast(),
                        "ly-do",
                        "Cùng một hội thi"))
                .hasStatus(303);
        assertThat(totalOf("Cuộc thi, sân chơi")).isEqualTo("1");
        assertThat(get(world.lead, root + "/tong-hop").select("#trung")).isEmpty();
    }

    private String totalOf(String title) {
        return get(world.lead, root + "/tong-hop")
                .select("#so-lieu tr:has(th:matchesOwn(^" + title + ")) td[data-label=Tổng]")
                .text();
    }

    @Test
    void aPageCostsTheSameNumberOfQueriesWhateverItHolds() {
        get(world.officer, mine);
        int empty = Counting.during(() -> get(world.officer, mine));
        saves.type(
                world.asker(world.officer),
                world.reportOf(formId, world.ward),
                Map.of(new CellKey("luot", ""), "5", new CellKey("pano", ""), "6", new CellKey("muc-1", ""), "Lời"));
        assertThat(Counting.during(() -> get(world.officer, mine))).isEqualTo(empty);
        int top = Counting.during(() -> get(world.lead, root + "/tong-hop"));
        assertThat(top).isLessThan(20);
    }

    @Test
    void aConsolidationGoesOutAsADocumentAndAsData() throws Exception {
        UUID report = world.reportOf(formId, world.otherWard);
        saves.type(
                world.asker(world.other),
                report,
                Map.of(
                        new CellKey("luot", ""),
                        "12",
                        new CellKey("pano", ""),
                        "0",
                        new CellKey("muc-3-2", ""),
                        "=Khó khăn"));
        assertThat(chain.submit(world.asker(world.other), report, "").byField()).isEmpty();
        done(chain.sign(world.asker(world.other), report, 1));
        done(chain.accept(world.asker(world.lead), report, 1));
        String csv = new String(
                getRaw(world.lead, root + "/tong-hop.csv").getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("\"luot\";\"Lượt người tham gia\";\"\";\"lượt\";\"\";\"12\";\"\";\"12\";\"1\";\"\"")
                // zero is a figure, missing is not zero
                .contains(
                        "\"pano\";\"Pa nô, băng rôn, khẩu hiệu, tờ rơi\";\"\";\"cái\";\"\";\"0\";\"\";\"0\";\"1\";\"\"")
                .contains("\"sach-tang\";\"Sách quyên góp, tặng\";\"\";\"cuốn\";\"\";\"\";\"\";\"\";\"0\";\"\"");
        assertThat(getRaw(world.lead, root + "/tong-hop.json").getResponse().getContentAsString())
                .contains("\"code\":\"luot\"")
                .contains("\"total\":12");
        for (String ending : java.util.List.of(".xlsx", ".docx", ".pdf")) {
            MvcTestResult file = getRaw(world.lead, root + "/tong-hop" + ending);
            assertThat(file).as(ending).hasStatusOk();
            assertThat(file.getResponse().getContentAsByteArray()).as(ending).hasSizeGreaterThan(1500);
        }
        assertThat(getRaw(world.stranger, root + "/tong-hop.csv")).hasStatus(404);
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(
                getRaw(world.lead, root + "/tong-hop.pdf").getResponse().getContentAsByteArray())) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BÁO CÁO")
                    .contains("UBND phường Quang Vinh: =Khó khăn")
                    .contains("Lượt người tham gia lượt 12 1");
        }
    }

    @Test
    void theReportOfAnAbolishedUnitIsMetByItsSuccessorAndHistoryIsTheSumOverPredecessors() {
        UUID first = world.reportOf(formId, world.ward);
        UUID second = world.reportOf(formId, world.otherWard);
        done(chain.exclude(world.asker(world.officer), world.reportOf(formId, world.school), "Đã giải thể"));
        for (var one : Map.of(first, world.officer, second, world.other).entrySet()) {
            saves.type(world.asker(one.getValue()), one.getKey(), Map.of(new CellKey("luot", ""), "40"));
        }
        assertThat(chain.submit(world.asker(world.officer), first, "").byField())
                .isEmpty();
        UUID merged = cast.unit("UBND phường Trấn Biên", vn.tuanle.organisation.UnitKind.UBND_XA, null);
        Cast.Person successor = cast.person("Người Kế Thừa", merged, vn.tuanle.identity.Role.HEAD);
        assertThat(getRaw(successor, mine)).hasStatus(404);
        for (UUID gone : java.util.List.of(world.ward, world.otherWard)) {
            sql.sql("update unit_version set valid_to = date '2025-07-01' where unit_id = ?")
                    .param(gone)
                    .update();
            sql.sql(
                            "insert into unit_succession (id, from_unit, to_unit, kind, on_day) values (?, ?, ?, 'MERGE', date '2025-07-01')")
                    .params(java.util.List.of(UUID.randomUUID(), gone, merged))
                    .update();
        }
        assertThat(get(successor, "/bao-cao").select("article.task")).hasSize(2);
        assertThat(post(successor, mine + "/ky", "lan", "1")).hasStatus(303);
        assertThat(chain.submit(world.asker(successor), second, "").byField()).isEmpty();
        done(chain.sign(world.asker(successor), second, 1));
        // a later campaign of the merged unit shows both beside its own
        UUID later = UUID.randomUUID();
        sql.sql("""
                insert into report_form (id, lead_unit, title, first_day, last_day, version, created_by)
                select ?, ?, 'Năm sau', date '2026-10-01', date '2026-10-07', 0, created_by from report_form where id = ?""").params(java.util.List.of(later, merged, formId)).update();
        sql.sql("""
                insert into report_form_version (form_id, version, opens_on, changed_by, issued_at)
                select ?, 1, opens_on, changed_by, issued_at from report_form_version where form_id = ? and version = 1""").params(java.util.List.of(later, formId)).update();
        sql.sql("""
                insert into report_field (form_id, version, code, ordinal, part, title, kind)
                values (?, 1, 'luot', 1, '1', 'Lượt', 'NUMBER')""").param(later).update();
        UUID own = UUID.randomUUID();
        sql.sql("""
                insert into report (id, form_id, form_version, unit_id, duty, state, opens_at, due_day, boundary, due_at, locks_at)
                values (?, ?, 1, ?, 'MUST', 'OPEN', now(), date '2099-10-10', 'BEFORE', now(), timestamptz '2099-12-01')""").params(java.util.List.of(own, later, merged)).update();
        assertThat(get(successor, "/bao-cao/" + own)
                        .select("tr:has(#ten-luot) td[data-label=Năm trước]")
                        .text())
                .isEqualTo("80");
    }

    @Test
    void whoeverFillsInIsToldWhenNobodyCanSign() {
        assertThat(get(world.officer, mine).select(".note.warn")).isEmpty();
        sql.sql("update role_grant set to_day = current_date - 1 where unit_id = ? and role = 'HEAD'")
                .param(world.ward)
                .update();
        assertThat(get(world.officer, mine).select(".note.warn").text())
                .startsWith("Đơn vị chưa có ai giữ vai trò thủ trưởng");
    }
}
