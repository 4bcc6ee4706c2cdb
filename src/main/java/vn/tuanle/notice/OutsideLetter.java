package vn.tuanle.notice;

import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Phrase;

/// What is written to somebody who has no account. The same `key` written again stays one letter;
/// `path` is the page of ours to open and may hold a secret of the addressee.
public record OutsideLetter(String key, Contact to, boolean english, Phrase subject, Phrase body, String path) {
    public OutsideLetter {
        if (!path.startsWith("/") || path.startsWith("//")) throw new IllegalArgumentException("not a page of ours");
    }
}
