package vn.tuanle.activity;

import static vn.tuanle.ui.Phrases.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.activity.ApprovalPage.Difference;
import vn.tuanle.activity.ApprovalPage.Edited;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;

/// Reads what units edited of the activities that an office published, since it published or last saw them.
@Component
class EditedPages {
    /// True for an edit `k` of the activity `a`, published by `p`, that the office did not see yet.
    static final String UNSEEN = """
            k.activity_id = a.id and k.kind in ('CHANGED', 'MOVED', 'MODE') and k.ordinal > (
              select max(s.ordinal) from activity_act s where s.activity_id = a.id and s.kind in ('PUBLISHED', 'SEEN'))
            and not exists (select from role_grant g where g.person_id = k.done_by and g.unit_id = p.office_id)""";

    /// The published activities `a` whose last publishing `p` was for one of the offices (one parameter, an array).
    static final String PUBLISHED = """
            from activity a join lateral (select l.office_id from activity_act l
              where l.activity_id = a.id and l.kind = 'PUBLISHED' order by l.ordinal desc limit 1) p on true
            where a.state = 'PUBLISHED' and p.office_id = any(cast(? as uuid[]))""";

    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> FIELDS = fields();

    private final JdbcClient sql;

    EditedPages(JdbcClient sql) {
        this.sql = sql;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Tên hoạt động");
        fields.put("about", "Giới thiệu");
        fields.put("kind", "Loại hoạt động");
        fields.put("subject", "Lĩnh vực");
        fields.put("theme", "Chủ đề");
        fields.put("audiences", "Dành cho");
        fields.put("language", "Ngôn ngữ");
        fields.put("fee", "Mức phí");
        fields.put("contact", "Liên hệ");
        fields.put("registration", "Đăng ký");
        fields.put("units", "Đơn vị phối hợp");
        fields.put("plan_id", "Thuộc kế hoạch");
        fields.put("picture_id", "Ảnh");
        fields.put("starts_at", "Bắt đầu");
        fields.put("ends_at", "Kết thúc");
        fields.put("mode", "Hình thức tham gia");
        fields.put("venue", "Địa điểm");
        fields.put("room", "Phòng");
        fields.put("link", "Đường liên kết");
        fields.put("channel", "Kênh phát");
        fields.put("stops", "Điểm dừng");
        fields.put("places", "Số chỗ");
        fields.put("online_places", "Số chỗ trực tuyến");
        fields.put("buoi", "Số buổi");
        return fields;
    }

    /// The newest first.
    List<Edited> of(String[] offices) {
        Map<UUID, Edited> edited = new LinkedHashMap<>();
        sql.sql("""
                select k.activity_id, a.unit_id, a.title, a.code, q.name, k.done_at, k.before, o.starts_at, trusted.is, last.at,
                  k.occurrence_id,
                  case when k.occurrence_id is null then (select to_jsonb(n) from (select a.kind, a.title, a.about, a.theme,
                      a.subject, a.language, array_to_string(a.audiences, ',') audiences, a.fee, a.contact,
                      a.picture_id, a.plan_id, a.registration, (select count(*) from occurrence c where c.activity_id = a.id) buoi,
                      (select string_agg(u.part || ':' || u.name, chr(10) order by u.ordinal)
                       from activity_unit u where u.activity_id = a.id) units) n)
                  else to_jsonb(o) || jsonb_build_object('venue', coalesce(v.name, ''), 'stops', coalesce((
                      select string_agg(to_char(s.at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') || ' ' || s.place,
                        chr(10) order by s.ordinal) from occurrence_stop s where s.occurrence_id = o.id), '')) end as now
                from (select a.*, p.office_id\s""" + PUBLISHED + """
                 and exists (select from activity_act k where\s""" + UNSEEN + ") order by a.changed_at desc limit " + MOST + """
                ) a cross join lateral (select a.office_id) p
                join activity_act k on\s""" + UNSEEN + """

                join person q on q.id = k.done_by
                left join occurrence o on o.id = k.occurrence_id left join venue v on v.id = o.venue_id
                cross join lateral (select exists (select from publishing_trust t
                  where t.unit_id = a.unit_id and t.ended_at is null) as is) trusted
                cross join lateral (select max(l.done_at) as at from activity_act l
                  where l.activity_id = a.id and l.kind in ('CHANGED', 'MOVED', 'MODE')) last
                order by last.at desc, k.activity_id, k.ordinal""")
                .param(offices)
                .query(row -> {
                    UUID id = Rows.uuid(row, "activity_id");
                    if (!edited.containsKey(id))
                edited.put(
                        id,
                        new Edited(
                                id,
                                Rows.uuid(row, "unit_id"),
                                row.getString("title"),
                                row.getString("name"),
                                Rows.instant(row, "at"),
                                row.getBoolean("is"),
                                new ArrayList<>()));
            List<Difference> differences =
                    Objects.requireNonNull(edited.get(id)).differences();
            Instant sitting = Rows.instant(row, "starts_at");
                    String before = row.getString("before");
                    if (before != null)
                        add(differences, sitting, JSON.readTree(before), JSON.readTree(row.getString("now")));
                });
        return List.copyOf(edited.values());
    }

    /// How many, for the pages of work.
    static String counted() {
        return "select count(*) " + PUBLISHED + " and exists (select from activity_act k where " + UNSEEN + ")";
    }

    /// What differs now; of several edits of one field the first says how it stood.
    private static void add(List<Difference> all, @Nullable Instant sitting, JsonNode before, JsonNode now) {
        String of = sitting == null ? "" : Days.moment(sitting);
        FIELDS.forEach((field, title) -> {
            if (!before.has(field) && !(field.endsWith("places") && sitting != null)) return;
            String old = shown(field, before.path(field));
            String fresh = shown(field, now.path(field));
            boolean known = all.stream()
                    .anyMatch(
                            each -> each.field().equals(title) && each.sitting().equals(of));
            if (!known && !old.equals(fresh)) all.add(new Difference(of, title, old, fresh));
        });
    }

    private static String shown(String field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return "";
        String text = value.asString();
        return switch (field) {
            case "starts_at", "ends_at" ->
                Days.moment(
                        java.time.OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
            case "kind" -> t(ActivityKind.valueOf(text).title());
            case "subject" -> t(Subject.valueOf(text).title());
            case "mode" -> t(Mode.valueOf(text).title());
            case "registration" -> t(Registration.valueOf(text).title());
            case "audiences" ->
                Arrays.stream(text.split(","))
                        .filter(each -> !each.isEmpty())
                        .map(each -> t(Audience.valueOf(each).title()))
                        .collect(Collectors.joining(", "));
            case "fee" -> text.equals("0") ? t("Miễn phí") : PublicCard.money(Long.parseLong(text));
            case "picture_id" -> text.isEmpty() ? "" : t("ảnh {0}", text.substring(0, 4));
            case "plan_id" -> text.isEmpty() ? "" : t("có");
            case "units" ->
                text.lines().map(line -> line.substring(line.indexOf(':') + 1)).collect(Collectors.joining(", "));
            default -> Objects.requireNonNull(text);
        };
    }
}
