package vn.tuanle.bench;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import vn.tuanle.writing.DocxWriter;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.PdfWriter;
import vn.tuanle.writing.Samples;

/// What it costs to write a plan of six pages with an annex, beside LibreOffice making a PDF of the same
/// Word file, and 300 unit plans as one ZIP.
public final class WriteBench {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 30;
    private static final double DOCX_MILLIS = 20;
    private static final double PDF_MILLIS = 250;
    private static final double TIMES_FASTER = 10;
    private static final int UNITS = 300;
    private static final long HEAP_LIMIT = 96L << 20;
    private static volatile long sink;
    private static boolean within = true;

    private WriteBench() {}

    private interface Work {
        void to(OutputStream out) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        OfficialDocument plan = Samples.plan(4, 30);
        byte[] pdf = bytes(out -> PdfWriter.write(plan, out));
        byte[] docx = bytes(out -> DocxWriter.write(plan, out));
        try (var read = Loader.loadPDF(pdf)) {
            System.out.printf(
                    "%d pages with annexes; DOCX %d KB, PDF %d KB%n",
                    read.getNumberOfPages(), docx.length / 1024, pdf.length / 1024);
        }
        System.out.printf("%-34s %10s %10s%n", "", "measured", "÷ limit");
        double docxMillis = millis(out -> DocxWriter.write(plan, out));
        double pdfMillis = millis(out -> PdfWriter.write(plan, out));
        row("DOCX, CPU ms", docxMillis, DOCX_MILLIS);
        row("PDF, CPU ms", pdfMillis, PDF_MILLIS);
        office(docx, docxMillis + pdfMillis);
        batch();
        System.out.println(within ? "within the limits" : "OVER A LIMIT");
        if (!within) System.exit(1);
    }

    private static void row(String name, double measured, double limit) {
        within &= measured <= limit;
        System.out.println(String.format(Locale.ROOT, "%-34s %10.1f %10.2f", name, measured, measured / limit));
    }

    /// Both files of ours beside one conversion: CPU time of the process and its children.
    private static void office(byte[] docx, double ours) throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        if (!there) {
            System.out.println("LibreOffice: not on this machine, not compared");
            return;
        }
        Path folder = Files.createTempDirectory("write-bench");
        try {
            Path file = Files.write(folder.resolve("plan.docx"), docx);
            convert(folder, file);
            double cpu = convert(folder, file);
            if (!Files.exists(folder.resolve("plan.pdf"))) throw new IOException("soffice made no PDF");
            row("one LibreOffice PDF, CPU ms ÷ 10", cpu / TIMES_FASTER, Double.MAX_VALUE);
            row("our DOCX + PDF, CPU ms", ours, cpu / TIMES_FASTER);
            System.out.println(String.format(Locale.ROOT, "DOCX + PDF take 1/%.1f of LibreOffice's PDF", cpu / ours));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
            }
        }
    }

    /// CPU milliseconds, as the shell counts them for the children it waited for.
    private static double convert(Path folder, Path file) throws Exception {
        String line = "TIMEFORMAT='%U %S'; time soffice -env:UserInstallation=file://" + folder.resolve("profile")
                + " --headless --convert-to pdf --outdir " + folder + " " + file + " >/dev/null 2>&1";
        Process shell =
                new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes()).strip();
        if (!shell.waitFor(2, TimeUnit.MINUTES) || shell.exitValue() != 0) throw new IOException("soffice: " + said);
        return Arrays.stream(said.split(" ")).mapToDouble(Double::parseDouble).sum() * 1000;
    }

    private static void batch() throws Exception {
        var cpu = ManagementFactory.getThreadMXBean();
        long[] size = {0};
        OutputStream count = new OutputStream() {
            @Override
            public void write(int b) {
                size[0]++;
            }

            @Override
            public void write(byte[] b, int from, int length) {
                size[0] += length;
            }
        };
        long[] most = {0};
        long from = cpu.getCurrentThreadCpuTime();
        ZipOutputStream zip = new ZipOutputStream(count);
        for (int i = 1; i <= UNITS; i++) {
            OfficialDocument plan = Samples.plan(1 + i % 3, 10 + i % 20);
            put(zip, i + ".docx", out -> DocxWriter.write(plan, out));
            put(zip, i + ".pdf", out -> PdfWriter.write(plan, out));
            if (i % 50 == 0) most[0] = Math.max(most[0], live());
        }
        zip.finish();
        double each = (cpu.getCurrentThreadCpuTime() - from) / 1e6 / UNITS;
        System.out.println(
                String.format(Locale.ROOT, "%d unit plans as one ZIP of %.1f MB", UNITS, size[0] / 1048576.0));
        row("each, CPU ms", each, DOCX_MILLIS + PDF_MILLIS);
        row("memory held meanwhile, MB", most[0] / 1048576.0, HEAP_LIMIT / 1048576.0);
    }

    private static void put(ZipOutputStream zip, String name, Work work) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(work));
        zip.closeEntry();
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] bytes(Work work) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        work.to(out);
        return out.toByteArray();
    }

    /// CPU milliseconds of one run, the median of all rounds after warming up.
    private static double millis(Work work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) sink += bytes(work).length;
        var cpu = ManagementFactory.getThreadMXBean();
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = cpu.getCurrentThreadCpuTime();
            sink += bytes(work).length;
            rounds[i] = (cpu.getCurrentThreadCpuTime() - from) / 1e6;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
