package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Intake.Part;
import vn.tuanle.plan.PlanItem.State;

/// What still stands between a draft and its issuing, as sentences that lead to the places.
final class Readiness {
    private static final Set<Part> DOING = EnumSet.of(Part.ASSIGNEE, Part.COORDINATOR);

    /// Header fields that decide what the document is; of a scan never taken without a person.
    static final Set<String> NEVER_SILENT = Set.of("number", "date", "signer");

    /// One thing to settle first; `item` or `party` is where, both null where something is missing
    /// altogether.
    record Obstacle(
            Phrase sentence, @Nullable UUID item, @Nullable UUID party) {
        boolean nowhere() {
            return item == null && party == null;
        }

        /// Where a person settles it.
        String path(UUID plan) {
            String review = "/ke-hoach/" + plan + "/kiem-tra";
            if (item != null) return review + "?muc=" + item + "#muc-" + item;
            return party == null ? review : review + "/ben/" + party;
        }
    }

    private Readiness() {}

    /// For a plan whose text was typed or digital; for a scan use the form with `scanned`.
    static List<Obstacle> of(List<PlanItem> items, List<PartyRow> parties) {
        return of(items, parties, false);
    }

    static List<Obstacle> of(List<PlanItem> items, List<PartyRow> parties, boolean scanned) {
        List<Obstacle> obstacles = new ArrayList<>();
        List<PlanItem> kept = items.stream()
                .filter(i -> i.state() != State.DROPPED)
                .sorted(Comparator.comparingInt(PlanItem::ordinal))
                .toList();
        for (PlanItem item : kept) {
            Phrase open = unsettled(item, scanned);
            if (open != null) obstacles.add(new Obstacle(open, item.id(), null));
        }
        if (kept.stream().noneMatch(i -> i.kind() == ItemKind.CAMPAIGN && dated(i)))
            obstacles.add(new Obstacle(
                    Phrase.of("Chưa có ngày bắt đầu và ngày kết thúc của Tuần lễ hay đợt hoạt động nào."), null, null));
        Map<UUID, PlanItem> byId = new HashMap<>();
        kept.forEach(item -> byId.put(item.id(), item));
        Set<UUID> assigned = new HashSet<>();
        for (PartyRow party : parties) {
            boolean doing = false;
            for (PartyRow.Naming naming : party.namings()) {
                if (!byId.containsKey(naming.item())) continue;
                doing |= DOING.contains(naming.part());
                if (naming.part() == Part.ASSIGNEE) assigned.add(naming.item());
            }
            if (doing && party.units().isEmpty() && !(party.group() && party.doubt() == null))
                obstacles.add(
                        new Obstacle(Phrase.of("“{0}” chưa được hiểu là đơn vị nào.", party.name()), null, party.id()));
            else if (doing && party.doubt() != null)
                obstacles.add(new Obstacle(
                        Phrase.of("Cần xác nhận “{0}” là những đơn vị nào.", party.name()), null, party.id()));
        }
        for (PlanItem item : kept) {
            if (item.kind() == ItemKind.TASK && !assigned.contains(item.id()))
                obstacles.add(
                        new Obstacle(Phrase.of("Nhiệm vụ “{0}” chưa giao cho ai.", brief(item)), item.id(), null));
            if (item.kind() == ItemKind.RECIPIENT && nobodysLine(item, parties))
                obstacles.add(new Obstacle(
                        Phrase.of(
                                "Dòng nơi nhận “{0}” không ứng với đơn vị nào: văn bản sẽ không gửi tới đó qua hệ thống.",
                                brief(item)),
                        item.id(),
                        null));
        }
        return obstacles;
    }

    /// A line of “Nơi nhận” that means no unit here and that no person has yet accepted as it is. The file copy and the
    /// addressees above (“Như trên”) are nobody's to look up.
    private static boolean nobodysLine(PlanItem line, List<PartyRow> parties) {
        return line.state() == State.FOUND
                && !"Lưu".equals(line.details().subject())
                && !Fold.fold(line.text()).startsWith("nhu tren")
                && parties.stream()
                        .noneMatch(party -> party.namedAs(line.id(), Part.RECIPIENT)
                                && !party.units().isEmpty());
    }

    private static @Nullable Phrase unsettled(PlanItem item, boolean scanned) {
        if (item.kind() == ItemKind.UNPLACED && item.state() == State.FOUND)
            return Phrase.of("Chưa rõ “{0}” thuộc về phần nào.", brief(item));
        if (!toLookAt(item, scanned)) return null;
        return switch (item.kind()) {
            case HEADER -> Phrase.of("{0} chưa được xác nhận.", ItemField.headerTitle(item.field()));
            case DEADLINE -> Phrase.of("Thời hạn “{0}” chưa được xác nhận.", brief(item));
            case CAMPAIGN -> Phrase.of("Ngày của “{0}” chưa được xác nhận.", brief(item));
            default -> Phrase.of("Chưa chắc đã đọc đúng “{0}”.", brief(item));
        };
    }

    /// That a person must look at the item: it is doubtful, belongs nowhere, or is a field of a
    /// scan
    /// that is never accepted silently.
    static boolean toLookAt(PlanItem item, boolean scanned) {
        if (item.state() != State.FOUND) return false;
        return item.doubt() != null
                || item.kind() == ItemKind.UNPLACED
                || (scanned
                        && item.kind() == ItemKind.HEADER
                        && NEVER_SILENT.contains(Objects.requireNonNullElse(item.field(), "")));
    }

    private static boolean dated(PlanItem campaign) {
        return campaign.details().day() != null && campaign.details().lastDay() != null;
    }

    /// The beginning of an item's words, enough to recognise it by.
    static String brief(PlanItem item) {
        String text = item.text().replaceAll("\\s+", " ").strip();
        if (text.length() <= 80) return text;
        int cut = text.lastIndexOf(' ', 79);
        return text.substring(0, cut < 40 ? 79 : cut) + "…";
    }
}
