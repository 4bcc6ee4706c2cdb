package vn.tuanle.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What a unit makes of the reports that come to it: who sent, who is missing, the figures summed,
/// the prose side by side, listings that look like one activity. `all` when every part was asked to be open.
public record ConsolidationPage(
        ReportRow report,
        FormRow form,
        Instant now,
        int turn,
        boolean receives,
        List<Child> children,
        List<Figure> figures,
        List<Section> sections,
        List<Twice> twice,
        boolean all,
        Joining typed,
        Errors errors)
        implements Page {
    /// So many units are shown without folding.
    private static final int FEW = 10;

    /// A report directly below; `below` reports stand under it in turn.
    public record Child(ReportRow report, int below, boolean asksExtension) {
        public boolean open() {
            return report.duty() == Duty.MUST && report.acceptedTurn() == null;
        }
    }

    /// Reports below that wait for the same thing.
    public record Group(String id, String title, List<Child> children) {}

    /// Where in the course of things a group stands, first what is to be done here.
    private enum Wait {
        ACCEPTING("Đã gửi, chờ nhận", "cho-nhan"),
        SENDING("Chưa gửi", "chua-gui"),
        MENDING("Bị trả lại, đang sửa", "tra-lai"),
        INVITED("Được đề nghị, chưa gửi", "de-nghi"),
        DONE("Đã nhận", "da-nhan");

        private final String title;
        private final String id;

        Wait(String title, String id) {
            this.title = title;
            this.id = id;
        }

        static Wait of(ReportRow report) {
            return switch (report.standing()) {
                case SENT -> ACCEPTING;
                case ACCEPTED -> DONE;
                case RETURNED -> MENDING;
                case WORKING, SILENT ->
                    report.firstSignedAt() != null ? MENDING : report.duty() == Duty.MUST ? SENDING : INVITED;
            };
        }
    }

    /// The units, those that wait for the reader first; none is left out.
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Wait wait : Wait.values()) {
            List<Child> these = children.stream()
                    .filter(child -> Wait.of(child.report()) == wait)
                    .toList();
            if (!these.isEmpty()) groups.add(new Group(wait.id, wait.title, these));
        }
        return groups;
    }

    /// What waits for the reader is open, and everything where there is little or something was refused.
    public boolean open(Group group) {
        return all || errors.any() || children.size() <= FEW || group.id().equals(Wait.ACCEPTING.id);
    }

    /// Indicators that stand together; `empty` are those that nobody gave.
    public record Part(String name, List<Figure> given, List<Figure> empty) {
        public boolean moved() {
            return given.stream().anyMatch(Figure::moved) || empty.stream().anyMatch(Figure::moved);
        }
    }

    public List<Part> parts() {
        Map<String, List<Figure>> byPart = new LinkedHashMap<>();
        for (Figure figure : figures)
            byPart.computeIfAbsent(figure.field().part(), part -> new ArrayList<>())
                    .add(figure);
        return byPart.entrySet().stream()
                .map(one -> new Part(
                        one.getKey(),
                        one.getValue().stream().filter(Figure::given).toList(),
                        one.getValue().stream()
                                .filter(figure -> !figure.given())
                                .toList()))
                .toList();
    }

    /// A figure with what the unit signed, where that is different by now.
    public record Figure(
            Field field, String member, Sum sum, @Nullable Long signed, boolean moved) {
        boolean given() {
            return sum.total() != null || moved;
        }
    }

    /// What each unit wrote in a section; `code` is the field's.
    public record Section(String code, String part, String title, List<Said> said) {
        public boolean any() {
            return !said.isEmpty();
        }
    }

    public record Said(UUID report, String unit, String words) {}

    /// Listings that may be one activity: same day, same name. The first of them would count.
    public record Twice(Activities.Listed kept, List<Activities.Listed> others) {}

    /// Listings that were said to be one activity, shown again when that was refused.
    record Joining(@Nullable UUID kept, Set<UUID> dropped, String reason) {
        static final Joining NOTHING = new Joining(null, Set.of(), "");
    }

    public boolean joining(Twice twice) {
        return twice.kept().id().equals(typed.kept());
    }

    /// Until somebody chose, all are proposed.
    public boolean chosen(Twice twice, Activities.Listed other) {
        return !joining(twice) || typed.dropped().contains(other.id());
    }

    public String reason(Twice twice) {
        return joining(twice) ? typed.reason() : "";
    }

    public long accepted() {
        return children.stream().filter(c -> c.report().acceptedTurn() != null).count();
    }

    public long waiting() {
        return children.stream()
                .filter(c -> c.report().state() == ReportState.SIGNED)
                .count();
    }

    /// Who must report and has not sent anything.
    public List<Child> missing() {
        return children.stream()
                .filter(c -> c.open() && c.report().firstSignedAt() == null)
                .toList();
    }

    public long late() {
        return children.stream()
                .filter(c -> c.report().lateDays() != null && c.report().lateDays() > 0)
                .count();
    }

    public List<Child> excluded() {
        return children.stream().filter(c -> !c.report().excluded().isEmpty()).toList();
    }
}
