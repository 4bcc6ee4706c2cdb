package vn.tuanle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

/// Every route is walked as every kind of person: nobody enters where it was not declared.
class DoorsTest extends WebTest {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    record Door(HttpMethod method, String path, Enter.By by) {}

    private List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("vn.tuanle")) return;
            if (info.getPatternValues().contains("/error")) return;
            Enter.By by = Objects.requireNonNull(declared(handler), () -> "who may enter " + handler);
            for (String path : info.getPatternValues())
                for (RequestMethod method : methods(info)) doors.add(new Door(method.asHttpMethod(), filled(path), by));
        });
        return doors;
    }

    private static List<RequestMethod> methods(RequestMappingInfo info) {
        return List.copyOf(info.getMethodsCondition().getMethods());
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static Enter.@Nullable By declared(HandlerMethod handler) {
        Enter enter = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Enter.class);
        if (enter == null) enter = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Enter.class);
        return enter == null ? null : enter.value();
    }

    private int ask(Door door, Cast.@Nullable Person person) {
        var request = mvc.method(door.method()).uri(door.path()).with(FormToken.sent());
        if (person != null) request = request.cookie(person.cookie());
        MvcTestResult result = request.exchange();
        return result.getResponse().getStatus();
    }

    @Test
    void aStrangerIsSentToTheSignInPage() {
        assertThat(doors().stream().filter(door -> door.by() != Enter.By.ANYONE && !byToken(door)))
                .isNotEmpty()
                .allSatisfy(door -> assertThat(ask(door, null)).as("%s", door).isEqualTo(303));
    }

    private static boolean byToken(Door door) {
        return door.by() == Enter.By.TOKEN || door.by() == Enter.By.IMPORT_TOKEN;
    }

    /// Doors of other systems: a session opens none of them, and no form token is asked for.
    @Test
    void onlyATokenOpensADoorOfOtherSystems() {
        UUID unit = cast.unit("UBND phường Không Mã", UnitKind.UBND_XA, null);
        Cast.Person person = cast.person("Người Quản Trị", unit, Role.ADMINISTRATOR, Role.HEAD);
        assertThat(doors().stream().filter(DoorsTest::byToken))
                .isNotEmpty()
                .allSatisfy(door -> assertThat(door.path()).startsWith("/api/"))
                .allSatisfy(door -> assertThat(ask(door, null)).as("%s", door).isEqualTo(401))
                .allSatisfy(door -> assertThat(ask(door, person)).as("%s", door).isEqualTo(401));
        assertThat(doors().stream().filter(door -> door.path().startsWith("/api/")))
                .allMatch(door -> byToken(door) || door.path().equals("/api/v1/openapi.json"));
    }

    @Test
    void whoHasNoRightGetsInNowhereButWhereAllMay() {
        Cast.Person nobody = cast.person("Người Không Quyền", null);
        assertThat(doors().stream()
                        .filter(door -> door.by() == Enter.By.UNIT_STAFF || door.by() == Enter.By.ADMINISTRATOR))
                .isNotEmpty()
                .allSatisfy(door -> assertThat(ask(door, nobody)).as("%s", door).isEqualTo(403));
    }

    @Test
    void staffDoNotEnterWhereAdministratorsDo() {
        UUID unit = cast.unit("UBND phường Cửa Đóng", UnitKind.UBND_XA, null);
        for (Role role : List.of(Role.HEAD, Role.OFFICER, Role.CLERK)) {
            Cast.Person person = cast.person("Người " + role, unit, role);
            assertThat(doors().stream().filter(door -> door.by() == Enter.By.ADMINISTRATOR))
                    .isNotEmpty()
                    .allSatisfy(door -> assertThat(ask(door, person))
                            .as("%s as %s", door, role)
                            .isEqualTo(403));
        }
    }

    /// Nothing that belongs to another unit is found: each path with an id is not there, or refuses
    /// the form.
    @Test
    void whatIsNotOnesOwnIsNotThere() {
        UUID unit = cast.unit("UBND phường Không Của Mình", UnitKind.UBND_XA, null);
        Cast.Person person = cast.person("Người Nơi Khác", unit, Role.HEAD, Role.OFFICER, Role.CLERK);
        assertThat(doors().stream()
                        .filter(door ->
                                door.by() == Enter.By.UNIT_STAFF && door.path().matches(".*[0-9a-f-]{36}.*")))
                .isNotEmpty()
                .allSatisfy(door -> assertThat(ask(door, person)).as("%s", door).isIn(404, 400, 422));
    }
}
