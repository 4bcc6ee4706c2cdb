package vn.tuanle.activity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.ui.Errors;

/// Announces activities of a unit as drafts and changes what they are about.
@Component
public class Announcing {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final ActivityAccess access;
    private final ActivityLinks links;
    private final ActivityPictures pictures;
    private final Sittings sittings;
    private final Directory directory;

    Announcing(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            ActivityAccess access,
            ActivityLinks links,
            ActivityPictures pictures,
            Sittings sittings,
            Directory directory) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.access = access;
        this.links = links;
        this.pictures = pictures;
        this.sittings = sittings;
        this.directory = directory;
    }

    /// A draft of the unit the person works for, with its sittings. The form's `ma` makes a form sent twice one
    /// activity.
    public Outcome<UUID> announce(Asker asker, Typed typed, Instant now) {
        return take(asker, null, typed, now);
    }

    /// The same from another system; `importKey` is told once only.
    Outcome<UUID> take(Asker asker, @Nullable String importKey, Typed typed, Instant now) {
        UUID unit = Venues.unit(asker);
        Errors errors = Errors.none();
        Content content = Content.of(typed, errors);
        How how = How.of(typed, errors);
        List<How.Slot> slots = How.slots(typed, errors);
        if (errors.any()) return refused(errors);
        UUID id = typed.id("ma");
        UUID made = id == null ? UUID.randomUUID() : id;
        return transactions.run(() -> {
            if (!insert(asker, unit, made, content, typed, importKey, now)) {
                access.owned(asker, made);
                return Outcome.done(made);
            }
            partners(unit, made, content);
            sittings.insert(asker, unit, made, how, slots, now);
            access.act(asker, made, null, ActKind.CREATED, "", Map.of(), now);
            return Outcome.done(made);
        });
    }

    /// All that is wrong in the form, for showing it again.
    static Errors errors(Typed typed, boolean withSittings) {
        Errors errors = Errors.none();
        Content.of(typed, errors);
        if (!withSittings) return errors;
        How.of(typed, errors);
        How.slots(typed, errors);
        return errors;
    }

    /// False when this very activity is there already.
    boolean insert(
            Asker asker, UUID unit, UUID id, Content content, Typed typed, @Nullable String importKey, Instant now) {
        ActivityLinks.Links above = links.of(unit, typed);
        return sql.sql("""
                insert into activity (id, code, unit_id, plan_id, task_id, planned_id, kind, title, about, theme, subject,
                  language, audiences, fee, contact, picture_id, picture_words, registration, state, copied_from,
                  import_key, created_by, created_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?)
                on conflict (id) do update set id = excluded.id
                returning not exists (select 1 from activity_act k where k.activity_id = activity.id) fresh""")
                .params(Rows.values(
                        id,
                        code(),
                        unit,
                        above.plan(),
                        above.task(),
                        above.planned(),
                        content.kind(),
                        content.title(),
                        content.about(),
                        content.theme(),
                        content.subject(),
                        content.language().code(),
                        audiences(content),
                        content.fee(),
                        content.contact(),
                        pictures.given(asker, typed),
                        content.pictureWords(),
                        content.registration(),
                        links.copied(asker, typed),
                        importKey,
                        asker.person(),
                        now,
                        now))
                .query(Boolean.class)
                .single();
    }

    private static String[] audiences(Content content) {
        return content.audiences().stream().map(Enum::name).toArray(String[]::new);
    }

    /// Other words for what it is about. A stale `version` is refused once; what changed is kept with the act.
    public Outcome<UUID> change(Asker asker, UUID id, Typed typed, int version, Instant now) {
        Errors errors = Errors.none();
        Content content = Content.of(typed, errors);
        if (errors.any()) return refused(errors);
        return transactions.run(() -> {
            ActivityRow row = access.owned(asker, id);
            if (row.state() == ActivityState.CANCELLED) return Outcome.refused("Hoạt động đã hủy, không sửa được nữa.");
            Map<String, @Nullable Object> before =
                    sql.sql("""
                    select kind, title, about, theme, subject, language, array_to_string(audiences, ',') audiences, fee,
                      contact, cast(picture_id as text) picture_id, picture_words, registration,
                      cast(plan_id as text) plan_id, cast(task_id as text) task_id,
                      (select string_agg(u.part || ':' || u.name, chr(10) order by u.ordinal) from activity_unit u
                       where u.activity_id = activity.id) units
                    from activity where id = ?""").param(id).query().singleRow();
            if (row.version() != version)
                return Outcome.refusedAt(
                        "ten",
                        "Người khác vừa sửa hoạt động này (tên hiện nay: “{0}”). Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.",
                        row.title());
            ActivityLinks.Links above = links.of(row.unit(), typed);
            UUID picture = typed.in("bo-anh").isEmpty() ? pictures.kept(asker, typed, before.get("picture_id")) : null;
            sql.sql("""
                    update activity set kind = ?, title = ?, about = ?, theme = ?, subject = ?, language = ?,
                      audiences = cast(? as text[]), fee = ?, contact = ?, picture_id = ?, picture_words = ?,
                      registration = ?, plan_id = ?, task_id = ?, planned_id = coalesce(?, planned_id), version = version + 1
                    where id = ?""")
                    .params(Rows.values(
                            content.kind(),
                            content.title(),
                            content.about(),
                            content.theme(),
                            content.subject(),
                            content.language().code(),
                            audiences(content),
                            content.fee(),
                            content.contact(),
                            picture,
                            content.pictureWords(),
                            content.registration(),
                            above.plan(),
                            above.task(),
                            above.planned(),
                            id))
                    .update();
            sql.sql("delete from activity_unit where activity_id = ?").param(id).update();
            partners(row.unit(), id, content);
            access.act(asker, id, null, ActKind.CHANGED, "", before, now);
            return Outcome.done(id);
        });
    }

    void partners(UUID unit, UUID id, Content content) {
        if (content.partners().isEmpty()) return;
        Snapshot units = directory.snapshot(LocalDate.now(Days.ZONE));
        List<Object[]> rows = new ArrayList<>();
        for (Content.Partner partner : content.partners()) {
            Match match = units.match(partner.name(), unit);
            UUID known = match.units().size() == 1 && !match.group() && match.doubt() == null
                    ? match.units().getFirst().id()
                    : null;
            rows.add(new Object[] {id, rows.size() + 1, partner.part().name(), known, partner.name()});
        }
        batch.batchUpdate(
                "insert into activity_unit (activity_id, ordinal, part, unit_id, name) values (?, ?, ?, ?, ?)", rows);
    }

    static <T> Outcome<T> refused(Errors errors) {
        var first = errors.byField().entrySet().iterator().next();
        return new Outcome.Refused<>(first.getValue(), first.getKey());
    }

    private static String code() {
        StringBuilder code = new StringBuilder(8);
        for (int i = 0; i < 8; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }
}
