package vn.tuanle.bench;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.SampleFiles;

/// How much CPU time it takes to read a plan of five pages, per kind of file, beside the libraries'
/// plain text alone.
public final class ReadBench {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 40;
    private static final double LIMIT_MILLIS = 50;
    private static volatile int sink;

    private ReadBench() {}

    private interface Work {
        int run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context) {
            context.getLogger("org.apache").setLevel(ch.qos.logback.classic.Level.OFF);
        }
        System.out.printf("%-22s %9s %9s %9s %9s%n", "file", "CPU ms", "÷ 50 ms", "plain ms", "÷ plain");
        boolean within = true;
        for (Map.Entry<String, byte[]> file : SampleFiles.all().entrySet()) {
            String name = file.getKey();
            byte[] content = file.getValue();
            double read = millis(() -> {
                if (!(Reader.read(content, name) instanceof Reading.Read done)) throw new IllegalStateException(name);
                return done.source().text().length();
            });
            Work plain = plain(name, content);
            double alone = plain == null ? Double.NaN : millis(plain);
            within &= read <= LIMIT_MILLIS;
            System.out.println(String.format(
                            Locale.ROOT,
                            "%-22s %9.2f %9.2f %9.2f %9.2f",
                            name,
                            read,
                            read / LIMIT_MILLIS,
                            alone,
                            read / alone)
                    .replace("NaN", "  –"));
        }
        System.out.println(within ? "within the limit" : "OVER THE LIMIT");
        if (!within) System.exit(1);
    }

    private static @Nullable Work plain(String name, byte[] content) {
        if (name.endsWith(".docx")) {
            return () -> {
                try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(content)))) {
                    return extractor.getText().length();
                }
            };
        }
        if (name.endsWith(".doc")) {
            return () -> {
                try (var extractor = new WordExtractor(new HWPFDocument(new ByteArrayInputStream(content)))) {
                    return extractor.getText().length();
                }
            };
        }
        if (name.endsWith(".pdf")) {
            return () -> {
                try (var pdf = Loader.loadPDF(content)) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setSortByPosition(true);
                    return stripper.getText(pdf).length();
                }
            };
        }
        return null;
    }

    /// CPU milliseconds of one run, the median of all rounds after warming up.
    private static double millis(Work work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) sink += work.run();
        var cpu = ManagementFactory.getThreadMXBean();
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = cpu.getCurrentThreadCpuTime();
            sink += work.run();
            rounds[i] = (cpu.getCurrentThreadCpuTime() - from) / 1e6;
        }
        java.util.Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
