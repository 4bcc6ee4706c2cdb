package vn.tuanle.entry;

import java.util.UUID;

/// By what judges mark: of weight per cent, from 0 to `most` points; `levels` says in words what earns how many.
public record Criterion(UUID id, String name, int weight, int most, String levels) {}
