package vn.tuanle.document;

import java.util.UUID;

/// An issued document was corrected, replaced or recalled, in the transaction that is under way.
public record DocumentActed(UUID document, DocumentActKind kind) {}
