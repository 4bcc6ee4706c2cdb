package vn.tuanle.contest;


import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// A contest with an open round and two contestants, asked as a browser asks.
abstract class SittingTest extends WebTest {
    static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Signing signing;

    @Autowired
    Expiring expiring;

    @Autowired
    Chaining chaining;

    @Autowired
    Papers papers;

    @Autowired
    Turnouts turnouts;

    Contesting contesting;
    UUID an;
    UUID binh;

    @BeforeEach
    void contest() {
        UUID ward = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        Cast.Person officer = cast.person("Trần Thu Thảo", ward, Role.OFFICER);
        contesting = new Contesting(sql, ward, officer.id(), Rules.USUAL, 5);
        an = contesting.contestant("Lê An");
        binh = contesting.contestant("Lê Bình");
    }

    UUID open() {
        return contesting.round(Preset.CONTEST, HOUR, HOUR, 30, 1, 60);
    }

    Cookie cookie(UUID contestant) {
        return new Cookie("thi-" + contesting.code, signing.token(contesting.code, contestant));
    }

    MvcTestResult thin(UUID contestant, String path, String... fields) {
        var request = mvc.post().uri("/bai-thi/" + contesting.code + path).cookie(cookie(contestant));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    MvcTestResult look(UUID contestant, String path) {
        return mvc.get().uri(path).cookie(cookie(contestant)).exchange();
    }

    UUID started(UUID round, UUID contestant) {
        return started(round, contestant, 1);
    }

    UUID started(UUID round, UUID contestant, int number) {
        String place = location(thin(contestant, "/" + round + "/bat-dau", "luot", "" + number));
        return UUID.fromString(place.replaceFirst(".*/bai/", "").replaceFirst("\\?.*", ""));
    }

    Document sheet(UUID contestant, UUID attempt) {
        return html(look(contestant, "/bai-thi/" + contesting.code + "/bai/" + attempt + "?moi=1"));
    }

    /// The value of the option at the place whose text begins so.
    static String option(Document sheet, int place, String text) {
        Element label = sheet.select("#cau-" + place + " label").stream()
                .filter(each -> each.text().startsWith(text))
                .findFirst()
                .orElseThrow();
        return sheet.select("#" + label.attr("for")).attr("value");
    }

    MvcTestResult save(UUID contestant, UUID attempt, int place, String value, int seq) {
        return thin(
                contestant,
                "/bai/" + attempt + "/luu",
                "may",
                "1",
                "p",
                "" + place,
                "c-" + place,
                value,
                "n-" + place,
                "" + seq);
    }

    static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    static String[] form(Document sheet) {
        List<String> fields = new ArrayList<>();
        for (Element place : sheet.select("input[name=p]")) {
            String number = place.attr("value");
            fields.addAll(List.of(
                    "p", number, "n-" + number, "9", "c-" + number, option(sheet, Integer.parseInt(number), "Đúng")));
        }
        return fields.toArray(String[]::new);
    }

    /// As if so much more time had gone by since it began; its 30 minutes are over at once.
    void clock(UUID attempt, Duration gone) {
        sql.sql("""
                update attempt set started_at = started_at - make_interval(secs => ?), deadline_at = deadline_at - make_interval(secs => ?),
                  late_until = late_until - make_interval(secs => ?) where id = ?""")
                .params(over(attempt, gone), over(attempt, gone), over(attempt, gone), attempt)
                .update();
    }

    double over(UUID attempt, Duration gone) {
        return sql.sql("select greatest(0, extract(epoch from deadline_at - now())) + ? from attempt where id = ?")
                .params((double) gone.toSeconds(), attempt)
                .query(Double.class)
                .single();
    }
}
