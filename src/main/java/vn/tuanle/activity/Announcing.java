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
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Announces activities of a unit as drafts and changes what they are about.
@Component
public class Announcing {
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;
    private final ActivityAccess access;
    private final Campaigns campaigns;
    private final Sittings sittings;
    private final Directory directory;
    private final Files files;

    Announcing(
            JdbcClient sql,
            JdbcTemplate batch,
            Transactions transactions,
            ActivityAccess access,
            Campaigns campaigns,
            Sittings sittings,
            Directory directory,
            Files files) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
        this.access = access;
        this.campaigns = campaigns;
        this.sittings = sittings;
        this.directory = directory;
        this.files = files;
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
        Links links = links(unit, typed);
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
                        links.plan(),
                        links.task(),
                        links.planned(),
                        content.kind(),
                        content.title(),
                        content.about(),
                        content.theme(),
                        content.subject(),
                        content.language().code(),
                        audiences(content),
                        content.fee(),
                        content.contact(),
                        picture(asker, typed),
                        content.pictureWords(),
                        content.registration(),
                        copied(asker, typed),
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

    private record Links(
            @Nullable UUID plan,
            @Nullable UUID task,
            @Nullable UUID planned) {}

    /// The plan, the task and the row that are the unit's own; whatever else was sent is not found.
    private Links links(UUID unit, Typed typed) {
        UUID plan = typed.id("ke-hoach");
        UUID task = typed.id("viec");
        UUID planned = typed.id("hang");
        if (plan == null && task == null && planned == null) return new Links(null, null, null);
        var mine = access.now(unit);
        var all = campaigns.of(mine);
        if (planned != null) {
            var row = campaigns.planned(mine).stream()
                    .filter(each -> each.id().equals(planned))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (plan == null) plan = row.parent();
        }
        if (task != null) {
            plan = all.stream()
                    .filter(each ->
                            each.tasks().stream().anyMatch(one -> one.id().equals(task)))
                    .map(Campaigns.Campaign::plan)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        UUID chosen = plan;
        if (chosen != null && all.stream().noneMatch(each -> each.plan().equals(chosen))) throw new NotFound();
        return new Links(chosen, task, planned);
    }

    private @Nullable UUID copied(Asker asker, Typed typed) {
        UUID from = typed.id("sao");
        if (from == null) return null;
        return access.rights(asker, access.row(from, "")).own() ? from : null;
    }

    /// A picture that the same person gave with the form, kept while the rest was put right, or that the copied
    /// activity
    /// has.
    private @Nullable UUID picture(Asker asker, Typed typed) {
        UUID picture = typed.id("anh-da-giu");
        if (picture == null) return null;
        UUID from = copied(asker, typed);
        return sql.sql("""
                select f.id from stored_file f where f.id = ? and f.content_type like 'image/%'
                  and (f.kept_by = ? or exists (select 1 from activity a where a.picture_id = f.id and a.id = ?))""")
                .params(Rows.values(picture, asker.person(), from))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Keeps a picture for an activity, without what its file tells of place and device.
    public Outcome<UUID> keepPicture(Asker asker, byte[] content, String name) {
        Venues.unit(asker);
        return switch (Photo.taken(content, "anh")) {
            case Outcome.Refused<Photo> refused -> refused.as();
            case Outcome.Done<Photo>(Photo photo) ->
                Outcome.done(files.keep(photo.content(), photo.named(name), photo.contentType(), asker.person()));
        };
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
            Links links = links(row.unit(), typed);
            UUID picture = typed.in("bo-anh").isEmpty() ? newPicture(asker, typed, before) : null;
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
                            links.plan(),
                            links.task(),
                            links.planned(),
                            id))
                    .update();
            sql.sql("delete from activity_unit where activity_id = ?").param(id).update();
            partners(row.unit(), id, content);
            access.act(asker, id, null, ActKind.CHANGED, "", before, now);
            return Outcome.done(id);
        });
    }

    private @Nullable UUID newPicture(Asker asker, Typed typed, Map<String, @Nullable Object> before) {
        Object old = before.get("picture_id");
        if (old != null
                && (typed.in("anh-da-giu").isEmpty() || typed.in("anh-da-giu").equals(old)))
            return UUID.fromString(old.toString());
        return picture(asker, typed);
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
