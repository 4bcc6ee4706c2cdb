package vn.tuanle.writing;

import vn.tuanle.kernel.Phrase;

/// The file is no .docx that can be judged; carries the sentence for a person.
public final class FormRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Phrase why;

    FormRefused(Phrase why) {
        super(why.text());
        this.why = why;
    }

    public Phrase why() {
        return why;
    }
}
