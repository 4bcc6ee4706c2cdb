package vn.tuanle.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Days;

/// An activity as schema.org/Event says it, so that search engines show its days and places.
final class PublicData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "https://schema.org/";

    private PublicData() {}

    /// One event a sitting, as text that may stand within a page.
    /// @param links by the sitting's id what everybody may open; others are left out
    static String of(ProgrammeEntry entry, String about, String base, Map<java.util.UUID, String> links) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (ProgrammeSitting sitting : entry.sittings()) events.add(event(entry, sitting, about, base, links));
        return safe(events.size() == 1 ? events.getFirst() : events);
    }

    /// JSON in which nothing can end the element it stands in.
    static String safe(Object value) {
        return JSON.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> event(
            ProgrammeEntry entry,
            ProgrammeSitting sitting,
            String about,
            String base,
            Map<java.util.UUID, String> links) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@context", "https://schema.org");
        event.put("@type", "Event");
        event.put("name", entry.title());
        event.put("url", base + entry.path());
        event.put("image", base + "/hoat-dong/" + entry.code() + "/anh.png");
        event.put("description", PublicText.brief(about.isEmpty() ? entry.title() : about, 300));
        event.put(
                "startDate",
                sitting.startsAt().atZone(Days.ZONE).toOffsetDateTime().toString());
        event.put(
                "endDate", sitting.endsAt().atZone(Days.ZONE).toOffsetDateTime().toString());
        event.put("eventStatus", SCHEMA + status(entry, sitting));
        event.put("eventAttendanceMode", SCHEMA + mode(sitting.mode()));
        event.put("inLanguage", entry.language());
        Object location = location(entry, sitting, base, links.get(sitting.id()));
        event.put("location", location);
        event.put(
                "organizer",
                Map.of("@type", "Organization", "name", entry.unit().name()));
        event.put("isAccessibleForFree", entry.fee() == 0);
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("@type", "Offer");
        offer.put("price", entry.fee());
        offer.put("priceCurrency", "VND");
        offer.put("url", base + entry.path());
        offer.put("availability", SCHEMA + (sitting.hasRoom() ? "InStock" : "SoldOut"));
        event.put("offers", offer);
        if (sitting.places() != null) event.put("maximumAttendeeCapacity", sitting.places());
        if (sitting.left() != null) event.put("remainingAttendeeCapacity", sitting.left());
        return event;
    }

    private static String status(ProgrammeEntry entry, ProgrammeSitting sitting) {
        if (entry.cancelled() || sitting.state() == OccurrenceState.CANCELLED) return "EventCancelled";
        return sitting.state() == OccurrenceState.POSTPONED ? "EventPostponed" : "EventScheduled";
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case PLACE, ROUTE -> "OfflineEventAttendanceMode";
            case ONLINE, BROADCAST -> "OnlineEventAttendanceMode";
            case BOTH -> "MixedEventAttendanceMode";
        };
    }

    private static Object location(ProgrammeEntry entry, ProgrammeSitting sitting, String base, @Nullable String link) {
        Map<String, Object> virtual = new LinkedHashMap<>();
        virtual.put("@type", "VirtualLocation");
        virtual.put("url", link == null ? base + entry.path() : link);
        if (!sitting.mode().meets()) return virtual;
        Map<String, Object> place = new LinkedHashMap<>();
        ProgrammeVenue venue = sitting.venue();
        place.put("@type", "Place");
        place.put("name", venue == null ? entry.unit().place() : venue.name());
        place.put(
                "address",
                venue == null || venue.address().isEmpty() ? entry.unit().place() : venue.address());
        if (venue != null && venue.placed())
            place.put(
                    "geo",
                    Map.of("@type", "GeoCoordinates", "latitude", venue.latitude(), "longitude", venue.longitude()));
        return sitting.mode() == Mode.BOTH ? List.of(place, virtual) : place;
    }
}
