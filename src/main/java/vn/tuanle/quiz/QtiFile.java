package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Items of IMS QTI 2.1, 2.2 and 3: those with one interaction of choices or of order. Names of
/// elements and attributes are compared without “qti-”, hyphens and capitals, which is what the
/// versions differ in.
final class QtiFile {
    private static final Set<String> INTERACTIONS = Set.of(
            "choiceinteraction",
            "orderinteraction",
            "associateinteraction",
            "matchinteraction",
            "gapmatchinteraction",
            "inlinechoiceinteraction",
            "textentryinteraction",
            "extendedtextinteraction",
            "hottextinteraction",
            "hotspotinteraction",
            "selectpointinteraction",
            "graphicorderinteraction",
            "graphicassociateinteraction",
            "graphicgapmatchinteraction",
            "positionobjectinteraction",
            "sliderinteraction",
            "mediainteraction",
            "drawinginteraction",
            "uploadinteraction",
            "custominteraction",
            "portablecustominteraction",
            "endattemptinteraction");

    private QtiFile() {}

    static boolean isItem(String xml) {
        Element root = Jsoup.parse(xml, Parser.xmlParser()).firstElementChild();
        return root != null && name(root).equals("assessmentitem");
    }

    /// The items of a package, in the order of its manifest.
    static List<Entry> read(Map<String, byte[]> archive, Map<UUID, byte[]> files) {
        List<Entry> entries = new ArrayList<>();
        for (String path : items(archive)) {
            byte[] content = archive.get(path);
            if (content == null) {
                entries.add(Entry.refused(entries.size() + 1, path, "Tệp không đi kèm: {0}", path));
                continue;
            }
            String xml = ImportReader.text(content);
            if (!isItem(xml))
                entries.add(Entry.refused(entries.size() + 1, path, "Không đọc được câu hỏi trong tệp này."));
            else entries.add(item(xml, entries.size() + 1, address -> archive.get(beside(path, address)), files));
        }
        return entries;
    }

