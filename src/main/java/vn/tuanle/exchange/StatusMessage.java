package vn.tuanle.exchange;

import java.time.Instant;

/// What a receiver tells the sender about a document; `key` is the sender's identification of it.
public record StatusMessage(
        OfficialPackage.Organ from,
        String toOrgan,
        String code,
        String key,
        DeliveryState state,
        String description,
        Instant at) {}
