package vn.tuanle.organisation;

import java.util.Arrays;
import java.util.List;

/// A written name by the words that tell units apart, without levels of places and small words, to
/// be compared with names that are almost the same.
record AlmostName(List<String> words) {
    private static final List<String> SMALL = List.of("thanh pho", "tinh", "tren dia ban", "cua", "viet nam", "thuoc");

    static AlmostName of(String plain) {
        String bare = " " + plain + " ";
        for (String small : SMALL) bare = bare.replace(" " + small + " ", " ");
        return new AlmostName(Arrays.asList(bare.strip().split(" ")));
    }

    /// Too little to find one unit by.
    boolean vague() {
        return words.size() < 2;
    }

    /// That all words stand in the unit's name in this order, or those of its short name in these.
    boolean means(String name, String shortName) {
        AlmostName core = of(shortName);
        return within(of(name)) || (core.words.size() >= 3 && core.within(this));
    }

    private boolean within(AlmostName other) {
        int at = 0;
        for (String word : other.words) if (at < words.size() && word.equals(words.get(at))) at++;
        return at == words.size();
    }
}
