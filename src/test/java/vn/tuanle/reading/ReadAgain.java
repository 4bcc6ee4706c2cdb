package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a file says, in the words of the command line, without the warnings.
public final class ReadAgain {
    private ReadAgain() {}

    public static List<Map<String, @Nullable Object>> documents(byte[] content) {
        if (!(Reader.read(content, "") instanceof Reading.Read read)) throw new IllegalStateException("unreadable");
        List<Map<String, @Nullable Object>> out = new ArrayList<>();
        for (ReadDocument one : read.documents()) {
            Map<String, @Nullable Object> json = ReadingJson.document(one);
            json.remove("warnings");
            out.add(json);
        }
        return out;
    }

    public static String jsonWithBody(byte[] content) {
        if (!(Reader.read(content, "") instanceof Reading.Read read)) throw new IllegalStateException("unreadable");
        return ReadingJson.of(read, true);
    }
}
