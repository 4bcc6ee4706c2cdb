package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Intake.Part;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.plan.ReviewCard.Who;
import vn.tuanle.reading.Block;

/// Reads a plan with everything that its review shows: items, parties, source.
@Component
class ReviewSources {
    private static final TypeReference<List<Phrase>> PHRASES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final PlanAccess access;
    private final PlanRows rows;
    private final PartyRows parties;
    private final Holidays holidays;

    ReviewSources(JdbcClient sql, PlanAccess access, PlanRows rows, PartyRows parties, Holidays holidays) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.parties = parties;
        this.holidays = holidays;
    }

    /// Seven queries, whatever the plan's size.
    /// @throws vn.tuanle.ui.NotFound when the asker's units neither draft nor issue it
    Loaded load(Asker asker, UUID plan) {
        PlanRow row = access.owned(asker, plan);
        record Source(List<Block> blocks, List<Phrase> warnings) {}
        Source source = sql.sql("select blocks, warnings from plan where id = ?")
                .param(plan)
                .query((r, n) ->
                        new Source(Blocks.of(r.getString("blocks")), JSON.readValue(r.getString("warnings"), PHRASES)))
                .single();
        List<PartyRow> named = parties.of(plan);
        List<PlanItem> items = rows.of(plan);
        return new Loaded(
                row,
                source.blocks(),
                source.warnings(),
                items,
                named,
                who(named),
                holidays.daysOff(),
                Readiness.of(items, named, row.scanned()));
    }

    private static Map<UUID, List<Who>> who(List<PartyRow> parties) {
        record Placed(int ordinal, Who who) {}
        Map<UUID, List<Placed>> placed = new HashMap<>();
        for (PartyRow party : parties)
            for (PartyRow.Naming naming : party.namings())
                placed.computeIfAbsent(naming.item(), i -> new ArrayList<>())
                        .add(new Placed(
                                naming.ordinal(),
                                new Who(
                                        party.id(),
                                        party.name(),
                                        naming.part(),
                                        party.units().size(),
                                        party.doubt() != null)));
        Map<UUID, List<Who>> who = new HashMap<>();
        placed.forEach((item, named) -> who.put(
                item,
                named.stream()
                        .sorted(Comparator.comparingInt(Placed::ordinal))
                        .map(Placed::who)
                        .toList()));
        return who;
    }

    /// A plan in memory.
    record Loaded(
            PlanRow plan,
            List<Block> blocks,
            List<Phrase> warnings,
            List<PlanItem> items,
            List<PartyRow> parties,
            Map<UUID, List<Who>> who,
            DaysOff off,
            List<Readiness.Obstacle> obstacles) {
        @Nullable
        PlanItem item(UUID id) {
            return items.stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
        }

        boolean alive(UUID id) {
            PlanItem item = item(id);
            return item != null && item.state() != State.DROPPED;
        }

        List<Who> named(UUID item) {
            return who.getOrDefault(item, List.of());
        }

        /// Who is to do it, as one subheading; empty when nobody is.
        String assignees(UUID item) {
            return named(item).stream()
                    .filter(w -> w.part() == Part.ASSIGNEE)
                    .map(Who::name)
                    .collect(Collectors.joining("; "));
        }

        ReviewCard card(PlanItem item) {
            boolean open = Readiness.toLookAt(item, plan.scanned())
                    || item.kind() == ItemKind.RECIPIENT && obstacle(item.id()) != null;
            return ReviewCard.of(item, open, named(item.id()), picture(item), off);
        }

        /// What stands in the way of issuing at the item or the body of this id; null for nothing.
        @Nullable
        Phrase obstacle(UUID id) {
            return obstacles.stream()
                    .filter(o -> id.equals(o.item()) || id.equals(o.party()))
                    .map(Readiness.Obstacle::sentence)
                    .findFirst()
                    .orElse(null);
        }

        /// The item as it would be had a person confirmed it.
        PlanItem settled(PlanItem item) {
            return item.doubted(null).with(State.CONFIRMED);
        }

        SourceView.Place placeOf(PlanItem item) {
            return new SourceView.Place(item.id(), item.span(), Readiness.toLookAt(item, plan.scanned()));
        }

        int sourceLength() {
            return blocks.isEmpty() ? 0 : blocks.getLast().to();
        }

        /// Where on a page of the scanned original the item stands; null where that is not known.
        @Nullable
        OnPage onPage(PlanItem item) {
            if (plan.file() == null || item.span().isEmpty()) return null;
            OnPage place = null;
            for (Block block : blocks) {
                if (block.from() >= item.span().to()) break;
                if (block.to() <= item.span().from()) continue;
                for (Block.Paragraph paragraph : paragraphs(block)) {
                    Block.Box box = paragraph.box();
                    boolean inside = paragraph.from() < item.span().to()
                            && paragraph.to() > item.span().from();
                    if (!inside || box == null) continue;
                    if (place == null) place = new OnPage(paragraph.page(), box);
                    else if (place.page() == paragraph.page()) place = new OnPage(paragraph.page(), place.with(box));
                }
            }
            return place;
        }

        /// By how many degrees a page of the scan is turned to stand upright.
        double turn(int page) {
            for (Block block : blocks)
                for (Block.Paragraph paragraph : paragraphs(block)) {
                    Block.Box box = paragraph.box();
                    if (paragraph.page() == page && box != null) return box.turn();
                }
            return 0;
        }

        private ReviewCard.@Nullable Picture picture(PlanItem item) {
            if (!plan.scanned()) return null;
            boolean compared = item.kind() == ItemKind.HEADER || Readiness.toLookAt(item, true);
            OnPage place = compared ? onPage(item) : null;
            return place == null
                    ? null
                    : new ReviewCard.Picture("/ke-hoach/" + plan.id() + "/anh?muc=" + item.id(), place.page());
        }

        private static List<Block.Paragraph> paragraphs(Block block) {
            return switch (block) {
                case Block.Paragraph paragraph -> List.of(paragraph);
                case Block.Table table -> {
                    List<Block.Paragraph> all = new ArrayList<>();
                    table.rows().forEach(row -> row.cells().forEach(cell -> all.addAll(cell.paragraphs())));
                    yield all;
                }
            };
        }
    }

    /// A page of the original, from 1, and the place on it.
    record OnPage(int page, Block.Box box) {
        Block.Box with(Block.Box other) {
            return new Block.Box(
                    Math.min(box.left(), other.left()),
                    Math.min(box.top(), other.top()),
                    Math.max(box.right(), other.right()),
                    Math.max(box.bottom(), other.bottom()),
                    box.turn());
        }
    }
}
