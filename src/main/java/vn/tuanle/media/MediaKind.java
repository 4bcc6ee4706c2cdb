package vn.tuanle.media;

/// What a file is for whoever looks at it.
public enum MediaKind {
    PICTURE("Ảnh", 12, "JPEG, PNG, WebP", "image/jpeg,image/png,image/webp"),
    AUDIO("Âm thanh", 100, "MP3, M4A, OGG, WAV", ".mp3,.m4a,.ogg,.wav,audio/*"),
    VIDEO("Video", 500, "MP4, WebM, MOV, 3GP", ".mp4,.webm,.mov,.3gp,video/*"),
    TEXT("Văn bản", 20, "TXT, PDF, DOCX", ".txt,.pdf,.docx");

    private final String title;
    private final int most;
    private final String formats;
    private final String accept;

    MediaKind(String title, int most, String formats, String accept) {
        this.title = title;
        this.most = most;
        this.formats = formats;
        this.accept = accept;
    }

    public String formats() {
        return formats;
    }

    String accept() {
        return accept;
    }

    public String title() {
        return title;
    }

    /// The largest that anybody may allow, in megabytes.
    public int mostMegabytes() {
        return most;
    }
}
