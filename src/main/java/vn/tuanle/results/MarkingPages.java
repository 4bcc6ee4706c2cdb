package vn.tuanle.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.ExamSet;
import vn.tuanle.quiz.Question;
import vn.tuanle.ui.Errors;

/// Reads the marking of a round, and the form that puts a question right.
@Component
class MarkingPages {
    private static final int MOST_MOVED = 300;
    private final JdbcClient sql;
    private final Access access;
    private final Markings markings;

    MarkingPages(JdbcClient sql, Access access, Markings markings) {
        this.sql = sql;
        this.access = access;
        this.markings = markings;
    }

    /// Keys are shown once the round is closed, to those who mark.
    MarkingPage page(Asker asker, UUID contestId, UUID roundId, Instant now, Typed typed, Errors errors) {
        Contest contest = access.acted(asker, contestId);
        Access.Held round = access.round(contestId, roundId);
        boolean settled = round.settled(now);
        Map<UUID, ExamSet.Slot> slots = settled ? slots(roundId) : Map.of();
        List<Markings.Version> versions = markings.of(roundId);
        return new MarkingPage(
                contest,
                roundId,
                round.title(),
                settled,
                true,
                versions.stream().map(each -> version(each, slots)).toList(),
                versions.size() < 2
                        ? List.of()
                        : moved(versions.get(0).id(), versions.get(1).id()),
                versions.size() < 2
                        ? 0
                        : movedInAll(versions.get(0).id(), versions.get(1).id()),
                questions(slots, versions.isEmpty() ? null : versions.getFirst().id()),
                typed,
                errors);
    }

    /// What the form puts right, checked against the question.
    Outcome<Corrected> read(Asker asker, UUID contestId, UUID roundId, Typed typed) {
        access.acted(asker, contestId);
        access.round(contestId, roundId);
        UUID version = Typed.id(typed.get("cau"));
        ExamSet.Slot slot = version == null ? null : slots(roundId).get(version);
        if (slot == null) return Outcome.refusedAt("cau", "Hãy chọn câu hỏi.");
        Question content = slot.version().content();
        CorrectionKind kind = Typed.constant(CorrectionKind.class, typed.get("cach"));
        if (kind == null || !Corrected.possible(content).contains(kind))
            return Outcome.refusedAt("cach", "Hãy chọn cách chấm lại có thể dùng cho câu này.");
        if (!kind.answered()) return Outcome.done(new Corrected(slot.version().id(), kind, ""));
        String written = typed.line("loi-dap");
        if (content instanceof Question.ShortAnswer)
            return written.isEmpty() || written.length() > Question.ShortAnswer.LONGEST
                    ? Outcome.refusedAt(
                            "loi-dap",
                            "Hãy ghi câu trả lời được coi là đúng, không quá {0} ký tự.",
                            Question.ShortAnswer.LONGEST)
                    : Outcome.done(new Corrected(slot.version().id(), kind, new Answer.Written(written).stored()));
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String each : typed.all("phuong-an")) if (each.matches("\\d{1,3}")) chosen.add(Integer.parseInt(each));
        if (chosen.isEmpty() || Corrected.rekeyed(content, new Answer.Chosen(chosen)) == null)
            return Outcome.refusedAt("phuong-an", "Hãy chọn phương án đúng; câu chọn một chỉ có một phương án.");
        return Outcome.done(new Corrected(slot.version().id(), kind, new Answer.Chosen(chosen).stored()));
    }

    /// The slots of the round's sets by question version, in the order of the sets.
    private Map<UUID, ExamSet.Slot> slots(UUID round) {
        Map<UUID, ExamSet.Slot> slots = new LinkedHashMap<>();
        for (ExamSet set : markings.sets(round))
            set.slots().forEach(slot -> slots.putIfAbsent(slot.version().id(), slot));
        return slots;
    }

    private MarkingPage.Version version(Markings.Version each, Map<UUID, ExamSet.Slot> slots) {
        List<Phrase> corrections = new ArrayList<>();
        for (Corrected one : markings.corrections(each.id())) {
            ExamSet.Slot slot = slots.get(one.version());
            if (slot != null)
                corrections.add(Phrase.of(
                        "“{0}”: {1}{2}",
                        shortened(slot.version().content().stem().text()),
                        Phrase.of(one.kind().title()),
                        one.answer().isEmpty()
                                ? ""
                                : " (" + AttemptLogs.words(slot.version().content(), Answer.of(one.answer())) + ")"));
        }
        return new MarkingPage.Version(each.version(), each.why(), each.made(), each.by(), corrections);
    }

    private static String shortened(String stem) {
        return stem.length() > 90 ? stem.substring(0, 90).strip() + "…" : stem;
    }

    private List<MarkingPage.Asked> questions(
            Map<UUID, ExamSet.Slot> slots, @org.jspecify.annotations.Nullable UUID marking) {
        Map<UUID, long[]> counts = new HashMap<>();
        if (marking != null)
            sql.sql("""
                    select l.version_id, count(*) given, count(*) filter (where l.ordinal = any(m.slots_right)) n
                    from attempt_mark m join attempt a on a.id = m.attempt_id join exam_slot l on l.set_id = a.set_id
                    where m.marking_id = ? group by l.version_id""").param(marking).query(row -> {
                counts.put(Rows.uuid(row, "version_id"), new long[] {row.getLong("given"), row.getLong("n")});
            });
        List<MarkingPage.Asked> asked = new ArrayList<>();
        for (ExamSet.Slot slot : slots.values()) {
            Question content = slot.version().content();
            long[] n = counts.getOrDefault(slot.version().id(), new long[2]);
            List<MarkingPage.Option> options = new ArrayList<>();
            if (!content.rightChoices().isEmpty())
                for (Question.Option option : content.optionLists().getFirst())
                    options.add(new MarkingPage.Option(
                            options.size(),
                            option.text().text(),
                            content.rightChoices().contains(options.size())));
            asked.add(new MarkingPage.Asked(
                    slot.version().id(),
                    asked.size() + 1,
                    content.stem().text(),
                    key(content, options),
                    n[0],
                    n[1],
                    Corrected.possible(content).stream()
                            .map(kind -> new MarkingPage.Kind(kind.name(), kind.title()))
                            .toList(),
                    options));
        }
        return List.copyOf(asked);
    }

    private static String key(Question content, List<MarkingPage.Option> options) {
        if (content instanceof Question.ShortAnswer it)
            return it.accepted().stream().map(Question.Accepted::text).collect(Collectors.joining("; "));
        return options.stream()
                .filter(MarkingPage.Option::right)
                .map(MarkingPage.Option::words)
                .collect(Collectors.joining("; "));
    }

    private static final String CHANGED = """
            from attempt_mark n join attempt_mark b on b.attempt_id = n.attempt_id and b.marking_id = ?
            join attempt a on a.id = n.attempt_id join contestant c on c.id = a.contestant_id
            where n.marking_id = ? and (n.points, n.most) is distinct from (b.points, b.most)""";

    private List<MarkingPage.Moved> moved(UUID now, UUID before) {
        return sql.sql("select c.name, b.points was, n.points stands " + CHANGED + " order by c.name, a.id limit ?")
                .params(before, now, MOST_MOVED)
                .query((row, n) -> new MarkingPage.Moved(
                        row.getString("name"),
                        Figures.points(row.getLong("was")),
                        Figures.points(row.getLong("stands"))))
                .list();
    }

    private long movedInAll(UUID now, UUID before) {
        return sql.sql("select count(*) " + CHANGED)
                .params(before, now)
                .query(Long.class)
                .single();
    }
}
