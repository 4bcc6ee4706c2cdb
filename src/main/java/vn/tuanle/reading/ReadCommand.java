package vn.tuanle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;

/// `read FILE` on the command line: what the document says as JSON on standard output, with no
/// server and no database.
public final class ReadCommand {
    private static final int UNREADABLE = 2;
    private static final int WRONG_USE = 1;

    private ReadCommand() {}

    /// Exit code 0 when read, 1 for wrong use or a file that cannot be opened, 2 for content that
    /// cannot be read.
    /// Messages go to `err`, in Vietnamese and then in English. With `--text` the blocks are
    /// printed instead, with `--body` the JSON also holds the text from which `write` makes the
    /// document again.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        quietLibraries();
        List<String> files = new ArrayList<>(args);
        boolean text = files.remove("--text");
        boolean body = files.remove("--body");
        if (files.size() != 1) {
            say(err, Phrase.of("Cách dùng: read [--text | --body] TỆP"));
            return WRONG_USE;
        }
        Reading reading;
        try {
            Path file = Path.of(files.getFirst());
            if (!Files.isRegularFile(file)) {
                say(err, Phrase.of("Không tìm thấy tệp {0}.", files.getFirst()));
                return WRONG_USE;
            }
            reading = Reader.read(file);
        } catch (IOException | InvalidPathException e) {
            say(err, Phrase.of("Không mở được tệp {0}.", files.getFirst()));
            return WRONG_USE;
        }
        return switch (reading) {
            case Reading.Unreadable(Phrase why) -> {
                say(err, why);
                yield UNREADABLE;
            }
            case Reading.Read read -> {
                print(out, text ? SourceDump.of(read.source()) : ReadingJson.of(read, body));
                yield 0;
            }
        };
    }

    private static void print(PrintStream out, String text) {
        out.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void say(PrintStream err, Phrase phrase) {
        print(err, phrase.text());
        String english = english().get(phrase.vietnamese());
        if (english != null) print(err, phrase.filled(english));
    }

    private static Map<String, String> english() {
        try (InputStream in = ReadCommand.class.getResourceAsStream("/phrases/en.json")) {
            if (in == null) return Map.of();
            Map<String, String> phrases = new java.util.HashMap<>();
            JsonMapper.shared().readTree(in).forEachEntry((key, value) -> phrases.put(key, value.asString()));
            return phrases;
        } catch (IOException | JacksonException e) {
            return Map.of();
        }
    }

    /// The parsers' own notes about odd files would stand between the lines meant for a person.
    private static void quietLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context) {
            context.getLogger("org.apache").setLevel(ch.qos.logback.classic.Level.OFF);
        }
    }
}
