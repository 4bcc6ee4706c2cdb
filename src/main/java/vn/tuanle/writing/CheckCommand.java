package vn.tuanle.writing;

import java.io.IOException;
import java.io.PrintStream;
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
        if (args.size() != 1 && !mends)
            return refuse(err, Phrase.of("Cách dùng: check TỆP.docx [--mend TỆP-MỚI.docx]"));
        byte[] content;
        try {
            Path file = Path.of(args.getFirst());
            if (!Files.isRegularFile(file)) return refuse(err, Phrase.of("Không mở được tệp {0}.", file));
            if (mends && WriteCommand.same(args.getFirst(), args.get(2)))
                return refuse(err, Phrase.of("Tệp mới phải khác tệp đã có: {0}.", file));
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
                    WriteCommand.say(err, Phrase.of("Đã sửa: {0} → {1} ({2})", b.found(), b.expected(), b.where()));
                breaches = mend.left();
            } else {
                FormCheck check = FormCheck.of(content);
                breaches = check.breaches();
                notes = check.notes();
            }
            for (Phrase note : notes) WriteCommand.say(err, Phrase.of("Lưu ý: {0}", note));
            WriteCommand.line(
                    out,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(
                                    breaches.stream().map(Breach::json).toList()));
            return breaches.isEmpty() ? 0 : 1;
        } catch (FormRefused e) {
            return refuse(err, e.why());
        } catch (IOException | InvalidPathException e) {
            return refuse(
                    err,
                    mends
                            ? Phrase.of(
                                    "Không mở được tệp {0} hoặc không ghi được tệp {1}.", args.getFirst(), args.get(2))
                            : Phrase.of("Không mở được tệp {0}.", args.getFirst()));
        }
    }

    private static int refuse(PrintStream err, Phrase why) {
        WriteCommand.say(err, why);
        return UNREADABLE;
    }
}
