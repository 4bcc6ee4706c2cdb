package vn.tuanle.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.writing.DocumentJson;
import vn.tuanle.writing.Facsimile;
import vn.tuanle.writing.OfficialDocument;

/// Plans whose text is composed from fields by another module: read by the reader like every
/// written one, then reviewed and issued like every other. The caller has asked for the right.
@Component
public class ComposedPlans {
    private final Plans plans;

    ComposedPlans(Plans plans) {
        this.plans = plans;
    }

    /// A draft of the unit with this text.
    public Outcome<UUID> begin(Asker asker, UUID unit, String text) {
        return switch (Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md")) {
            case Reading.Read read -> plans.takeComposed(asker, unit, read);
            case Reading.Unreadable unreadable -> new Outcome.Refused<>(unreadable.why(), "");
        };
    }

    /// The document that the text would make, with the mark of a draft; none where it makes none.
    public static @Nullable Facsimile shown(String text) {
        return Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md") instanceof Reading.Read read
                ? drafted(read)
                : null;
    }

    static @Nullable Facsimile drafted(Reading.Read read) {
        return DocumentJson.again(read) instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)
                ? Facsimile.of(made.asDraft())
                : null;
    }

    /// Puts a draft aside that is to be composed anew.
    public Outcome<UUID> putAside(UUID plan) {
        return plans.drop(plan);
    }
}
