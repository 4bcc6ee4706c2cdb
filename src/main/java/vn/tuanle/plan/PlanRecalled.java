package vn.tuanle.plan;

import java.util.UUID;

/// An issued plan no longer holds: recalled, or replaced by another. Published in the transaction
/// of the act.
public record PlanRecalled(UUID plan) {}
