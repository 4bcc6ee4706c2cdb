package vn.tuanle.quiz;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// What a reader gathers of one question: words with the pictures and sounds in them, troubles,
/// notes.
final class Pieces {
    private final Map<UUID, byte[]> files;
    final List<Phrase> troubles = new ArrayList<>();
    final List<Phrase> notes = new ArrayList<>();

    /// Bytes that are met go to `files`, under an id that comes from them.
    Pieces(Map<UUID, byte[]> files) {
        this.files = files;
    }

    record Rich(Wording text, List<Attachment> attachments) {}

    void trouble(String vietnamese, Object... values) {
        troubles.add(Phrase.of(vietnamese, values));
    }

    void note(String vietnamese, Object... values) {
        Phrase note = Phrase.of(vietnamese, values);
        if (!notes.contains(note)) notes.add(note);
    }

    /// The words of HTML; `find` gives the bytes that an address within the file names.
    Rich html(String html, Function<String, byte @Nullable []> find) {
        Document given = Jsoup.parseBodyFragment(html);
        List<Attachment> attachments = new ArrayList<>();
        for (Element each : given.select("img, audio, source, object[data], a[href]")) {
            String address = each.hasAttr("src")
                    ? each.attr("src")
                    : each.nameIs("object") ? each.attr("data") : each.attr("href");
            boolean link = each.nameIs("a");
            if (address.isEmpty() || (link && !address.startsWith("@@PLUGINFILE@@"))) continue;
            byte[] content = content(address, find);
            if (content == null) {
                boolean outside = address.matches("(?i)(https?:)?//.*");
                if (outside) note("Ảnh, âm thanh ở trang khác không được lấy theo: {0}", shortened(address));
                else trouble("Tệp không đi kèm: {0}", shortened(address));
                continue;
            }
            UUID id = UUID.nameUUIDFromBytes(content);
            files.put(id, content);
            Attachment.Kind kind = Sounds.of(content).isPresent() ? Attachment.Kind.AUDIO : Attachment.Kind.PICTURE;
            attachments.add(new Attachment(id, kind, vn.tuanle.kernel.Fold.nfc(each.attr("alt"))));
        }
        if (given.select("table, video, iframe, math, svg").first() != null)
            note("Bảng, công thức hay khung nhúng không giữ được; chỉ giữ chữ.");
        return new Rich(Wording.cleaned(html), attachments);
    }

    /// An option with one attachment at most.
    Question.Option option(Rich text, Wording feedback) {
        if (text.attachments().size() > 1) trouble("Một phương án chỉ gắn được một ảnh hoặc âm thanh.");
        return new Question.Option(
                text.text(),
                feedback,
                text.attachments().isEmpty() ? null : text.attachments().getFirst());
    }

    private static byte @Nullable [] content(String address, Function<String, byte @Nullable []> find) {
        if (address.startsWith("data:")) {
            int comma = address.indexOf(";base64,");
            return comma < 0 ? null : decoded(address.substring(comma + 8));
        }
        String name = address.replace("@@PLUGINFILE@@/", "").replaceFirst("\\?.*$", "");
        try {
            return find.apply(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return find.apply(name);
        }
    }

    static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static String shortened(String address) {
        return address.length() > 80 ? address.substring(0, 79) + "…" : address;
    }

    /// A question of options with what each is worth in per cent, as other programs write it.
    @Nullable
    Question choice(Rich stem, List<Question.Option> options, List<Double> worth, boolean single, boolean fixed) {
        if (options.size() < 2) {
            trouble("Hãy ghi ít nhất hai mục.");
            return null;
        }
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) if (worth.get(i) > 0) right.add(i);
        if (single) {
            List<Integer> whole =
                    right.stream().filter(i -> worth.get(i) >= 99.9).toList();
            if (whole.size() != 1) {
                trouble("Câu một lựa chọn phải có đúng một phương án được trọn điểm.");
                return null;
            }
            if (right.size() > 1) note("Phương án được một phần điểm trở thành phương án sai.");
            return new Question.SingleChoice(stem.text(), stem.attachments(), options, whole.getFirst(), fixed);
        }
        if (right.isEmpty()) {
            trouble("Hãy chọn ít nhất một phương án đúng.");
            return null;
        }
        if (right.stream().mapToDouble(worth::get).distinct().count() > 1)
            note("Phần điểm riêng của từng phương án không giữ được; các phương án đúng được điểm bằng nhau.");
        return new Question.MultipleChoice(
                stem.text(), stem.attachments(), options, new TreeSet<>(right), fixed, Question.Credit.SHARE);
    }

    @Nullable
    Question matching(Rich stem, List<Question.Option> lefts, List<Question.Option> rights, Question.Credit credit) {
        List<Question.Option> prompts = new ArrayList<>();
        List<Question.Option> choices = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < lefts.size(); i++) {
            int at = choices.indexOf(rights.get(i));
            if (at < 0) {
                at = choices.size();
                choices.add(rights.get(i));
            }
            boolean prompt = !lefts.get(i).text().isEmpty() || lefts.get(i).attachment() != null;
            if (prompt) {
                prompts.add(lefts.get(i));
                right.add(at);
            }
        }
        if (prompts.size() < 2 || choices.size() < 2) {
            trouble("Hãy ghi ít nhất hai cặp, với hai vế phải khác nhau.");
            return null;
        }
        return FormPairs.settled(
                new Question.Matching(stem.text(), stem.attachments(), prompts, choices, right, credit));
    }
}
