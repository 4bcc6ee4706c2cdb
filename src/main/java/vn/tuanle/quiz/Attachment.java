package vn.tuanle.quiz;

import java.util.UUID;

/// A picture or a sound that belongs to a question; `description` says it to who cannot see or
/// hear it. To be handed out without the file's own name, which may tell the answer.
public record Attachment(UUID file, Kind kind, String description) {
    public enum Kind {
        PICTURE,
        AUDIO
    }
}
