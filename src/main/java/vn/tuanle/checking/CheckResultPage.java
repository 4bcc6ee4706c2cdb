package vn.tuanle.checking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;
import vn.tuanle.writing.Breach;
import vn.tuanle.writing.FormPart;

/// What a file breaks of the decree's form, by the part of the document it stands in. `self` is the page's address;
/// `code` is the number and symbol of a document issued here, none for an upload.
public record CheckResultPage(
        String self, String name, @Nullable String code, int minutes, List<Group> groups, List<Phrase> notes)
        implements Page {
    /// So many places of one breach are shown with their words.
    public static final int PLACES = 4;

    public record Group(FormPart part, List<Breach> breaches) {
        public String anchor() {
            return "o-" + part.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A box of the decree's diagram, in millimetres from the upper left corner of the sheet.
    public record Box(String number, int x, int y, int wide, int high) {}

    private static final List<Box> SHEET = List.of(
            new Box("2", 32, 20, 68, 22),
            new Box("1", 104, 20, 86, 22),
            new Box("3", 32, 44, 68, 9),
            new Box("4", 104, 44, 86, 9),
            new Box("5b", 32, 55, 68, 11),
            new Box("10b", 32, 68, 32, 8),
            new Box("11", 68, 68, 32, 8),
            new Box("9a", 104, 55, 86, 21),
            new Box("5a", 50, 80, 120, 20),
            new Box("6", 32, 104, 158, 98),
            new Box("9b", 32, 206, 62, 40),
            new Box("7a", 98, 206, 92, 14),
            new Box("7b", 98, 234, 92, 12),
            new Box("12", 32, 249, 40, 8),
            new Box("13", 32, 262, 158, 12));

    static CheckResultPage of(
            String self, String name, @Nullable String code, int minutes, List<Breach> breaches, List<Phrase> notes) {
        Map<FormPart, List<Breach>> byPart = new EnumMap<>(FormPart.class);
        for (Breach b : breaches)
            byPart.computeIfAbsent(b.part(), p -> new ArrayList<>()).add(b);
        List<Group> groups = new ArrayList<>();
        byPart.forEach((part, found) -> groups.add(new Group(part, found)));
        return new CheckResultPage(self, name, code, minutes, groups, notes);
    }

    public int breaches() {
        return groups.stream().mapToInt(g -> g.breaches().size()).sum();
    }

    public int mendable() {
        return (int) groups.stream()
                .flatMap(g -> g.breaches().stream())
                .filter(Breach::mendable)
                .count();
    }

    public List<Box> sheet() {
        return SHEET;
    }

    public boolean isBroken(Box box) {
        return broken().contains(box.number());
    }

    private Set<String> broken() {
        return groups.stream().map(g -> g.part().box()).collect(Collectors.toSet());
    }
}
