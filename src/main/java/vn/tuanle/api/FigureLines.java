package vn.tuanle.api;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reporting.FigureImport;

/// Figures as lines of JSON, read as they come in and never kept as text; bounded in lines, in their
/// length and in all.
record FigureLines(List<FigureImport.Row> rows, List<FigureImport.Wrong> wrong, byte[] digest) {
    static final int MOST = 300_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LONGEST = 2_000;
    private static final int MOST_REFUSALS = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// More came than is taken at once.
    static final class TooLarge extends IOException {
        TooLarge() {
            super("too large");
        }
    }

    static FigureLines read(InputStream body) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        List<FigureImport.Row> rows = new ArrayList<>();
        List<FigureImport.Wrong> wrong = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(new DigestInputStream(new Bounded(body), digest), StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        int number = 0;
        for (int c = lines.read(); c >= 0 || !line.isEmpty(); c = lines.read()) {
            if (c >= 0 && c != '\n') {
                if (line.append((char) c).length() > LONGEST) throw new TooLarge();
                continue;
            }
            String text = line.toString().strip();
            line.setLength(0);
            if (text.isEmpty()) continue;
            if (++number > MOST) throw new TooLarge();
            FigureImport.Row row = row(text, codes);
            if (row != null) rows.add(row);
            else if (wrong.size() < MOST_REFUSALS)
                wrong.add(
                        new FigureImport.Wrong(
                                number,
                                Phrase.of(
                                        "Dòng này phải là một đối tượng JSON có unit (mã đơn vị), code, member (nếu tách) và value (số, chữ số hoặc null).")));
        }
        return new FigureLines(rows, wrong, digest.digest());
    }

    private static FigureImport.@Nullable Row row(String text, Map<String, String> codes) {
        try {
            JsonNode line = JSON.readTree(text);
            JsonNode unit = line.get("unit");
            JsonNode code = line.get("code");
            JsonNode member = line.get("member");
            JsonNode value = line.get("value");
            if (unit == null || !unit.isString() || code == null || !code.isString() || value == null) return null;
            if (member != null && !member.isString() && !member.isNull()) return null;
            if (!value.isNumber() && !value.isString() && !value.isNull()) return null;
            String kept = member == null || member.isNull() ? "" : member.stringValue();
            return new FigureImport.Row(
                    UUID.fromString(unit.stringValue()),
                    codes.computeIfAbsent(code.stringValue(), c -> c),
                    codes.computeIfAbsent(kept, m -> m),
                    value.isNull()
                            ? ""
                            : value.isString()
                                    ? value.stringValue()
                                    : value.decimalValue().toPlainString().replace('.', ','));
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int n = in.read(bytes, from, most);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws TooLarge {
            read += n;
            if (read > MOST_BYTES) throw new TooLarge();
        }
    }
}
