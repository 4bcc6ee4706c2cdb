package vn.tuanle.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Chance that a seed decides, the same on every machine for ever (docs/adr/0019): the bytes of
/// SHA-256 over key, purpose (one letter), number and counter, taken four at a time as unsigned
/// numbers. One thread at a time.
final class Chance {
    private final MessageDigest sha = sha();
    private final byte[] key;
    private char purpose = ' ';
    private int number;
    private int counter;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /// `what` says what is drawn, so that the same seed means something else elsewhere.
    Chance(String what, byte[] whose, long seed) {
        sha.update(what.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(whose);
        key = sha.digest(ByteBuffer.allocate(8).putLong(seed).array());
    }

    /// Begins the chance for one purpose and number; independent of all that was taken before.
    Chance begin(char newPurpose, int newNumber) {
        purpose = newPurpose;
        number = newNumber;
        counter = 0;
        bytes = ByteBuffer.allocate(0);
        return this;
    }

    private void fill(int wanted) {
        if (bytes.remaining() >= wanted) return;
        sha.update(key);
        bytes = ByteBuffer.wrap(sha.digest(ByteBuffer.allocate(9)
                .put((byte) purpose)
                .putInt(number)
                .putInt(counter++)
                .array()));
    }

    /// A number from 0 to below `bound`, each equally likely.
    int below(int bound) {
        long fair = (1L << 32) / bound * bound;
        while (true) {
            fill(4);
            long next = Integer.toUnsignedLong(bytes.getInt());
            if (next < fair) return (int) (next % bound);
        }
    }

    byte[] next(int count) {
        fill(count);
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    /// The list in an order of chance (Fisher and Yates, from the end).
    <T> List<T> shuffled(List<T> given) {
        List<T> mixed = new ArrayList<>(given);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T there = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, there);
        }
        return mixed;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
