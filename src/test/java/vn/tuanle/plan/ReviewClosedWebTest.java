package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Who comes too late: after the plan was issued, or at the very moment at which another saves.
class ReviewClosedWebTest extends WebTest {
    private static final AtomicInteger CITIES = new AtomicInteger();
    private static final int ROUNDS = 8;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    Plans plans;

    @Autowired
    PlanRows rows;

    @Autowired
    PartyRows parties;

    private UUID unit;
    private Cast.Person officer;
    private Cast.Person clerk;
    private UUID plan;

    @BeforeEach
    void aDraft() {
        String name = "Khóa " + CITIES.incrementAndGet();
        UUID city = cast.unit("UBND thành phố " + name, UnitKind.UBND_TP, null);
        String office = "Phòng Giáo dục và Đào tạo thành phố " + name;
        unit = cast.unit(office, UnitKind.PHONG, city);
        officer = cast.person("Nguyễn Thị Soạn", unit, Role.OFFICER);
        clerk = cast.person("Trần Văn Thư", unit, Role.CLERK);
        Asker asker = Objects.requireNonNull(sessions.asker(officer.cookie().getValue()));
        var read = ReviewSample.small(office).read();
        plan = Cast.done(plans.take(asker, read, read.main(), Plans.Origin.UPLOADED, null, null));
    }

