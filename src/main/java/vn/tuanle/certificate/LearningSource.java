package vn.tuanle.certificate;

import java.util.List;
import vn.tuanle.identity.Contact;

/// What a module above knows of what people learned, told by whoever shows that a contact is theirs.
/// It is asked anew each time, so that what is corrected or deleted there is so here too.
public interface LearningSource {
    List<LearningEntry> of(Contact contact);
}
