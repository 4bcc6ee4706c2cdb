package vn.tuanle.reading;

import java.util.List;

/// A whole source as text: its blocks in order and the one string that all offsets count in.
/// `scanned` is true when the text was recognised from pictures, so that number, date and signer
/// are never
/// taken as sure.
public record SourceText(String text, List<Block> blocks, boolean scanned, int pages) {}
