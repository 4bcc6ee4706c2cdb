package vn.tuanle.guidance;

import java.util.UUID;

/// What somebody typed to report a difficulty. `id` was given with the form, so that a form sent twice is kept once;
/// `about` is “viec:…”, “ke-hoach:…” or “bao-cao:…”; without a file `content` is empty.
public record Question(UUID id, String about, String title, String body, byte[] content, String fileName) {
    public static Question of(String about, String title, String body) {
        return new Question(UUID.randomUUID(), about, title, body, new byte[0], "");
    }

    public static Question aboutTask(UUID assignment, String title, String body) {
        return of("viec:" + assignment, title, body);
    }

    public static Question aboutReport(UUID plan, String title, String body) {
        return of("bao-cao:" + plan, title, body);
    }
}
