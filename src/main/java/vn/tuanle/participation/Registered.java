package vn.tuanle.participation;

import java.util.UUID;

/// A registration that stands, its short code and a secret link to it. `fresh` is false for a
/// form that was sent before.
public record Registered(UUID id, String code, String token, boolean fresh) {}
