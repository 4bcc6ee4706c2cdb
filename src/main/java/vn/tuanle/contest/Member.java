package vn.tuanle.contest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the committee. `person` is their account, for those who act in the product.
public record Member(
        UUID id,
        Part part,
        String name,
        String post,
        @Nullable UUID person,
        String email) {}
