package vn.tuanle.writing;

/// A document's name in one line, as file properties and lists show it.
final class DocumentTitle {
    private DocumentTitle() {}

    static String of(OfficialDocument document) {
        String type = document.type().isEmpty() ? "Công văn" : Names.sentence(document.type());
        String number = document.head().number() == null
                ? ""
                : " số " + Words.number(document.head().number()) + "/"
                        + document.head().symbol();
        return (type + number + (document.title().isEmpty() ? "" : ": " + document.title())).strip();
    }
}
