package vn.tuanle.plan;

import java.util.UUID;

/// A plan has been issued as a document: its tasks are now the units' to do. Published in the
/// issuing transaction.
public record PlanIssued(UUID plan, UUID document) {}
