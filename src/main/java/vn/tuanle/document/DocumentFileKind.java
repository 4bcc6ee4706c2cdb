package vn.tuanle.document;

/// What a file of an issued document is.
public enum DocumentFileKind {
    SIGNED("Bản PDF có chữ ký số của cơ quan", "pdf", "application/pdf"),
    PDF("Bản PDF có dấu toàn vẹn", "pdf", "application/pdf"),
    DOCX("Bản Word", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String title;
    private final String extension;
    private final String contentType;

    DocumentFileKind(String title, String extension, String contentType) {
        this.title = title;
        this.extension = extension;
        this.contentType = contentType;
    }

    public String title() {
        return title;
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
