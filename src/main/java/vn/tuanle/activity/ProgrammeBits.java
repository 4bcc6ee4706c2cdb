package vn.tuanle.activity;

/// Sets of rows of the programme, one bit a row.
final class ProgrammeBits {
    private ProgrammeBits() {}

    static long[] none(int rows) {
        return new long[(rows + 63) >> 6];
    }

    static long[] all(int rows) {
        long[] bits = none(rows);
        java.util.Arrays.fill(bits, -1L);
        if ((rows & 63) != 0) bits[bits.length - 1] = (1L << (rows & 63)) - 1;
        return bits;
    }

    static void set(long[] bits, int row) {
        bits[row >> 6] |= 1L << (row & 63);
    }

    static boolean has(long[] bits, int row) {
        return (bits[row >> 6] & 1L << (row & 63)) != 0;
    }

    static void and(long[] into, long[] with) {
        for (int i = 0; i < into.length; i++) into[i] &= with[i];
    }

    static void andNot(long[] into, long[] without) {
        for (int i = 0; i < into.length; i++) into[i] &= ~without[i];
    }

    static void or(long[] into, long[] with) {
        for (int i = 0; i < into.length; i++) into[i] |= with[i];
    }

    /// Adds so many bits of one set, from a place on, to another at another place.
    static void copy(long[] from, int start, long[] into, int at, int length) {
        while (length > 0) {
            int many = Math.min(length, 64 - (at & 63));
            long some = from[start >> 6] >>> (start & 63);
            if ((start & 63) != 0 && (start >> 6) + 1 < from.length) some |= from[(start >> 6) + 1] << -(start & 63);
            if (many < 64) some &= (1L << many) - 1;
            into[at >> 6] |= some << (at & 63);
            start += many;
            at += many;
            length -= many;
        }
    }

    static boolean none(long[] bits) {
        for (long each : bits) if (each != 0) return false;
        return true;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long each : bits) count += Long.bitCount(each);
        return count;
    }

    static int countBoth(long[] one, long[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) count += Long.bitCount(one[i] & other[i]);
        return count;
    }

    /// The next row of the set from there on, or -1.
    static int next(long[] bits, int from) {
        int at = from >> 6;
        if (at >= bits.length) return -1;
        long rest = bits[at] & -1L << (from & 63);
        while (rest == 0) {
            if (++at == bits.length) return -1;
            rest = bits[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(rest);
    }

    /// The rows of the set from its `skip`th on, at most so many.
    static int[] page(long[] bits, int skip, int most) {
        int[] rows = new int[most];
        int found = 0;
        int passed = 0;
        for (int i = 0; i < bits.length && found < most; i++) {
            int here = Long.bitCount(bits[i]);
            if (passed + here <= skip) {
                passed += here;
                continue;
            }
            for (long rest = bits[i]; rest != 0 && found < most; rest &= rest - 1) {
                if (passed++ < skip) continue;
                rows[found++] = (i << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return java.util.Arrays.copyOf(rows, found);
    }
}
