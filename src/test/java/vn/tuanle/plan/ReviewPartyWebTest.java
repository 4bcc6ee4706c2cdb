package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.media.Files;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.reading.Reading;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Which units a name in a plan means, and the pictures of a scan.
class ReviewPartyWebTest extends WebTest {
    private static final AtomicInteger CITIES = new AtomicInteger();

    @Autowired
    Plans plans;

    @Autowired
    PartyRows parties;

    @Autowired
    PlanRows rows;

    @Autowired
    Files files;

    private final List<UUID> wards = new ArrayList<>();
    private UUID city;
    private String name;
    private Cast.Person officer;
    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aCityWithThreeWards() {
        name = "Bên " + CITIES.incrementAndGet();
        city = cast.unit("UBND thành phố " + name, UnitKind.UBND_TP, null);
        for (String ward : List.of("An", "Bình", "Cát"))
            wards.add(cast.unit("UBND phường " + ward + " " + name, UnitKind.UBND_XA, city));
        officer = cast.person("Nguyễn Thị Soạn", city, Role.OFFICER);
    }

    private void drafted(String body) {
        plan = take(ReviewSample.small(body).read(), null);
    }

    private UUID take(Reading.Read read, @org.jspecify.annotations.Nullable UUID file) {
        Asker asker = Objects.requireNonNull(sessions.asker(officer.cookie().getValue()));
        return Cast.done(plans.take(asker, read, read.main(), Plans.Origin.UPLOADED, file, null));
    }

    private PartyRow only() {
        return parties.of(plan).getFirst();
    }

    private String at() {
        return "/ke-hoach/" + plan + "/kiem-tra/ben/" + only().id();
    }

    private String version() {
        return String.valueOf(only().version());
    }

    private static int status(MvcTestResult result) {
        return result.getResponse().getStatus();
    }

    @Test
    void anUnknownNameIsShownFirstAndSettledByChoosingAUnit() {
        drafted("Đội lân " + name);
        Document page = get(officer, "/ke-hoach/" + plan + "/kiem-tra");
        assertThat(page.select("section[aria-labelledby=can-xem-lai] h3").eachText())
                .containsExactly("Đội lân " + name);
        assertThat(status(post(officer, at() + "/xac-nhan", "version", version())))
                .isEqualTo(422);
        assertThat(get(officer, at() + "?tim=An " + name)
                        .select(".found-units button")
                        .eachAttr("value"))
                .contains(wards.getFirst().toString());
        assertThat(status(post(
                        officer,
                        at() + "/them",
                        "version",
                        version(),
                        "unit",
                        wards.getFirst().toString())))
                .isEqualTo(303);
        assertThat(only().units()).containsExactly(wards.getFirst());
        assertThat(only().rule().text()).isEqualTo("Do người kiểm tra chọn.");
        assertThat(only().doubt()).isNull();
    }

    @Test
    void aSecondPersonIsToldThatTheFirstWasFaster() {
        drafted("Đội lân " + name);
        String stale = version();
        post(officer, at() + "/them", "version", stale, "unit", wards.get(0).toString());
        MvcTestResult late = post(
                officer, at() + "/them", "version", stale, "unit", wards.get(1).toString());
        assertThat(status(late)).isEqualTo(422);
        assertThat(html(late).select(".errors").text())
                .contains("Người khác vừa sửa phần này; đây là bản mới nhất. Hãy xem rồi làm lại.");
        assertThat(only().units()).containsExactly(wards.get(0));
    }

