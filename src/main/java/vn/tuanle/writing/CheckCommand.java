package vn.tuanle.writing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;

/// `check FILE.docx [--mend OUT.docx]` on the command line: the breaches as JSON on standard output.
public final class CheckCommand {
    private static final int UNREADABLE = 2;

    private CheckCommand() {}

    /// Exit code 0 without a breach, 1 with any, 2 for wrong use or a file that cannot be judged.
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context)
            context.getLogger("org.apache").setLevel(ch.qos.logback.classic.Level.OFF);
        boolean mends = args.size() == 3 && args.get(1).equals("--mend");
        if (args.size() != 1 && !mends) return refuse(err, "Cách dùng: check TỆP.docx [--mend TỆP-MỚI.docx]");
        byte[] content;
        try {
            Path file = Path.of(args.getFirst());
            if (!Files.isRegularFile(file)) return refuse(err, "Không tìm thấy tệp " + file + ".");
            // one byte more than may be read says that there is more
            try (var in = Files.newInputStream(file)) {
                content = in.readNBytes(50 * 1024 * 1024 + 1);
            }
            List<Breach> breaches;
            List<Phrase> notes = List.of();
            if (mends) {
                FormMend mend = FormMend.of(content);
                Files.write(Path.of(args.get(2)), mend.docx());
                for (Breach b : mend.mended())
                    say(
                            err,
                            "Đã sửa: " + b.found().text() + " → " + b.expected().text() + " ("
                                    + b.where().text() + ")");
                breaches = mend.left();
            } else {
                FormCheck check = FormCheck.of(content);
                breaches = check.breaches();
                notes = check.notes();
            }
            for (Phrase note : notes) say(err, "Lưu ý: " + note.text());
            say(
                    out,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    breaches.stream().map(Breach::json).toList()));
            return breaches.isEmpty() ? 0 : 1;
        } catch (FormRefused e) {
            return refuse(err, e.why().text());
        } catch (IOException | InvalidPathException e) {
            return refuse(err, "Không mở hoặc không ghi được tệp.");
        }
    }

    private static int refuse(PrintStream err, String sentence) {
        say(err, sentence);
        return UNREADABLE;
    }

    private static void say(PrintStream to, String text) {
        to.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
