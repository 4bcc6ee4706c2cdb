package vn.tuanle.quiz;

import java.util.List;
import java.util.UUID;

/// What several questions are about: a text, pictures, a sound. Never changes; an edit makes
/// another.
public record Situation(UUID id, String title, Wording text, List<Attachment> attachments) {
    public Situation {
        attachments = List.copyOf(attachments);
    }
}