    @Test
    void aGroupThatCountsShortNamesWhoMayBeMissing() {
        drafted("UBND 3 phường " + name);
        sql.sql("delete from plan_party_unit where party_id = ?")
                .param(only().id())
                .update();
        sql.sql("update plan_party set expected = 3 where id = ?")
                .param(only().id())
                .update();
        for (int i = 0; i < 2; i++)
            post(
                    officer,
                    at() + "/them",
                    "version",
                    version(),
                    "unit",
                    wards.get(i).toString());
        Document page = get(officer, at());
        assertThat(page.select(".note.warn").eachText()).contains("Văn bản ghi 3 đơn vị, ở đây có 2.");
        assertThat(page.select(".missing button").eachAttr("value"))
                .containsExactly(wards.get(2).toString());
        post(officer, at() + "/them", "version", version(), "unit", wards.get(2).toString());
        assertThat(only().doubt()).isNull();
        assertThat(get(officer, at()).select(".note.warn, .missing")).isEmpty();
        post(officer, at() + "/bot", "version", version(), "unit", wards.get(1).toString());
        assertThat(only().units()).containsExactlyInAnyOrder(wards.get(0), wards.get(2));
    }

    @Test
    void unitsAreFoundAgainByOtherWords() {
        drafted("Đội lân " + name);
        MvcTestResult none = post(officer, at() + "/khop", "version", version(), "words", "Không có <b>ai");
        assertThat(status(none)).isEqualTo(422);
        assertThat(html(none).select("#words").val()).isEqualTo("Không có <b>ai");
        assertThat(status(post(officer, at() + "/khop", "version", version(), "words", "UBND phường Bình " + name)))
                .isEqualTo(303);
        assertThat(only().units()).containsExactly(wards.get(1));
    }

    @Test
    void aNewUnitIsMadeByWhoAdministersTheDirectory() {
        drafted("Thư viện " + name);
        assertThat(get(officer, at()).select("#don-vi-moi + p").text())
                .isEqualTo("Bạn không quản trị danh mục. Hãy nhờ người quản trị của đơn vị thêm “Thư viện " + name
                        + "” vào danh mục rồi tìm lại ở đây.");
        Cast.Person keeper = cast.person("Lê Quản Trị", city, Role.ADMINISTRATOR, Role.OFFICER);
        Document page = get(keeper, at());
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("THU_VIEN");
        assertThat(page.select("#name").val()).isEqualTo("Thư viện " + name);
        assertThat(status(post(
                        keeper,
                        at() + "/moi",
                        "version",
                        version(),
                        "name",
                        " ",
                        "kind",
                        "THU_VIEN",
                        "parent",
                        city.toString())))
                .isEqualTo(422);
        assertThat(status(post(
                        keeper,
                        at() + "/moi",
                        "version",
                        version(),
                        "name",
                        "Thư viện " + name,
                        "kind",
                        "THU_VIEN",
                        "parent",
                        city.toString())))
                .isEqualTo(303);
        assertThat(only().units()).hasSize(1);
        assertThat(get(keeper, at()).select(".units li").text()).startsWith("Thư viện " + name);
    }

    @Test
    void theNumberOfAScanStandsBesideItsPictureUntilSomebodyConfirms() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "png", png);
        UUID file = files.keep(png.toByteArray(), "quet.png", "image/png", officer.id());
        plan = take(ReviewSample.small("Đội lân " + name).scanned(), file);
        PlanItem number = rows.of(plan).getFirst();
        Document page = get(officer, "/ke-hoach/" + plan + "/kiem-tra");
        String path = page.select("#muc-" + number.id() + " .crop img").attr("src");
        assertThat(path).isEqualTo("/ke-hoach/" + plan + "/anh?muc=" + number.id());
        MvcTestResult picture = getRaw(officer, path);
        assertThat(picture.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=3600, private");
        BufferedImage crop = ImageIO.read(
                new java.io.ByteArrayInputStream(picture.getResponse().getContentAsByteArray()));
        assertThat(crop.getWidth()).isBetween(480, 520);
        assertThat(crop.getHeight()).isBetween(32, 60);
        assertThat(status(getRaw(officer, "/ke-hoach/" + plan + "/anh/trang/1")))
                .isEqualTo(200);
        assertThat(status(getRaw(officer, "/ke-hoach/" + plan + "/anh/trang/2")))
                .isEqualTo(404);
        Cast.Person stranger = cast.person("Phạm Nơi Khác", wards.getFirst(), Role.HEAD);
        assertThat(status(getRaw(stranger, path))).isEqualTo(404);
    }
}
