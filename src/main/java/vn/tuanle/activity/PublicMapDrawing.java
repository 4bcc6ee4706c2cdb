package vn.tuanle.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws what was found as places, the largest numbers of sittings when there are too many for a phone.
final class PublicMapDrawing {
    private static final int PINS = 60;
    private static final int CARDS = 3;
    private static final double MARGIN = 48;
    private static final double METRES_A_DEGREE = 111_320;

    private final Programme programme;
    private final ProgrammeFinding finding;
    private final ProgrammeQuery query;
    private final Instant moment;

    private static final class Spot {
        private final ProgrammeVenue venue;
        private final List<Integer> rows = new ArrayList<>();

        Spot(ProgrammeVenue venue) {
            this.venue = venue;
        }
    }

    PublicMapDrawing(Programme programme, ProgrammeFinding finding, ProgrammeQuery query, Instant moment) {
        this.programme = programme;
        this.finding = finding;
        this.query = query;
        this.moment = moment;
    }

    PublicMap drawn() {
        Map<java.util.UUID, Spot> spots = new LinkedHashMap<>();
        int unplaced = 0;
        for (int row = ProgrammeBits.next(finding.found, 0);
                row >= 0;
                row = ProgrammeBits.next(finding.found, row + 1)) {
            ProgrammeVenue venue = programme.sitting(row).venue();
            if (venue == null || !venue.placed()) unplaced++;
            else spots.computeIfAbsent(venue.id(), none -> new Spot(venue)).rows.add(row);
        }
        List<Spot> most = spots.values().stream()
                .sorted((one, other) -> Integer.compare(other.rows.size(), one.rows.size()))
                .limit(PINS)
                .toList();
        if (most.isEmpty()) return new PublicMap(List.of(), List.of(), 0, 0, 0, unplaced);
        return drawn(most, unplaced);
    }

    private PublicMap drawn(List<Spot> spots, int unplaced) {
        double west = spots.stream().mapToDouble(s -> s.venue.longitude()).min().orElse(0);
        double east = spots.stream().mapToDouble(s -> s.venue.longitude()).max().orElse(0);
        double south = spots.stream().mapToDouble(s -> s.venue.latitude()).min().orElse(0);
        double north = spots.stream().mapToDouble(s -> s.venue.latitude()).max().orElse(0);
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max((east - west) * METRES_A_DEGREE * narrowing, 400);
        double high = Math.max((north - south) * METRES_A_DEGREE, 400);
        double inner = PublicMap.WIDTH - 2 * MARGIN;
        double scale = Math.min(inner / wide, 760 / high);
        double height = high * scale + 2 * MARGIN + 30;
        double left = (PublicMap.WIDTH - (east - west) * METRES_A_DEGREE * narrowing * scale) / 2;
        double top = (height - 30 - (north - south) * METRES_A_DEGREE * scale) / 2;
        List<Spot> southward = spots.stream()
                .sorted((one, other) -> Double.compare(other.venue.latitude(), one.venue.latitude()))
                .toList();
        List<PublicMap.Pin> pins = new ArrayList<>();
        Map<ProgrammeUnit, List<double[]>> wards = new HashMap<>();
        for (Spot spot : southward) {
            double x = left + (spot.venue.longitude() - west) * METRES_A_DEGREE * narrowing * scale;
            double y = top + (north - spot.venue.latitude()) * METRES_A_DEGREE * scale;
            pins.add(pin(pins.size() + 1, spot, x, y));
            ProgrammeUnit ward =
                    programme.units.ward(programme.entry(spot.rows.getFirst()).unit());
            if (ward != null)
                wards.computeIfAbsent(ward, none -> new ArrayList<>()).add(new double[] {x, y});
        }
        List<PublicMap.Name> names = new ArrayList<>();
        wards.forEach((ward, at) -> names.add(new PublicMap.Name(
                at.stream().mapToDouble(each -> each[0]).average().orElse(0),
                at.stream().mapToDouble(each -> each[1]).average().orElse(0) + 30,
                ward.place())));
        int metres = round(inner / scale / 4);
        return new PublicMap(pins, names, height, metres * scale, metres, unplaced);
    }

    private PublicMap.Pin pin(int number, Spot spot, double x, double y) {
        List<PublicCard> cards = spot.rows.stream()
                .limit(CARDS)
                .map(row -> PublicCard.of(programme.entry(row), programme.sitting(row), moment, query.near()))
                .toList();
        return new PublicMap.Pin(
                number,
                x,
                y,
                Math.min(24, 12 + Math.sqrt(spot.rows.size()) * 1.5),
                spot.venue.name(),
                spot.venue.address(),
                spot.rows.size(),
                spot.venue.latitude(),
                spot.venue.longitude(),
                cards);
    }

    /// 1, 2 or 5 with noughts, at most so many metres.
    private static int round(double metres) {
        int unit = (int) Math.pow(10, Math.floor(Math.log10(Math.max(10, metres))));
        return metres >= 5 * unit ? 5 * unit : metres >= 2 * unit ? 2 * unit : unit;
    }
}
