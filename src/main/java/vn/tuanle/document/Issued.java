package vn.tuanle.document;

import java.time.LocalDate;
import java.util.UUID;

/// A document that has been issued: its number, its code as printed (`05/KH-UBND`), its day.
public record Issued(UUID id, int number, String code, LocalDate day) {}
