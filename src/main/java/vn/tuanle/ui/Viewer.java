package vn.tuanle.ui;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The signed-in person as the page frame shows them: name, the unit they act for, the others they
/// may act for.
public record Viewer(
        String name, @Nullable UUID unit, String unitName, List<Choice> units, boolean administrator, boolean officer) {
    /// Request attribute under which the sign-in filter leaves the viewer.
    public static final String ATTRIBUTE = Viewer.class.getName();

    public record Choice(UUID unit, String name) {}
}
