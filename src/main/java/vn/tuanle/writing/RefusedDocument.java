package vn.tuanle.writing;

import vn.tuanle.kernel.Phrase;

/// A description that makes no document; `field` is the place in it.
final class RefusedDocument extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;
    private final String field;

    RefusedDocument(String field, String vietnamese, Object... values) {
        super(vietnamese);
        this.why = new Phrase(vietnamese, java.util.List.of(values));
        this.field = field;
    }

    Phrase why() {
        return why;
    }

    String field() {
        return field;
    }
}
