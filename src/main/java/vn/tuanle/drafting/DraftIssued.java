package vn.tuanle.drafting;

import java.util.UUID;

/// A draft was issued as this document, in the transaction that is under way.
public record DraftIssued(UUID draft, UUID document) {}
