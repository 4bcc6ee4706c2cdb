package vn.tuanle.organisation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// Several names written in a row (“Phòng Văn hóa và Thông tin, Trung tâm Văn hóa …”). Names hold
/// commas and “và” themselves, so the longest piece that is a name wins.
record Several(vn.tuanle.organisation.Matcher names) {
    private static final Pattern BREAK = Pattern.compile("\\s*[,;\\n]\\s*|\\s+và\\s+");
    private static final int MOST_PIECES = 40;

    @Nullable
    Match match(String said, UUID issuer) {
        List<int[]> pieces = pieces(said);
        if (pieces.size() < 2 || pieces.size() > MOST_PIECES) return null;
        Set<UnitOn> units = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        Phrase doubt = null;
        int names = 0;
        for (int from = 0; from < pieces.size(); ) {
            int taken = 0;
            for (int to = pieces.size(); to > from; to--) {
                String piece = said.substring(pieces.get(from)[0], pieces.get(to - 1)[1]);
                Match match = this.names.sure(piece, issuer);
                if (match == null || match.units().isEmpty()) continue;
                units.addAll(match.units());
                if (match.doubt() != null) doubt = match.doubt();
                names++;
                taken = to - from;
                break;
            }
            if (taken == 0) unknown.add(said.substring(pieces.get(from)[0], pieces.get(from)[1]));
            from += Math.max(1, taken);
        }
        if (units.isEmpty()) return null;
        if (!unknown.isEmpty())
            doubt = Phrase.of("Chưa biết phần “{0}”. Hãy chọn hoặc thêm đơn vị.", String.join(", ", unknown));
        return new Match(List.copyOf(units), Phrase.of("Gồm {0} tên viết liền nhau.", names), doubt, false, null);
    }

    private static List<int[]> pieces(String said) {
        List<int[]> pieces = new ArrayList<>();
        Matcher breaks = BREAK.matcher(said);
        int from = 0;
        while (breaks.find()) {
            if (breaks.start() > from) pieces.add(new int[] {from, breaks.start()});
            from = breaks.end();
        }
        if (from < said.length()) pieces.add(new int[] {from, said.length()});
        return pieces;
    }
}
