package vn.tuanle.quiz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What kind of sound bytes are, by their content.
enum Sounds {
    MP3("audio/mpeg", ".mp3"),
    OGG("audio/ogg", ".ogg"),
    M4A("audio/mp4", ".m4a"),
    WAV("audio/wav", ".wav");

    private final String contentType;
    private final String ending;

    Sounds(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    String contentType() {
        return contentType;
    }

    String ending() {
        return ending;
    }

    static Optional<Sounds> of(byte[] content) {
        String head = new String(Arrays.copyOf(content, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("OggS")) return Optional.of(OGG);
        if (head.startsWith("RIFF") && head.endsWith("WAVE")) return Optional.of(WAV);
        if (head.startsWith("ftypM4A", 4)) return Optional.of(M4A);
        boolean frame = (content.length > 1 && (content[0] & 0xff) == 0xff && (content[1] & 0xe6) == 0xe2);
        return head.startsWith("ID3") || frame ? Optional.of(MP3) : Optional.empty();
    }
}
