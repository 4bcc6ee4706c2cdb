package vn.tuanle.reading;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The text recogniser as a child process, killed when it takes too long.
final class Tesseract {
    private static final String MISSING =
            "Tệp này là bản quét, cần chương trình nhận dạng chữ “tesseract” kèm tiếng Việt, nhưng máy chủ chưa có."
                    + " Người quản trị cài bằng lệnh: apt-get install tesseract-ocr tesseract-ocr-vie";

    private final String program;

    Tesseract(String program) {
        this.program = program;
    }

    static Tesseract installed() {
        return new Tesseract("tesseract");
    }

    /// Refuses with how to install it where the program or its Vietnamese is missing.
    void require() throws IOException {
        Path out = Files.createTempFile("tuanle-ocr", ".txt");
        try {
            int exit = run(List.of(program, "--list-langs"), out, 20);
            if (exit != 0
                    || Files.readAllLines(out).stream().noneMatch(l -> l.strip().equals("vie"))) {
                throw RefusedFile.forNow(MISSING);
            }
        } finally {
            Files.delete(out);
        }
    }

    /// The words of a grey picture with places in its pixels; gives up after `seconds`.
    List<PageWord> words(BufferedImage grey, int dpi, long seconds) throws IOException {
        Path picture = Files.createTempFile("tuanle-ocr", ".pgm");
        Path out = Files.createTempFile("tuanle-ocr", ".tsv");
        try {
            writeGrey(grey, picture);
            List<String> command =
                    List.of(program, picture.toString(), "stdout", "-l", "vie", "--psm", "4", "--dpi", "" + dpi, "tsv");
            if (run(command, out, seconds) != 0) return List.of();
            return parsed(Files.readAllLines(out));
        } finally {
            Files.delete(picture);
            Files.delete(out);
        }
    }

    private static int run(List<String> command, Path out, long seconds) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw RefusedFile.forNow(MISSING);
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw RefusedFile.forNow(
                        "Nhận dạng chữ quá {0} giây cho một trang nên đã dừng. Hãy quét lại ở 200–300 dpi.", seconds);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RefusedFile.forNow("Việc nhận dạng chữ đã bị dừng.");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void writeGrey(BufferedImage grey, Path to) throws IOException {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            out.write(("P5\n" + grey.getWidth() + " " + grey.getHeight() + "\n255\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(pixels);
        }
    }

    /// One row of the recogniser's table that is a word.
    private record Row(String line, String text, int left, int top, int right, int bottom, double confidence) {
        boolean standsOnBaseline() {
            return text.chars().noneMatch(c -> "gpqyạẹịọụỵậặệợộựỷỹýỳ,;()/|Q".indexOf(c) >= 0);
        }
    }

    private static List<PageWord> parsed(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] f = line.split("\t", -1);
            if (f.length < 12 || !f[0].equals("5")) continue;
            Row row = row(f);
            if (row != null) rows.add(row);
        }
        int[] heights = rows.stream().mapToInt(r -> r.bottom - r.top).sorted().toArray();
        double size = heights.length == 0 ? 1 : heights[heights.length / 2] * 1.2;
        List<PageWord> words = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to < rows.size() && rows.get(to).line.equals(rows.get(from).line)) to++;
            double base = base(rows.subList(from, to), size);
            for (int i = from; i < to; i++) {
                Row r = rows.get(i);
                String text = i == from && i + 1 < to && isBullet(r, rows.get(i + 1), size) ? "-" : r.text;
                words.add(new PageWord(text, r.left, r.right, base, size, false, false, r.confidence));
            }
            from = to;
        }
        return words;
    }

    private static @Nullable Row row(String[] f) {
        String text = SourceWriter.clean(f[11]);
        double confidence;
        int left;
        int top;
        int width;
        int height;
        try {
            confidence = Math.clamp(Double.parseDouble(f[10]) / 100, 0, 0.999);
            left = Integer.parseInt(f[6]);
            top = Integer.parseInt(f[7]);
            width = Integer.parseInt(f[8]);
            height = Integer.parseInt(f[9]);
        } catch (NumberFormatException e) {
            return null;
        }
        if (text.length() == 1 && "~—–_".contains(text)) text = "-";
        boolean hasLetter = text.chars().anyMatch(Character::isLetterOrDigit);
        // Seals, signatures and dust come out as signs that the recogniser itself doubts.
        if (text.isEmpty() || (!hasLetter && confidence < 0.5 && !text.equals("-") && !text.equals("+"))) return null;
        return new Row(f[2] + "/" + f[3] + "/" + f[4], text, left, top, left + width, top + height, confidence);
    }

    /// A lone small letter and a tab before the text: how round bullets come out.
    private static boolean isBullet(Row first, Row second, double size) {
        return first.text.length() == 1
                && !Character.isUpperCase(first.text.charAt(0))
                && !Character.isDigit(first.text.charAt(0))
                && second.left - first.right > 0.7 * size;
    }

    private static double base(List<Row> line, double size) {
        double[] standing = line.stream()
                .filter(Row::standsOnBaseline)
                .mapToDouble(Row::bottom)
                .sorted()
                .toArray();
        if (standing.length > 0) return standing[standing.length / 2];
        double[] all = line.stream().mapToDouble(Row::bottom).toArray();
        Arrays.sort(all);
        return all[all.length / 2] - 0.22 * size;
    }
}
