package vn.tuanle.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanle.document.DocumentType;
import vn.tuanle.document.IssueOrder;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.Passage;

/// To whom a document goes: each line of “Kính gửi” and “Nơi nhận” with the units it means, by the rules
/// of the directory or as a person said.
public record Reach(List<Line> lines) {
    public static final String ARCHIVE = "Lưu";
    private static final Pattern AS_ABOVE = Pattern.compile("nhu (?:tren|kinh gui|thanh phan|dieu \\d+).*");
    private static final Pattern INVITED =
            Pattern.compile("kính mời\\s*:?\\s*(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `addressee` is a line of “Kính gửi”; `byHand` that a person said which units it means; `doubt`
    /// what the directory is not sure of.
    public record Line(
            String name,
            String purpose,
            boolean addressee,
            List<UnitOn> units,
            boolean byHand,
            @Nullable Phrase doubt) {
        public String key() {
            return Fold.fold(name);
        }

        /// “Như trên”, “Như Điều 3”: whom it means stands elsewhere.
        public boolean asAbove() {
            return !addressee && AS_ABOVE.matcher(key()).matches();
        }

        public boolean archive() {
            return purpose.equals(ARCHIVE);
        }

        /// Nobody here gets it by this line.
        public boolean unreached() {
            return units.isEmpty() && !archive() && !asAbove();
        }
    }

    static Reach of(
            DocumentType kind, OfficialDocument made, Snapshot directory, UUID issuer, Map<String, Set<UUID>> byHand) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String name : addressees(kind, made)) put(lines, name, "", true, directory, issuer, byHand);
        for (Recipient each : made.recipients())
            put(lines, each.name(), each.purpose(), false, directory, issuer, byHand);
        return new Reach(List.copyOf(lines.values()));
    }

    private static List<String> addressees(DocumentType kind, OfficialDocument made) {
        List<String> names = new ArrayList<>();
        for (String each : made.addressees()) names.add(each.replaceFirst("[;.,\\s]+$", ""));
        if (kind == DocumentType.GIAY_MOI)
            for (Passage passage : made.body())
                if (passage instanceof Passage.Text text) {
                    Matcher invited = INVITED.matcher(text.text());
                    if (!invited.find()) continue;
                    for (String name : invited.group(1).split("[;,]"))
                        if (!name.isBlank()) names.add(name.strip().replaceFirst("[;.,]+$", ""));
                    break;
                }
        return names;
    }

    private static void put(
            Map<String, Line> lines,
            String name,
            String purpose,
            boolean addressee,
            Snapshot directory,
            UUID issuer,
            Map<String, Set<UUID>> byHand) {
        Line bare = new Line(name, purpose, addressee, List.of(), false, null);
        if (name.isBlank() || lines.containsKey(bare.key())) return;
        Set<UUID> said = byHand.get(bare.key());
        if (said != null) {
            List<UnitOn> units =
                    directory.all().stream().filter(u -> said.contains(u.id())).toList();
            lines.put(bare.key(), new Line(name, purpose, addressee, units, true, null));
        } else if (bare.archive() || bare.asAbove()) {
            lines.put(bare.key(), bare);
        } else {
            Match match = directory.match(name, issuer);
            List<UnitOn> others =
                    match.units().stream().filter(u -> !u.id().equals(issuer)).toList();
            lines.put(
                    bare.key(),
                    new Line(name, purpose, addressee, others, false, others.isEmpty() ? null : match.doubt()));
        }
    }

    Set<UUID> units() {
        return lines.stream()
                .flatMap(line -> line.units().stream())
                .map(UnitOn::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Nullable
    Line line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst().orElse(null);
    }

    /// The lines as the register keeps them: “Như trên” is written out.
    List<IssueOrder.Line> orders() {
        List<IssueOrder.Line> orders = new ArrayList<>();
        for (Line line : lines)
            if (!line.asAbove() || line.byHand())
                orders.add(new IssueOrder.Line(
                        line.name(),
                        line.purpose(),
                        line.units().stream().map(UnitOn::id).collect(Collectors.toCollection(LinkedHashSet::new))));
        return orders;
    }
}
