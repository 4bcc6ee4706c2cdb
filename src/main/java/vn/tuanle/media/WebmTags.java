package vn.tuanle.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Set;

/// Makes the elements of a WebM file that tell of its making empty space of the same length.
final class WebmTags {
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    /// Tags, attachments.
    private static final Set<Long> TELLING = Set.of(0x1254C367L, 0x1941A469L);
    /// Title, date, names of files, who wrote it with what.
    private static final Set<Long> OF_INFO = Set.of(0x7BA9L, 0x4461L, 0x7384L, 0x4D80L, 0x5741L);

    private WebmTags() {}

    static void empty(FileChannel file) throws IOException {
        within(file, 0, file.size(), false);
    }

    private static void within(FileChannel file, long from, long to, boolean info) throws IOException {
        for (long at = from; at + 2 < to; ) {
            ByteBuffer head = Cleaning.read(file, at, 12);
            int named = length(head.get(0));
            long id = number(head, 0, named);
            int sized = length(head.get(named));
            long size = number(head, named, sized) & ~(1L << (7 * sized));
            boolean unknown = size == (1L << (7 * sized)) - 1;
            long body = at + named + sized;
            long end = unknown ? to : body + size;
            if (end > to) end = to;
            if (info ? OF_INFO.contains(id) : TELLING.contains(id)) emptied(file, at, end - at);
            else if (id == SEGMENT) within(file, body, end, false);
            else if (id == INFO) within(file, body, end, true);
            at = end;
        }
    }

    /// A void element: its name is one byte, its length takes one byte or eight.
    private static void emptied(FileChannel file, long at, long whole) throws IOException {
        boolean wide = whole > 120;
        ByteBuffer head = ByteBuffer.allocate(wide ? 9 : 2).put((byte) 0xec);
        if (wide) head.putLong((whole - 9) | 1L << 56);
        else head.put((byte) (0x80 | (whole - 2)));
        Cleaning.write(file, at, head.array());
        Cleaning.zero(file, at + head.capacity(), whole - head.capacity());
    }

    private static int length(byte first) {
        int zeros = Integer.numberOfLeadingZeros(first & 0xff) - 24;
        if (zeros > 7) throw new IllegalArgumentException("no element");
        return zeros + 1;
    }

    private static long number(ByteBuffer bytes, int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) value = (value << 8) | (bytes.get(at + i) & 0xff);
        return value;
    }
}
