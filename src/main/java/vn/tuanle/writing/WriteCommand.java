package vn.tuanle.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

/// `write FILE.json --to docx|pdf [--out FILE]` on the command line: a document from the JSON that
/// `read` prints and the body's text, with no server and no database.
public final class WriteCommand {
    private static final int REFUSED = 2;
    private static final int WRONG_USE = 1;

    private WriteCommand() {}

    /// Exit code 0 when written, 1 for wrong use or a file that cannot be opened, 2 for a description
    /// that makes no document. Messages go to `err`, in Vietnamese and then in English.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        quietLibraries();
        List<String> rest = new ArrayList<>(args);
        String to = option(rest, "--to");
        String target = option(rest, "--out");
        boolean pdf = "pdf".equals(to);
        if (rest.size() != 1 || !pdf && !"docx".equals(to)) {
            say(err, Phrase.of("Cách dùng: write TỆP.json --to docx|pdf [--out TỆP]"));
            return WRONG_USE;
        }
        String json;
        try {
            json = Files.readString(Path.of(rest.getFirst()));
        } catch (java.nio.charset.CharacterCodingException e) {
            say(err, Phrase.of("Tệp JSON phải dùng mã UTF-8."));
            return REFUSED;
        } catch (IOException | InvalidPathException e) {
            say(err, Phrase.of("Không mở được tệp {0}.", rest.getFirst()));
            return WRONG_USE;
        }
        return switch (DocumentJson.read(json)) {
            case Outcome.Refused<OfficialDocument>(Phrase why, String field) -> {
                say(err, why);
                yield REFUSED;
            }
            case Outcome.Done<OfficialDocument>(OfficialDocument document) ->
                write(document, pdf, target, rest.getFirst(), out, err);
        };
    }

    private static int write(
            OfficialDocument document,
            boolean pdf,
            @Nullable String target,
            String source,
            PrintStream out,
            PrintStream err) {
        if (Drafting.checked(document) instanceof Outcome.Refused<?> refused) {
            say(err, refused.why());
            return REFUSED;
        }
        if (document.body().isEmpty())
            say(err, Phrase.of("Văn bản này chưa có phần nội dung: xin thêm trường body (lệnh read --body in sẵn)."));
        String name = target == null ? source.replaceFirst("(?i)\\.json$", "") + (pdf ? ".pdf" : ".docx") : target;
        if (same(source, name)) {
            say(err, Phrase.of("Tệp mới phải khác tệp đã có: {0}.", source));
            return WRONG_USE;
        }
        try (OutputStream file = name.equals("-") ? out : Files.newOutputStream(Path.of(name))) {
            if (pdf) PdfWriter.write(document, file);
            else DocxWriter.write(document, file);
        } catch (IOException | InvalidPathException e) {
            say(err, Phrase.of("Không ghi được tệp {0}.", name));
            return WRONG_USE;
        }
        if (!name.equals("-")) out.println(name);
        return 0;
    }

    private static @Nullable String option(List<String> args, String name) {
        int at = args.indexOf(name);
        if (at < 0 || at + 1 >= args.size()) return null;
        args.remove(at);
        return args.remove(at);
    }

    /// Writing to what was read from would lose it.
    static boolean same(String read, String written) {
        try {
            return Files.exists(Path.of(written)) && Files.isSameFile(Path.of(read), Path.of(written));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /// In Vietnamese, then in English.
    static void say(PrintStream err, Phrase phrase) {
        line(err, phrase.text());
        Map<String, String> english = english();
        if (english.containsKey(phrase.vietnamese())) line(err, phrase.in(key -> english.getOrDefault(key, key)));
    }

    static void line(PrintStream err, String text) {
        err.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        err.flush();
    }

    private static Map<String, String> english() {
        Map<String, String> phrases = new HashMap<>();
        for (String file : List.of("en-writing", "en-form"))
            try (InputStream in = WriteCommand.class.getResourceAsStream("/phrases/" + file + ".json")) {
                if (in != null)
                    JsonMapper.shared().readTree(in).forEachEntry((key, value) -> phrases.put(key, value.asString()));
            } catch (IOException | JacksonException e) {
                return phrases;
            }
        return phrases;
    }

    /// The libraries' own notes would stand between the lines meant for a person.
    private static void quietLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context) {
            context.getLogger("org.apache").setLevel(ch.qos.logback.classic.Level.OFF);
        }
        java.util.logging.Logger.getLogger("com.openhtmltopdf").setLevel(java.util.logging.Level.OFF);
    }
}
