package vn.tuanle.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds out in which encoding a plain text was written: Unicode forms first, then the old
/// Vietnamese code pages by
/// what makes words.
final class TextEncoding {
    /// Words with marks that hardly any official text is without; the code page that shows most of
    /// them is right.
    private static final Set<String> COMMON = Set.of(
            "và", "của", "các", "học", "tập", "tổ", "chức", "kế", "hoạch", "thực", "hiện", "ngày", "tháng", "năm",
            "được", "với", "cho", "đến", "để", "về", "phường", "xã", "thành", "phố", "tỉnh", "giáo", "dục", "đào",
            "tạo", "ủy", "nhân", "dân", "tuần", "lễ", "đời", "số", "nội", "dung", "đơn", "vị", "quyết", "định", "báo",
            "cáo", "trước", "hội", "phòng", "những");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int SAMPLE = 20_000;

    private TextEncoding() {}

    /// Whether the bytes are text at all: no control characters, but for UTF-16 which is full of
    /// zeros.
    static boolean isText(byte[] b) {
        if (utf16(b) != null) return true;
        int odd = 0;
        int seen = Math.min(b.length, 64 * 1024);
        for (int i = 0; i < seen; i++) {
            int c = b[i] & 0xFF;
            if (c == 0) return false;
            if (c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f') odd++;
        }
        return odd * 100 <= seen;
    }

    static String decode(byte[] b) {
        Charset wide = utf16(b);
        if (wide != null) return new String(b, wide);
        String unicode = strict(b);
        if (unicode != null) return unicode;
        String single = new String(b, Charset.forName("windows-1252"));
        List<String> candidates = List.of(
                Normalizer.normalize(new String(b, Charset.forName("windows-1258")), Normalizer.Form.NFC),
                LegacyFont.TCVN3.decode(new String(b, StandardCharsets.ISO_8859_1)),
                Normalizer.normalize(LegacyFont.VNI.decode(single), Normalizer.Form.NFC),
                new String(b, StandardCharsets.UTF_8));
        String best = candidates.getFirst();
        int most = -1;
        for (String candidate : candidates) {
            int words = commonWords(candidate);
            if (words > most) {
                most = words;
                best = candidate;
            }
        }
        return best;
    }

    private static int commonWords(String text) {
        int count = 0;
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        for (String word : NOT_LETTERS.split(sample)) {
            if (COMMON.contains(word)) count++;
        }
        return count;
    }

    private static @Nullable String strict(byte[] b) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(b))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// UTF-16 by its mark, or by every other byte of the beginning being zero at least sometimes
    /// and never both.
    private static @Nullable Charset utf16(byte[] b) {
        if (b.length < 2) return null;
        if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        if (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        int seen = Math.min(b.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < seen; i += 2) {
            if (b[i] == 0) even++;
            if (b[i + 1] == 0) odd++;
        }
        // Spaces and plain letters have a zero half: well over a third of any Vietnamese text.
        if (odd * 6 > seen && even == 0) return StandardCharsets.UTF_16LE;
        if (even * 6 > seen && odd == 0) return StandardCharsets.UTF_16BE;
        return null;
    }
}