    @Test
    void noEditOfAnySortChangesAnIssuedPlan() {
        sql.sql("update plan_item set state = 'CONFIRMED' where plan_id = ?")
                .param(plan)
                .update();
        String home = "/ke-hoach/" + plan;
        MvcTestResult issued = post(
                clerk,
                home + "/ban-hanh",
                "symbol",
                "KH-PGDĐT",
                "day",
                "20/09/2021",
                "signer",
                "Lê Văn An",
                "despite",
                "true",
                "differing",
                "true");
        assertThat(location(issued)).isEqualTo(home);
        String before = whole();
        List<String> walked = new ArrayList<>();
        for (String route : editRoutes()) {
            MvcTestResult refused = post(clerk, filled(route), everyField());
            assertThat(refused.getResponse().getStatus()).as(route).isIn(422, 303);
            assertThat(said(refused)).as(route).containsPattern("[Đđ]ã (được )?ban hành");
            assertThat(whole()).as(route).isEqualTo(before);
            walked.add(route);
        }
        // a list that shrinks would walk past what it is for
        assertThat(walked)
                .contains(
                        "/ke-hoach/{plan}/soan",
                        "/ke-hoach/{plan}/bo",
                        "/ke-hoach/{plan}/kiem-tra/them",
                        "/ke-hoach/{plan}/kiem-tra/muc/{item}",
                        "/ke-hoach/{plan}/kiem-tra/ben/{party}/khop")
                .hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void ofTwoWhoSaveOneItemAtOnceOneWinsAndTheOtherLosesNothing() throws Exception {
        UUID task = rows.of(plan).stream()
                .filter(item -> item.kind() == ItemKind.TASK)
                .findFirst()
                .orElseThrow()
                .id();
        String path = "/ke-hoach/" + plan + "/kiem-tra/muc/" + task;
        for (int round = 0; round < ROUNDS; round++) {
            String version =
                    String.valueOf(Objects.requireNonNull(rows.find(plan, task)).version());
            Map<Cast.Person, String> typed = Map.of(officer, "Treo cờ " + round, clerk, "Treo đèn " + round);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Cast.Person> people = List.of(officer, clerk);
            List<MvcTestResult> answers = new ArrayList<>();
            try (var both = Executors.newFixedThreadPool(2)) {
                List<Callable<MvcTestResult>> saves = people.stream()
                        .map(person -> (Callable<MvcTestResult>) () -> {
                            together.await();
                            return post(
                                    person,
                                    path,
                                    "version",
                                    version,
                                    "text",
                                    Objects.requireNonNull(typed.get(person)),
                                    "request",
                                    "ORDER");
                        })
                        .toList();
                for (Future<MvcTestResult> answer : both.invokeAll(saves)) answers.add(answer.get());
            }
            assertThat(answers.stream().map(a -> a.getResponse().getStatus()))
                    .as("round " + round)
                    .containsExactlyInAnyOrder(303, 422);
            int lost = answers.getFirst().getResponse().getStatus() == 422 ? 0 : 1;
            Cast.Person winner = people.get(1 - lost);
            Document page = html(answers.get(lost));
            assertThat(page.select("#nguoi-khac").text()).startsWith(winner.name() + " vừa lưu lúc ");
            assertThat(page.select("textarea[name=text]").text()).isEqualTo(typed.get(people.get(lost)));
            assertThat(Objects.requireNonNull(rows.find(plan, task)).text()).isEqualTo(typed.get(winner));
        }
    }

    /// The page that came back, or the notice that goes along with a redirect.
    private static String said(MvcTestResult answer) {
        var notice = answer.getResponse().getCookie("loi-nhan");
        return notice == null
                ? html(answer).text()
                : new String(Base64.getUrlDecoder().decode(notice.getValue()), StandardCharsets.UTF_8);
    }

    /// Every address by which this module takes a form about a plan, but those that are for issued plans.
    private List<String> editRoutes() {
        TreeSet<String> found = new TreeSet<>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().equals("vn.tuanle.plan")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                for (String pattern : info.getPatternValues())
                    if (pattern.startsWith("/ke-hoach/{plan}/")) found.add(pattern);
        });
        found.remove("/ke-hoach/{plan}/xu-ly");
        found.remove("/ke-hoach/{plan}/tep");
        return List.copyOf(found);
    }

    private String filled(String route) {
        PlanItem task = task();
        return route.replace("{plan}", plan.toString())
                .replace("{item}", task.id().toString())
                .replace("{party}", parties.of(plan).getFirst().id().toString());
    }

    private PlanItem task() {
        return rows.of(plan).stream()
                .filter(item -> item.kind() == ItemKind.TASK)
                .findFirst()
                .orElseThrow();
    }

    /// Good values for every form there is: what refuses is that the plan is issued.
    private String[] everyField() {
        PlanItem next = rows.of(plan).stream()
                .filter(item -> item.kind() == ItemKind.TASK)
                .skip(1)
                .findFirst()
                .orElseThrow();
        return new String[] {
            "version",
            String.valueOf(task().version()),
            "text",
            "Khác hẳn.",
            "request",
            "ORDER",
            "split",
            "Treo băng rôn\n\nở cổng trường.",
            "next",
            next.id().toString(),
            "nextVersion",
            String.valueOf(next.version()),
            "loai",
            "TASK",
            "unit",
            unit.toString(),
            "words",
            "Phòng Giáo dục và Đào tạo",
            "name",
            "Đội lân",
            "kind",
            "HOI",
            "part",
            "ASSIGNEE",
            "symbol",
            "KH-PGDĐT",
            "day",
            "20/09/2021",
            "signer",
            "Lê Văn An",
            "despite",
            "true",
            "differing",
            "true",
        };
    }

    /// All that stands in the rows of the plan.
    private String whole() {
        StringBuilder all = new StringBuilder();
        for (String query : List.of(
                "select p::text from plan p where p.id = ?",
                "select i::text from plan_item i where i.plan_id = ? order by i.id",
                "select b::text from plan_party b where b.plan_id = ? order by b.id",
                "select u::text from plan_party_unit u join plan_party b on b.id = u.party_id where b.plan_id = ? order by u.party_id, u.unit_id",
                "select n::text from plan_item_party n join plan_item i on i.id = n.item_id where i.plan_id = ? order by n.item_id, n.party_id, n.part"))
            all.append(sql.sql(query).param(plan).query(String.class).list());
        return all.toString();
    }
}
