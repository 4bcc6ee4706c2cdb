package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.notice.OutsideLetter;
import vn.tuanle.notice.OutsideLetters;

/// Writes to who sent an entry, each letter with a link of its own that proves the contact.
@Component
class EntryLetters {
    private final OutsideLetters letters;
    private final EntryLinks links;

    EntryLetters(OutsideLetters letters, EntryLinks links) {
        this.letters = letters;
        this.links = links;
    }

    boolean reaches(String contact) {
        Contact to = Contact.of(contact);
        return to != null && letters.reaches(to);
    }

    void write(Entry entry, String key, Phrase subject, Phrase body, Instant now) {
        Contact to = Contact.of(entry.contact());
        if (to == null || !letters.reaches(to)) return;
        letters.write(
                List.of(new OutsideLetter(
                        "bai-du-thi/" + entry.id() + "/" + key,
                        to,
                        entry.english(),
                        subject,
                        body,
                        EntryLinks.path(links.mint(entry.id(), true, now)))),
                now);
    }
}
