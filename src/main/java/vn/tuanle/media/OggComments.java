package vn.tuanle.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/// Empties the comments of an Ogg file (title, artist, place): the bytes of its second page become
/// an empty comment of the same length, with the page's sum put right.
final class OggComments {
    private static final int[] SUMS = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int r = i << 24;
            for (int j = 0; j < 8; j++) r = (r & 0x80000000) != 0 ? (r << 1) ^ 0x04c11db7 : r << 1;
            SUMS[i] = r;
        }
    }

    private OggComments() {}

    static void empty(FileChannel file) throws IOException {
        long at = 0;
        for (int page = 0; page < 8 && at + 27 < file.size(); page++) {
            ByteBuffer head = Cleaning.read(file, at, 27);
            if (!Cleaning.text(head, 0, 4).equals("OggS")) return;
            int segments = head.get(26) & 0xff;
            ByteBuffer table = Cleaning.read(file, at + 27, segments);
            int length = 0;
            int packet = 0;
            boolean first = true;
            for (int i = 0; i < segments; i++) {
                int lace = table.get(i) & 0xff;
                length += lace;
                if (first) packet += lace;
                if (lace < 255) first = false;
            }
            int start = 27 + segments;
            ByteBuffer whole = Cleaning.read(file, at, start + length).order(ByteOrder.LITTLE_ENDIAN);
            String magic = Cleaning.text(whole, start, Math.min(8, length));
            int said = magic.equals("OpusTags") ? 8 : magic.startsWith("\u0003vorbis") ? 7 : 0;
            if (said > 0) {
                silence(whole, start + said, start + packet, said == 7 && !first);
                whole.putInt(22, 0);
                whole.putInt(22, sum(Cleaning.bytes(whole), start + length));
                Cleaning.write(file, at, Cleaning.bytes(whole));
                return;
            }
            at += start + length;
        }
    }

    /// The maker's name fills the room; after it there are no comments.
    private static void silence(ByteBuffer page, int from, int to, boolean framed) {
        int room = to - from - 8 - (framed ? 1 : 0);
        if (room < 0) throw new IllegalArgumentException("no room");
        for (int i = from; i < to; i++) page.put(i, (byte) 0);
        page.putInt(from, room);
        for (int i = 0; i < room; i++) page.put(from + 4 + i, (byte) ' ');
        page.putInt(from + 4 + room, 0);
        if (framed) page.put(to - 1, (byte) 1);
    }

    private static int sum(byte[] bytes, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) sum = (sum << 8) ^ SUMS[((sum >>> 24) & 0xff) ^ (bytes[i] & 0xff)];
        return sum;
    }
}
