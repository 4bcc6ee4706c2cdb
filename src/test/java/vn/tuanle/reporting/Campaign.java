package vn.tuanle.reporting;

import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.City;

/// The city with its plan of 2021, whose Education Office leads; an association that is only invited.
public final class Campaign extends City {
    public final UUID association;
    public final IssuedPlan plan;
    public final UUID task;
    private final JdbcClient sql;
    private final Sessions sessions;

    public Campaign(
            JdbcClient sql, JdbcTemplate batch, Cast cast, Sessions sessions, ApplicationEventPublisher events) {
        super(cast);
        this.sql = sql;
        this.sessions = sessions;
        association = cast.unit("Hội Khuyến học thành phố Biên Hòa", UnitKind.HOI, city);
        plan = new IssuedPlan(sql, batch, city, lead.id(), LocalDate.of(2021, 10, 8), "Tổ chức Tuần lễ năm 2021");
        drafted(sql, plan.id);
        sql.sql(
                        "insert into plan_item (id, plan_id, kind, ordinal, text, day, last_day) values (?, ?, 'CAMPAIGN', 0, 'Tuần lễ', ?, ?)")
                .params(Rows.values(UUID.randomUUID(), plan.id, LocalDate.of(2021, 10, 16), LocalDate.of(2021, 10, 22)))
                .update();
        task = plan.task("III.7c", "Tổng hợp, báo cáo kết quả", false);
        UUID classes = plan.task("III.6a", "Mở lớp tập huấn", false);
        plan.party(task, "ASSIGNEE", "Các phường", List.of(ward, otherWard));
        plan.party(classes, "ASSIGNEE", "Phường", List.of(ward));
        report(plan.deadline(null, LocalDate.of(2021, 10, 28), null, Due.Boundary.BEFORE, "trước ngày 28/10/2021"));
        report(plan.deadline(null, LocalDate.of(2021, 10, 31), null, Due.Boundary.BEFORE, "trước ngày 31/10/2021"));
        events.publishEvent(new PlanIssued(plan.id, plan.document));
    }

    private void report(UUID deadline) {
        sql.sql("update plan_item set purpose = 'REPORT' where id = ?")
                .param(deadline)
                .update();
    }

    public Asker asker(Cast.Person person) {
        return java.util.Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    /// The form as the catalogue proposes it, with nothing required, issued on 12 October and locked
    /// long after.
    public UUID issued(Forms forms) {
        UUID form = done(forms.begin(asker(lead), plan.id));
        done(forms.save(asker(lead), form, input(forms.inHand(asker(lead), form), "31/12/2099", "")));
        return at(12, 8, 0, () -> {
            done(forms.issue(asker(lead), form));
            return form;
        });
    }

    static FormInput input(FormVersion version, String locks, String moved) {
        Map<String, FormInput.Line> lines = new HashMap<>();
        for (Audience one : version.audiences())
            lines.put(
                    one.kind(),
                    new FormInput.Line(
                            one.duty().name(),
                            one.via().name(),
                            Days.day(one.due().day()),
                            "",
                            one.due().boundary().name(),
                            locks));
        Set<String> asked = new HashSet<>();
        version.fields().forEach(field -> asked.add(field.code()));
        return new FormInput(
                "Báo cáo kết quả Tuần lễ", "", "12/10/2021", moved, asked, Set.of(), lines, OwnInput.of(version));
    }

    public UUID reportOf(UUID form, UUID unit) {
        return sql.sql("select id from report where form_id = ? and unit_id = ?")
                .params(Rows.values(form, unit))
                .query(UUID.class)
                .single();
    }

    public static <T> T at(int day, int hour, int minute, java.util.function.Supplier<T> work) {
        return Now.at(
                LocalDateTime.of(2021, 10, day, hour, minute).atZone(Days.ZONE).toInstant(), work);
    }

    /// The fields of the form that is filled in on the page, as a browser sends them, with some
    /// typed.
    static String[] form(Document page, String... typed) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (Element field :
                page.select("form.sheet input[name], form.sheet select[name], form.sheet textarea[name]")) {
            if (field.hasAttr("multiple") || field.attr("name").startsWith("_")) continue;
            String value = field.tagName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
            values.put(field.attr("name"), value);
        }
        for (int i = 0; i < typed.length; i += 2) values.put(typed[i], typed[i + 1]);
        List<String> sent = new ArrayList<>();
        values.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return sent.toArray(String[]::new);
    }
}
