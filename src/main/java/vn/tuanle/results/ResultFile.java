package vn.tuanle.results;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The results as a file without a name in it, byte for byte the same whenever it is written: contestants and attempts
/// by
/// their numbers, which each finds on the own page. Its SHA-256 is published.
final class ResultFile {
    private ResultFile() {}

    static byte[] of(List<Ranks.Line> lines, List<Ranks.UnitLine> units) {
        StringBuilder file = new StringBuilder("place,contestant,attempts,points,most,milliseconds,gap,wins,prize\n");
        for (Ranks.Line line : lines)
            file.append(line.wins() ? line.place() : "")
                    .append(',')
                    .append(line.contestant())
                    .append(',')
                    .append(line.attempts().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                    .append(',')
                    .append(hundredths(line.points()))
                    .append(',')
                    .append(hundredths(line.most()))
                    .append(',')
                    .append(line.duration())
                    .append(',')
                    .append(plain(line.gap()))
                    .append(',')
                    .append(line.wins() ? 1 : 0)
                    .append(',')
                    .append(line.prize() == null ? "" : line.prize())
                    .append('\n');
        if (!units.isEmpty()) file.append("place,roster,listed,finished,rate,mean,sum,prize\n");
        for (Ranks.UnitLine unit : units)
            file.append(unit.place() == null ? "" : unit.place())
                    .append(',')
                    .append(unit.roster())
                    .append(',')
                    .append(unit.listed())
                    .append(',')
                    .append(unit.finished())
                    .append(',')
                    .append(plain(unit.rate()))
                    .append(',')
                    .append(plain(unit.mean()))
                    .append(',')
                    .append(hundredths(unit.sum()))
                    .append(',')
                    .append(unit.prize() == null ? "" : unit.prize())
                    .append('\n');
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static String hundredths(long value) {
        return BigDecimal.valueOf(value, 2).toPlainString();
    }

    /// Without zeros at the end, so that it does not matter with how many digits it was kept.
    private static String plain(@Nullable BigDecimal value) {
        if (value == null) return "";
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
