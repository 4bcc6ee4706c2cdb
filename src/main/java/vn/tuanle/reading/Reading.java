package vn.tuanle.reading;

import java.util.List;
import vn.tuanle.kernel.Phrase;

/// What came of reading a file: the source with its documents in order, or a sentence saying why it
/// cannot be
/// read.
public sealed interface Reading {
    record Read(SourceText source, List<ReadDocument> documents) implements Reading {
        /// The document that assigns tasks: the plan, where there is one; otherwise the first.
        public ReadDocument main() {
            return documents.stream()
                    .filter(d -> d.kind() == DocumentKind.KE_HOACH)
                    .findFirst()
                    .orElse(documents.getFirst());
        }
    }

    /// `passing` when the same file may be read another time: a program was missing or too slow here.
    record Unreadable(Phrase why, boolean passing) implements Reading {}
}
