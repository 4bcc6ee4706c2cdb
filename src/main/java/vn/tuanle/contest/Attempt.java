package vn.tuanle.contest;

import java.time.Instant;
import java.util.UUID;
import vn.tuanle.quiz.Draw;

/// What of an attempt never changes, kept in memory while it runs.
public record Attempt(UUID id, UUID round, UUID contestant, int number, Draw draw, Instant started) {}
