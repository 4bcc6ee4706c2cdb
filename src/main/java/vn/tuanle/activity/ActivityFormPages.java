package vn.tuanle.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what an activity is announced from, and fills the form from a row of the unit's plan, a task, or an earlier
/// activity.
@Component
class ActivityFormPages {
    private final JdbcClient sql;
    private final ActivityAccess access;
    private final Campaigns campaigns;
    private final Venues venues;
    private final Directory directory;

    ActivityFormPages(JdbcClient sql, ActivityAccess access, Campaigns campaigns, Venues venues, Directory directory) {
        this.sql = sql;
        this.access = access;
        this.campaigns = campaigns;
        this.venues = venues;
        this.directory = directory;
    }

    /// The empty form, filled from whatever one comes from.
    ActivityFormPage fresh(
            Asker asker, @Nullable UUID row, @Nullable UUID assignment, @Nullable UUID copied, @Nullable UUID into) {
        UUID unit = Venues.unit(asker);
        Set<UUID> mine = access.now(unit);
        List<Campaigns.Campaign> all = campaigns.of(mine);
        List<Campaigns.Planned> planned = campaigns.planned(mine);
        Typed typed = Typed.of("ma", UUID.randomUUID().toString(), "hinh-thuc", Mode.PLACE.name());
        if (row != null)
            typed = of(
                    typed,
                    planned.stream()
                            .filter(each -> each.id().equals(row))
                            .findFirst()
                            .orElseThrow(NotFound::new));
        else if (assignment != null) {
            Campaigns.Assigned assigned = campaigns.assigned(mine, assignment);
            if (assigned == null) throw new NotFound();
            typed = typed.with("ke-hoach", assigned.plan().toString())
                    .with("viec", assigned.task().toString());
        } else if (copied != null) typed = copy(asker, copied, typed, all, into);
        else if (all.size() == 1)
            typed = typed.with("ke-hoach", all.getFirst().plan().toString());
        return page(asker, unit, null, 0, all, planned, typed, Errors.none());
    }

    private static Typed of(Typed typed, Campaigns.Planned row) {
        String title = row.name().length() > 200 ? row.name().substring(0, 200) : row.name();
        return typed.with("hang", row.id().toString())
                .with("ke-hoach", row.parent().toString())
                .with("ten", title)
                .with("ngay", row.day() == null ? "" : Days.day(row.day()))
                .with("lap", row.last() == null || row.last().equals(row.day()) ? "" : Repeat.DAILY.name())
                .with("lap-den", row.last() == null || row.last().equals(row.day()) ? "" : Days.day(row.last()))
                .with("gio", row.hour() == null ? "" : row.hour().toString())
                .with("noi", row.place().length() > 200 ? row.place().substring(0, 200) : row.place())
                .with("gioi-thieu", row.audience().isEmpty() ? "" : "Dành cho " + row.audience() + ".")
                .with("lien-he", row.person())
                .with("chu-de", row.theme());
    }

    /// What an earlier activity says; its days keep their place in the Week, counted from the day of the week on which
    /// each Week begins.
    private Typed copy(Asker asker, UUID copied, Typed typed, List<Campaigns.Campaign> all, @Nullable UUID wanted) {
        ActivityRow row = access.row(copied, "");
        if (!access.rights(asker, row).own()) throw new NotFound();
        Map<String, List<String>> fields = new HashMap<>(stored(copied).fields());
        Campaigns.Campaign from = all.stream()
                .filter(each -> each.plan().equals(row.plan()))
                .findFirst()
                .orElse(null);
        Campaigns.Campaign into = all.stream()
                .filter(each ->
                        wanted == null ? each.first() != null : each.plan().equals(wanted))
                .findFirst()
                .orElse(from);
        fields.put("ma", typed.all("ma"));
        fields.put("sao", List.of(copied.toString()));
        fields.remove("viec");
        fields.remove("hang");
        if (into != null) fields.put("ke-hoach", List.of(into.plan().toString()));
        List<Occurrence> sittings = sql.sql(Occurrence.SELECT
                        + " where o.activity_id = ? and o.state <> 'CANCELLED' order by o.starts_at limit "
                        + Repeat.MOST)
                .param(copied)
                .query((each, n) -> Occurrence.of(each))
                .list();
        if (!sittings.isEmpty()) {
            Occurrence first = sittings.getFirst();
            fields.putAll(fields(first).fields());
            long days =
                    NextWeek.shift(from == null ? null : from.first(), into == null ? null : into.first(), first.day());
            fields.put("ngay", List.of(Days.day(first.day().plusDays(days))));
            List<String> more = new ArrayList<>();
            for (Occurrence other : sittings.subList(1, sittings.size()))
                more.add(Days.day(other.day().plusDays(days)) + " " + other.from() + " - " + other.to());
            fields.put("them-buoi", List.of(String.join("\n", more)));
        }
        return new Typed(fields);
    }

