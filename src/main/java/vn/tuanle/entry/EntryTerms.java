package vn.tuanle.entry;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.media.MediaKind;
import vn.tuanle.media.Upload;

/// What may be sent to a contest and when, how it is judged, and whether people vote.
/// @param megabytes of each kind of file that is taken
/// @param words the most a text written here may have; 0 where none is
/// @param perContact how many entries one contact may send
public record EntryTerms(
        @Nullable Instant opens,
        @Nullable Instant closes,
        Map<MediaKind, Integer> megabytes,
        int files,
        int words,
        int perContact,
        boolean groups,
        String licence,
        Judging judging,
        @Nullable Voting voting) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param marks how many judges mark each entry, two at least
    /// @param divergence beyond this between the highest and the lowest mark one more judge is asked
    public record Judging(Combining combining, int marks, int divergence) {}

    /// @param choose how many entries a ballot names, exactly
    public record Voting(Instant opens, Instant closes, int choose) {
        public boolean open(Instant now) {
            return !now.isBefore(opens) && now.isBefore(closes);
        }
    }

    static final String LICENCE =
            "Tác giả giữ bản quyền và cho phép Ban Tổ chức trưng bày, phổ biến bài dự thi không vì lợi nhuận, có ghi tên tác giả.";

    public static final EntryTerms USUAL = new EntryTerms(
            null,
            null,
            Map.of(MediaKind.PICTURE, 12, MediaKind.AUDIO, 50, MediaKind.VIDEO, 300, MediaKind.TEXT, 10),
            3,
            1500,
            2,
            true,
            LICENCE,
            new Judging(Combining.MEAN, 2, 20),
            null);

    public EntryTerms {
        megabytes = new TreeMap<>(megabytes);
    }

    public Upload.Limits limits() {
        return new Upload.Limits(megabytes, files);
    }

    public boolean open(Instant now) {
        return opens != null && closes != null && !now.isBefore(opens) && now.isBefore(closes);
    }

    /// From then on what was taken is shown to everybody.
    public boolean closed(Instant now) {
        return closes != null && !now.isBefore(closes);
    }

    static EntryTerms read(String json) {
        return JSON.readValue(json, EntryTerms.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
