package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.Match;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.Intake.Named;

/// The bodies a plan names, once per wording, each with the units it means as of the plan's day.
final class Parties {
    /// “Các cơ quan, đơn vị tại Mục III”, “Như Điều 3”: whoever that part of the document gives a
    /// task to.
    private static final Pattern SECTION =
            Pattern.compile("(?:tai|nhu|neu tai|theo) (?:muc|phan|dieu|khoan) ([ivx]+|\\d+)\\b");

    /// “các đơn vị có liên quan”: nobody in particular; whoever leads invites them.
    private static final Pattern UNNAMED =
            Pattern.compile("(?:cac |nhung )?(?:[\\p{L}, ]+ )?(?:co )?lien quan(?: khac)?");

    /// A line of “Nơi nhận” that names a person or an office holder of the issuer, not a body; “Chủ tịch UBND các
    /// phường,
    /// xã” are the wards.
    private static final Pattern PERSON = Pattern.compile(
            "(?:chanh|cac pho|pho|ct|pct|cac pct|(?:chu tich|lanh dao)(?! (?:ubnd |uy ban nhan dan )?(?:cac|\\d)))\\b.*");

    private final Map<String, Party> byName = new LinkedHashMap<>();

    record Party(
            UUID id,
            String name,
            Phrase rule,
            boolean group,
            @Nullable Integer expected,
            @Nullable Phrase doubt,
            @Nullable UUID settledBy,
            Set<UUID> units,
            Set<UUID> outside) {
        Party with(UUID id) {
            return new Party(id, name, rule, group, expected, doubt, settledBy, units, outside);
        }
    }

    private Parties() {}

    static Parties of(Intake intake, Snapshot directory, UUID issuer) {
        return again(intake, directory, issuer, List.of());
    }

    /// The bodies understood anew, as of the directory's day; those that a person settled stay.
    static Parties again(Intake intake, Snapshot directory, UUID issuer, List<PartyRow> before) {
        Map<String, PartyRow> known = new HashMap<>();
        before.forEach(row -> known.put(row.name(), row));
        Parties parties = new Parties();
        List<Named> later = new ArrayList<>();
        for (Named named : intake.named) {
            PartyRow row = known.get(named.name());
            if (row != null && row.settledBy() != null)
                parties.byName.computeIfAbsent(named.name(), name -> settled(row, directory));
            else if (SECTION.matcher(Fold.fold(named.name())).find()) later.add(named);
            else parties.byName.computeIfAbsent(named.name(), name -> matched(name, directory, issuer));
        }
        for (Named named : later) parties.byName.computeIfAbsent(named.name(), name -> parties.ofSection(name, intake));
        parties.byName.replaceAll((name, party) -> {
            PartyRow row = known.get(name);
            return row == null ? party : party.with(row.id());
        });
        return parties;
    }

    private static Party settled(PartyRow row, Snapshot directory) {
        long gone = row.units().stream()
                .filter(unit -> directory.unit(unit).isEmpty())
                .count();
        Phrase doubt = gone == 0
                ? row.doubt()
                : Phrase.of(
                        "{0} đơn vị đã chọn không có trong danh mục vào ngày {1}. Hãy xem lại.",
                        gone, Days.day(directory.on()));
        return new Party(
                row.id(),
                row.name(),
                row.rule(),
                row.group(),
                row.expected(),
                doubt,
                row.settledBy(),
                new LinkedHashSet<>(row.units()),
                row.outside());
    }

    List<Party> all() {
        return List.copyOf(byName.values());
    }

    Party named(String name) {
        Party party = byName.get(name);
        if (party == null) throw new IllegalArgumentException(name);
        return party;
    }

    static Party matched(String name, Snapshot directory, UUID issuer) {
        String folded = Fold.fold(name);
        if (UNNAMED.matcher(folded).matches())
            return nobody(name, Phrase.of("Không chỉ đích danh đơn vị nào; đơn vị chủ trì mời khi cần."));
        if (PERSON.matcher(folded).matches())
            return nobody(name, Phrase.of("Đây là người nhận trong cơ quan ban hành."));
        // “TT.” is the standing committee, which is reached at the body's own office
        Match match = directory.match(name.replaceFirst("^(TT\\.|Thường trực) ?", ""), issuer);
        Set<UUID> units = new LinkedHashSet<>();
        for (UnitOn unit : match.units()) units.add(unit.id());
        Set<UUID> outside = new LinkedHashSet<>(units);
        outside.removeAll(directory.reach(issuer));
        return new Party(
                UUID.randomUUID(),
                name,
                match.rule(),
                match.group(),
                match.expected(),
                match.doubt(),
                null,
                units,
                outside);
    }

    private static Party nobody(String name, Phrase rule) {
        return new Party(UUID.randomUUID(), name, rule, true, null, null, null, Set.of(), Set.of());
    }

    private Party ofSection(String name, Intake intake) {
        Matcher matcher = SECTION.matcher(Fold.fold(name));
        Set<UUID> units = new LinkedHashSet<>();
        String section = matcher.find() ? matcher.group(1).toUpperCase(Locale.ROOT) : "";
        Map<UUID, String> clauses = new LinkedHashMap<>();
        intake.items.forEach(item -> clauses.put(item.id(), item.clause()));
        for (Named named : intake.named) {
            String clause = clauses.getOrDefault(named.item(), "");
            Party party = byName.get(named.name());
            if (party != null
                    && named.part() == Intake.Part.ASSIGNEE
                    && (clause.equals(section) || clause.startsWith(section + "."))) units.addAll(party.units());
        }
        Phrase doubt = units.isEmpty()
                ? Phrase.of("Không tìm thấy đơn vị nào được giao việc ở phần “{0}” của văn bản.", name)
                : null;
        return new Party(
                UUID.randomUUID(),
                name,
                Phrase.of("Mọi đơn vị được giao việc ở phần này của văn bản."),
                true,
                null,
                doubt,
                null,
                units,
                Set.of());
    }
}
