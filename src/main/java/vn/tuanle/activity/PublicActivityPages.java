package vn.tuanle.activity;

import static vn.tuanle.ui.Phrases.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Reads what an activity's page says beyond the programme in memory: its long text, links, stops.
@Component
class PublicActivityPages {
    private final JdbcClient sql;

    PublicActivityPages(JdbcClient sql) {
        this.sql = sql;
    }

    private record Text(String about, String contact, String pictureWords) {}

    private record Link(String link, boolean open) {}

    PublicActivityPage of(ProgrammeEntry entry, Instant moment, String base) {
        Map<UUID, Link> links = new HashMap<>();
        Text text = sql.sql("""
                select a.about, a.contact, a.picture_words, o.id, o.link, o.link_open
                from activity a left join occurrence o on o.activity_id = a.id and o.link <> ''
                where a.id = ?""").param(entry.id()).query(rows -> {
            Text read = null;
            while (rows.next()) {
                if (read == null)
                    read = new Text(
                            rows.getString("about"), rows.getString("contact"), rows.getString("picture_words"));
                UUID sitting = Rows.uuidOrNull(rows, "id");
                if (sitting != null) links.put(sitting, new Link(rows.getString("link"), rows.getBoolean("link_open")));
            }
            return read;
        });
        if (text == null) throw new NotFound();
        boolean routed = entry.sittings().stream().anyMatch(each -> each.mode() == Mode.ROUTE);
        Map<UUID, List<PublicActivityPage.Stop>> stops = routed ? stops(entry) : Map.of();
        Map<UUID, String> open = new HashMap<>();
        links.forEach((id, link) -> {
            if (link.open && PublicText.safe(link.link) != null) open.put(id, link.link);
        });
        List<PublicActivityPage.Sitting> sittings = new ArrayList<>();
        for (ProgrammeSitting each : entry.sittings())
            sittings.add(sitting(
                    entry,
                    each,
                    moment,
                    links.get(each.id()),
                    open.get(each.id()),
                    stops.getOrDefault(each.id(), List.of())));
        return new PublicActivityPage(
                entry,
                facts(entry),
                loud(entry),
                PublicText.paragraphs(text.about),
                text.contact,
                text.pictureWords,
                sittings,
                base + entry.path(),
                registers(entry, moment) ? "/hoat-dong/" + entry.code() + "/dang-ky" : null,
                "/chuong-trinh"
                        + ProgrammeQuery.ALL
                                .only(ProgrammeFacet.UNIT, entry.unit().slug())
                                .written(),
                PublicData.of(entry, text.about, base, open));
    }

    private Map<UUID, List<PublicActivityPage.Stop>> stops(ProgrammeEntry entry) {
        Map<UUID, List<PublicActivityPage.Stop>> stops = new HashMap<>();
        sql.sql("""
                select s.occurrence_id, s.at, s.place from occurrence_stop s
                join occurrence o on o.id = s.occurrence_id
                where o.activity_id = ? order by s.occurrence_id, s.ordinal""").param(entry.id()).query(row -> {
            stops.computeIfAbsent(Rows.uuid(row, "occurrence_id"), none -> new ArrayList<>())
                    .add(new PublicActivityPage.Stop(
                            Objects.requireNonNull(Rows.instant(row, "at")), row.getString("place")));
        });
        return stops;
    }

    private static List<String> facts(ProgrammeEntry entry) {
        List<String> facts = new ArrayList<>();
        facts.add(t(entry.kind().title()));
        facts.add(entry.fee() == 0 ? t("Miễn phí") : PublicCard.money(entry.fee()));
        if (entry.required()) facts.add(t("Cần đăng ký"));
        else if (entry.registered()) facts.add(t("Nên đăng ký"));
        return facts;
    }

    private static String loud(ProgrammeEntry entry) {
        if (entry.cancelled()) return t("Hoạt động này đã bị hủy.");
        List<ProgrammeSitting> all = entry.sittings();
        if (all.isEmpty()) return t("Chưa có ngày giờ.");
        if (all.stream().allMatch(each -> each.state() == OccurrenceState.CANCELLED))
            return t("Hoạt động này đã bị hủy.");
        return all.stream().allMatch(each -> each.state() == OccurrenceState.POSTPONED)
                ? t("Hoạt động này tạm hoãn, chưa có ngày mới.")
                : "";
    }

    /// Whether one may register now: announced with registration, and a sitting is still open.
    private static boolean registers(ProgrammeEntry entry, Instant moment) {
        return entry.registered()
                && entry.sittings().stream()
                        .anyMatch(each -> !entry.off(each) && each.startsAt().isAfter(moment));
    }

    private static PublicActivityPage.Sitting sitting(
            ProgrammeEntry entry,
            ProgrammeSitting sitting,
            Instant moment,
            @Nullable Link link,
            @Nullable String open,
            List<PublicActivityPage.Stop> stops) {
        boolean off = entry.off(sitting);
        boolean over = sitting.over(moment);
        ProgrammeVenue venue = sitting.venue();
        String online = "";
        if (!off && !over && open == null && (sitting.mode() == Mode.ONLINE || sitting.mode() == Mode.BOTH))
            online = link == null
                    ? t("Đường liên kết sẽ có ở đây trước buổi.")
                    : t("Đường liên kết được gửi cho người đã đăng ký.");
        return new PublicActivityPage.Sitting(
                sitting,
                PublicCard.state(entry, sitting, moment),
                off,
                off || over ? List.of() : PublicCard.room(entry, sitting),
                off || over ? null : open,
                online,
                venue == null || !venue.placed()
                        ? null
                        : String.format(
                                Locale.ROOT,
                                "https://www.openstreetmap.org/?mlat=%1$.6f&mlon=%2$.6f#map=17/%1$.6f/%2$.6f",
                                venue.latitude(),
                                venue.longitude()),
                stops);
    }
}
