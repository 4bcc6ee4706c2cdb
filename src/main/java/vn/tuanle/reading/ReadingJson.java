package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.reading.ReadDocument.Deadline;

/// A reading as the JSON of the command line; its names are a promise to those who call it.
public final class ReadingJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReadingJson() {}

    /// The main document on top, all of them under `documents` where there are several.
    static String of(Reading.Read read) {
        return of(read, false);
    }

    /// With the text of each document's body, from which `write` makes the document again.
    public static String of(Reading.Read read, boolean body) {
        Map<String, @Nullable Object> top = document(read.main());
        if (body) written(top, read, read.main());
        if (read.documents().size() > 1) {
            top.put("documents", list(read.documents(), one -> {
                Map<String, @Nullable Object> out = document(one);
                if (body) written(out, read, one);
                return out;
            }));
        }
        return JSON.writeValueAsString(top);
    }

    /// What only `write` asks for: a year beside a day left blank, and the body.
    private static void written(Map<String, @Nullable Object> out, Reading.Read read, ReadDocument one) {
        if (one.year() > 0) out.put("year", one.year());
        out.put("body", BodyBlocks.of(read.source(), one));
    }

    static Map<String, @Nullable Object> document(ReadDocument read) {
        List<String> warnings = new ArrayList<>();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", read.kind().name());
        out.put("issuer", one("issuer", read.issuer(), warnings));
        out.put("superior", one("superior", read.superior(), warnings));
        out.put("number", one("number", read.number(), warnings));
        out.put("place", one("place", read.place(), warnings));
        out.put("date", text(one("date", read.date(), warnings)));
        out.put("title", one("title", read.title(), warnings));
        out.put("legalBases", all("legalBases", read.legalBases(), warnings, ReadingJson::legalBasis));
        out.put("campaigns", all("campaigns", read.campaigns(), warnings, ReadingJson::campaign));
        out.put("tasks", all("tasks", read.tasks(), warnings, ReadingJson::task));
        out.put("deadlines", all("deadlines", read.deadlines(), warnings, ReadingJson::deadline));
        out.put("budget", all("budget", read.budget(), warnings, ReadingJson::budget));
        out.put("recipients", all("recipients", read.recipients(), warnings, ReadingJson::recipient));
        boolean nameless = read.signature() != null && read.signature().value().name() == null;
        out.put("signature", signature(one(nameless ? "signature.name" : "signature", read.signature(), warnings)));
        read.warnings().forEach(w -> warnings.add(w.text()));
        out.put("warnings", warnings);
        return out;
    }

    private static <T> @Nullable T one(String field, @Nullable Found<T> found, List<String> warnings) {
        if (found == null) return null;
        doubt(field, found, warnings);
        return found.value();
    }

    private static <T> List<Object> all(
            String field, List<Found<T>> found, List<String> warnings, Function<T, Object> shape) {
        List<Object> out = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            doubt(field + "[" + i + "]", found.get(i), warnings);
            out.add(shape.apply(found.get(i).value()));
        }
        return out;
    }

    private static void doubt(String field, Found<?> found, List<String> warnings) {
        if (found.doubt() != null) warnings.add(field + ": " + found.doubt().text());
    }

    private static <T> List<Object> list(Collection<T> values, Function<T, Object> shape) {
        List<Object> out = new ArrayList<>(values.size());
        values.forEach(v -> out.add(shape.apply(v)));
        return out;
    }

    /// “./.” says that the document ends there and belongs to no sentence.
    private static String unended(String text) {
        return text.endsWith("./.") ? text.substring(0, text.length() - 2) : text.replaceFirst("\\./$", "");
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, @Nullable Object> legalBasis(ReadDocument.LegalBasis basis) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("number", basis.number());
        out.put("date", text(basis.date()));
        out.put("issuer", basis.issuer());
        out.put("subject", basis.subject());
        out.put("text", basis.text());
        return out;
    }

    private static Map<String, @Nullable Object> campaign(ReadDocument.Campaign campaign) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", campaign.name());
        out.put("start", text(campaign.start()));
        out.put("end", text(campaign.end()));
        out.put("themes", campaign.themes());
        return out;
    }

    private static Map<String, @Nullable Object> task(ReadDocument.Task task) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("clause", task.clause());
        out.put("assignees", task.assignees());
        out.put("coordinators", task.coordinators());
        out.put("request", task.request());
        out.put("text", unended(task.text()));
        out.put("deadlines", list(task.deadlines(), ReadingJson::deadline));
        return out;
    }

    private static Map<String, @Nullable Object> deadline(Deadline deadline) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("date", text(deadline.date()));
        // LocalTime writes HH:mm as long as there are no seconds, and no document has them.
        out.put(
                "time",
                deadline.time() == null
                        ? null
                        : text(deadline.time().withSecond(0).withNano(0)));
        out.put("boundary", deadline.boundary().name());
        out.put("purpose", deadline.purpose().name());
        out.put("clause", deadline.clause());
        out.put("text", unended(deadline.text()));
        return out;
    }

    private static Map<String, @Nullable Object> budget(ReadDocument.Budget budget) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("amount", budget.amount());
        out.put("text", unended(budget.text()));
        return out;
    }

    private static Map<String, @Nullable Object> recipient(ReadDocument.Recipient recipient) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", recipient.name());
        out.put("purpose", recipient.purpose());
        return out;
    }

    private static Map<String, @Nullable Object> signature(ReadDocument.@Nullable Signature signature) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("authority", signature == null ? null : signature.authority());
        out.put("position", signature == null ? null : signature.position());
        out.put("name", signature == null ? null : signature.name());
        return out;
    }
}
