package vn.tuanle.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.reading.Block;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;

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

    /// How the text would stand on the page.
    public static List<Block> shown(String text) {
        return Reader.read(text.getBytes(StandardCharsets.UTF_8), "ke-hoach.md") instanceof Reading.Read read
                ? read.source().blocks()
                : List.of();
    }

    /// Puts a draft aside that is to be composed anew.
    public Outcome<UUID> putAside(UUID plan) {
        return plans.drop(plan);
    }
}
