package vn.tuanle.contest;

import java.util.UUID;

/// A contest was copied as a draft, in this transaction; who keeps more of it copies that too.
public record ContestCopied(UUID from, UUID copy) {}