    /// The form of one that is there, as stored or as typed.
    ActivityFormPage edited(Asker asker, UUID id, @Nullable Typed typed, Errors errors) {
        ActivityRow row = access.seen(asker, id);
        if (!access.rights(asker, row).own()) throw new NotFound();
        Set<UUID> mine = access.now(row.unit());
        return page(
                asker,
                row.unit(),
                id,
                row.version(),
                campaigns.of(mine),
                List.of(),
                typed == null ? stored(id) : typed,
                errors);
    }

    ActivityFormPage again(Asker asker, Typed typed, Errors errors) {
        UUID unit = Venues.unit(asker);
        Set<UUID> mine = access.now(unit);
        return page(asker, unit, null, 0, campaigns.of(mine), campaigns.planned(mine), typed, errors);
    }

    private ActivityFormPage page(
            Asker asker,
            UUID unit,
            @Nullable UUID id,
            int version,
            List<Campaigns.Campaign> all,
            List<Campaigns.Planned> planned,
            Typed typed,
            Errors errors) {
        boolean trusted = sql.sql(
                        "select exists (select 1 from publishing_trust where unit_id = ? and ended_at is null)")
                .param(unit)
                .query(Boolean.class)
                .single();
        return new ActivityFormPage(
                id,
                directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""),
                version,
                trusted || asker.has(unit, Role.HEAD),
                all,
                planned.stream().filter(each -> !each.announced()).limit(100).toList(),
                id == null ? venues.usable(unit) : List.of(),
                typed,
                errors);
    }

    /// What is stored about an activity, as it is typed.
    Typed stored(UUID id) {
        Map<String, List<String>> fields = new HashMap<>();
        sql.sql("""
                select kind, title, about, theme, subject, language, audiences, fee, contact, picture_id, picture_words,
                  registration, plan_id, task_id
                from activity where id = ?""").param(id).query(row -> {
            put(fields, "loai", row.getString("kind"));
            put(fields, "ten", row.getString("title"));
            put(fields, "gioi-thieu", row.getString("about"));
            put(fields, "chu-de", row.getString("theme"));
            put(fields, "linh-vuc", row.getString("subject"));
            put(fields, "ngon-ngu", Language.of(row.getString("language")).name());
            fields.put("doi-tuong", List.of((String[]) row.getArray("audiences").getArray()));
            put(fields, "phi", row.getLong("fee") == 0 ? "" : String.valueOf(row.getLong("fee")));
            put(fields, "lien-he", row.getString("contact"));
            put(fields, "anh-da-giu", Objects.toString(Rows.uuidOrNull(row, "picture_id"), ""));
            put(fields, "loi-anh", row.getString("picture_words"));
            put(fields, "dang-ky", row.getString("registration"));
            put(fields, "ke-hoach", Objects.toString(Rows.uuidOrNull(row, "plan_id"), ""));
            put(fields, "viec", Objects.toString(Rows.uuidOrNull(row, "task_id"), ""));
        });
        Map<String, List<String>> names = new HashMap<>();
        sql.sql("select part, name from activity_unit where activity_id = ? order by ordinal")
                .param(id)
                .query(row -> {
                    names.computeIfAbsent(row.getString("part"), part -> new ArrayList<>())
                            .add(row.getString("name"));
                });
        put(fields, "phoi-hop", String.join("\n", names.getOrDefault("COORDINATING", List.of())));
        put(fields, "doi-tac", String.join("\n", names.getOrDefault("PARTNER", List.of())));
        return new Typed(fields);
    }

    /// One sitting as it is typed.
    static Typed fields(Occurrence sitting) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "ngay", Days.day(sitting.day()));
        put(fields, "gio", sitting.from());
        put(fields, "den", sitting.to());
        put(fields, "hinh-thuc", sitting.mode().name());
        put(fields, "noi", sitting.venueName());
        put(fields, "phong", sitting.room());
        put(fields, "duong-dan", sitting.link());
        put(fields, "duong-dan-mo", sitting.linkOpen() ? "" : "khong");
        put(fields, "kenh", sitting.channel());
        put(fields, "tuyen", sitting.stops());
        put(fields, "cho", Objects.toString(sitting.places(), ""));
        put(fields, "cho-truc-tuyen", Objects.toString(sitting.onlinePlaces(), ""));
        return new Typed(fields);
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }
}