    private static List<String> items(Map<String, byte[]> archive) {
        byte[] manifest = archive.get("imsmanifest.xml");
        if (manifest != null) {
            List<String> listed = all(Jsoup.parse(ImportReader.text(manifest), Parser.xmlParser()), "resource")
                    .filter(each -> each.attr("type").startsWith("imsqti_item"))
                    .map(each -> each.attr("href"))
                    .filter(href -> !href.isEmpty())
                    .distinct()
                    .toList();
            if (!listed.isEmpty()) return listed;
        }
        return archive.entrySet().stream()
                .filter(each -> each.getKey().endsWith(".xml") && isItem(ImportReader.text(each.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// “../images/a.png” as seen from “items/one.xml”.
    static String beside(String path, String address) {
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        parts.removeLast();
        for (String each : address.split("/", -1)) {
            if (each.equals("..")) {
                if (!parts.isEmpty()) parts.removeLast();
            } else if (!each.equals(".")) parts.add(each);
        }
        return String.join("/", parts);
    }

    static Entry item(String xml, int row, Function<String, byte @Nullable []> find, Map<UUID, byte[]> files) {
        Element root = java.util.Objects.requireNonNull(
                Jsoup.parse(xml, Parser.xmlParser()).firstElementChild());
        Pieces pieces = new Pieces(files);
        String label = QuestionForm.line(attribute(root, "title"));
        Question content = content(root, find, pieces);
        if (content == null || !pieces.troubles.isEmpty()) {
            if (pieces.troubles.isEmpty()) pieces.trouble("Không đọc được câu hỏi trong tệp này.");
            return new Entry(row, label, null, null, pieces.troubles, pieces.notes);
        }
        if (all(root, "modalfeedback").findAny().isPresent())
            pieces.note("Phản hồi chung của câu không được lấy theo.");
        Draft draft = new Draft(content, Wording.NONE, "", "", Level.RECOGNITION, null);
        return new Entry(row, label, null, draft, List.of(), List.copyOf(pieces.notes));
    }

    private static @Nullable Question content(Element root, Function<String, byte @Nullable []> find, Pieces pieces) {
        Element body = all(root, "itembody").findFirst().orElse(null);
        List<Element> interactions =
                all(root, "").filter(each -> INTERACTIONS.contains(name(each))).toList();
        if (body == null || interactions.isEmpty()) return null;
        if (interactions.size() > 1) {
            pieces.trouble("Câu có nhiều phần trả lời chưa nhận được.");
            return null;
        }
        Element interaction = interactions.getFirst();
        boolean order = name(interaction).equals("orderinteraction");
        if (!order && !name(interaction).equals("choiceinteraction")) {
            pieces.trouble("Kiểu câu “{0}” chưa nhận được.", interaction.normalName());
            return null;
        }
        List<Element> choices = all(interaction, "simplechoice").toList();
        List<Question.Option> options =
                choices.stream().map(each -> option(each, find, pieces)).toList();
        String prompt =
                all(interaction, "prompt").findFirst().map(Element::html).orElse("");
        List<String> right = right(root, attribute(interaction, "responseidentifier"));
        boolean fixed = !attribute(interaction, "shuffle").equals("true")
                || choices.stream().anyMatch(each -> attribute(each, "fixed").equals("true"));
        String most = attribute(interaction, "maxchoices");
        interaction.remove();
        Pieces.Rich stem = pieces.html(body.html() + (prompt.isEmpty() ? "" : "<p>" + prompt + "</p>"), find);
        List<String> ids =
                choices.stream().map(each -> attribute(each, "identifier")).toList();
        if (right.isEmpty() || !ids.containsAll(right)) {
            pieces.trouble("Câu không ghi đáp án đúng.");
            return null;
        }
        if (order) return ordering(stem, options, ids, right, pieces);
        boolean single = most.equals("1") || (most.isEmpty() && right.size() == 1);
        List<Double> worth =
                ids.stream().map(id -> right.contains(id) ? 100.0 : 0.0).toList();
        return pieces.choice(stem, options, worth, single, fixed);
    }

    private static @Nullable Question ordering(
            Pieces.Rich stem, List<Question.Option> options, List<String> ids, List<String> right, Pieces pieces) {
        if (options.size() < 2 || new HashSet<>(right).size() != ids.size()) {
            pieces.trouble("Thứ tự đúng phải có đủ các mục, mỗi mục một lần.");
            return null;
        }
        return new Question.Ordering(
                stem.text(),
                stem.attachments(),
                right.stream().map(id -> options.get(ids.indexOf(id))).toList(),
                Question.Credit.ALL_OR_NOTHING);
    }

    private static Question.Option option(Element choice, Function<String, byte @Nullable []> find, Pieces pieces) {
        Element own = choice.clone();
        StringBuilder feedback = new StringBuilder();
        for (Element each : all(own, "feedbackinline").toList()) {
            feedback.append(each.html());
            each.remove();
        }
        return pieces.option(pieces.html(own.html(), find), Wording.cleaned(feedback.toString()));
    }

    /// The identifiers that the item declares right for this response; those with points where
    /// none are.
    private static List<String> right(Element root, String response) {
        for (Element each : all(root, "responsedeclaration").toList()) {
            if (!attribute(each, "identifier").equals(response)) continue;
            List<String> right = all(each, "correctresponse")
                    .flatMap(its -> all(its, "value"))
                    .map(value -> value.wholeText().strip())
                    .toList();
            if (!right.isEmpty()) return right;
            return all(each, "mapentry")
                    .filter(entry -> attribute(entry, "mappedvalue").matches("0*[1-9][0-9.]*|0*\\.0*[1-9][0-9]*"))
                    .map(entry -> attribute(entry, "mapkey"))
                    .toList();
        }
        return List.of();
    }

    private static Stream<Element> all(Element under, String name) {
        return under.getAllElements().stream()
                .skip(1)
                .filter(each -> (name.isEmpty() || name(each).equals(name)));
    }

    private static String name(Element it) {
        return plain(it.tagName().replaceFirst("^.*:", ""));
    }

    private static String attribute(Element it, String name) {
        for (Attribute each : it.attributes())
            if (plain(each.getKey()).equals(name)) return each.getValue().strip();
        return "";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^qti-", "").replace("-", "");
    }
}
