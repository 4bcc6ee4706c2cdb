package vn.tuanle.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Takes questions from a file into a bank: all or none. What is there already with the same
/// words stays; a question with the same key gets them as its next. The preview is the same work,
/// undone.
@Component
public class Importing {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;
    private final Authoring authoring;
    private final Held held;
    private final BankFiles files;
    private final Situations situations;
    private final QuestionReading reading;

    Importing(
            JdbcClient sql,
            Transactions transactions,
            BankAccess access,
            Authoring authoring,
            Held held,
            BankFiles files,
            Situations situations,
            QuestionReading reading) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.authoring = authoring;
        this.held = held;
        this.files = files;
        this.situations = situations;
        this.reading = reading;
    }

    /// What becomes of a question of the file.
    public enum Fate {
        NEW("câu mới"),
        CHANGED("câu đổi lời"),
        SAME("đã có, giữ nguyên"),
        REFUSED("không nhận được");

        private final String title;

        Fate(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// A question of the file: where it stands, how it begins, its kind, what becomes of it and
    /// why.
    public record Line(int row, String words, String kind, Fate fate, List<Phrase> why, List<String> alike) {}

    public record Preview(String format, List<Line> lines) {
        public long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }

        public boolean good() {
            return count(Fate.REFUSED) == 0;
        }

        public boolean idle() {
            return count(Fate.SAME) == lines.size();
        }
    }

    /// What the import would do; nothing of it stays.
    Outcome<Preview> preview(Asker asker, UUID bank, byte[] content, Instant now) {
        List<Preview> seen = new ArrayList<>();
        Outcome<Preview> tried = run(asker, bank, content, now, preview -> {
            seen.add(preview);
            return Outcome.refused("");
        });
        return seen.isEmpty() ? tried : Outcome.done(seen.getLast());
    }

    /// Takes over all questions, or none where one is refused.
    public Outcome<Preview> run(Asker asker, UUID bank, byte[] content, Instant now) {
        return run(
                asker,
                bank,
                content,
                now,
                preview -> preview.good()
                        ? Outcome.done(preview)
                        : Outcome.refused("Có câu không nhận được, nên chưa nhập câu nào."));
    }

    private Outcome<Preview> run(
            Asker asker,
            UUID bank,
            byte[] content,
            Instant now,
            java.util.function.Function<Preview, Outcome<Preview>> settle) {
        if (access.ours(asker, bank).closed()) return Held.closed();
        return switch (ImportReader.read(content)) {
            case Outcome.Refused<ImportReader.Read> refused -> refused.as();
            case Outcome.Done<ImportReader.Read>(ImportReader.Read read) ->
                transactions.run(() -> {
                    sql.sql("select id from question_bank where id = ? for update")
                            .param(bank)
                            .query(UUID.class)
                            .single();
                    return settle.apply(new Preview(read.format(), new Run(asker, bank, read, now).lines()));
                });
        };
    }

    /// One import under way, within a transaction.
    private final class Run {
        private final Asker asker;
        private final UUID bank;
        private final ImportReader.Read read;
        private final Instant now;
        private final Map<String, UUID> byDigest = new HashMap<>();
        private final Map<String, UUID> byKey = new HashMap<>();
        private final List<String> folded = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private final Map<UUID, Situation> kept = new HashMap<>();

        Run(Asker asker, UUID bank, ImportReader.Read read, Instant now) {
            this.asker = asker;
            this.bank = bank;
            this.read = read;
            this.now = now;
            sql.sql("select id, import_key from question where bank_id = ? and import_key is not null")
                    .param(bank)
                    .query(row -> {
                        byKey.put(row.getString("import_key"), Rows.uuid(row, "id"));
                    });
            for (QuestionReading.Row row : reading.all(bank)) {
                byDigest.putIfAbsent(row.digest(), row.id());
                folded.add(row.folded());
                words.add(row.version().content().stem().text());
            }
        }

        List<Line> lines() {
            return read.entries().stream().map(this::line).toList();
        }

        private Line line(Entry entry) {
            Draft given = entry.draft();
            if (given == null)
                return new Line(entry.row(), entry.label(), "", Fate.REFUSED, entry.troubles(), List.of());
            String shown = given.content().stem().text();
            String kind = given.content().kind().title();
            List<Phrase> why = new ArrayList<>(entry.notes());
            Outcome<Draft> ready = ImportFiles.settle(files, asker, bank, given, read.files());
            if (ready instanceof Outcome.Done<Draft>(Draft draft)) ready = Soundness.checked(draft);
            if (ready instanceof Outcome.Done<Draft>(Draft draft)
                    && draft.situation() != null
                    && draft.situation().text().isEmpty()
                    && draft.situation().attachments().isEmpty())
                ready = Outcome.refused(
                        "Tình huống “{0}” chưa có nội dung.", draft.situation().title());
            if (entry.key() != null && !keys.add(entry.key()))
                ready = Outcome.refused("Mã “{0}” đứng hai lần trong tệp.", entry.key());
            return switch (ready) {
                case Outcome.Refused<Draft> refused -> {
                    why.add(refused.why());
                    yield new Line(entry.row(), shown, kind, Fate.REFUSED, why, List.of());
                }
                case Outcome.Done<Draft>(Draft draft) -> {
                    List<String> alike = new ArrayList<>();
                    Fate fate = take(entry, draft, alike);
                    yield new Line(entry.row(), shown, kind, fate, why, alike);
                }
            };
        }

        private Fate take(Entry entry, Draft draft, List<String> alike) {
            UUID known = entry.key() == null ? null : byKey.get(entry.key());
            if (known != null) {
                Held.Locked it = held.lock(asker, known);
                if (draft.digest().equals(it.digest())) return Fate.SAME;
                authoring.rewrite(asker, it, situated(draft), ActKind.IMPORTED, now);
                return Fate.CHANGED;
            }
            if (byDigest.containsKey(draft.digest())) return Fate.SAME;
            List<String> all = new ArrayList<>(List.of(draft.folded()));
            all.addAll(folded);
            for (int i : Alike.first(all).stream().limit(3).toList()) alike.add(words.get(i - 1));
            Outcome<UUID> written = authoring.write(asker, bank, situated(draft), ActKind.IMPORTED, entry.key(), now);
            if (written instanceof Outcome.Done<UUID>(UUID id)) byDigest.put(draft.digest(), id);
            folded.add(draft.folded());
            words.add(draft.content().stem().text());
            return Fate.NEW;
        }

        /// With the bank's situation of these words, made where there is none.
        private Draft situated(Draft draft) {
            Situation given = draft.situation();
            if (given == null) return draft;
            Situation ours = kept.computeIfAbsent(given.id(), id -> same(given));
            return new Draft(draft.content(), draft.explanation(), draft.source(), draft.topic(), draft.level(), ours);
        }

        private Situation same(Situation given) {
            for (Situation each : situations.of(bank))
                if (each.title().equals(given.title())
                        && each.text().equals(given.text())
                        && each.attachments().equals(given.attachments())) return each;
            return situations.insert(asker, bank, null, given.title(), given.text(), given.attachments(), now);
        }
    }
}
