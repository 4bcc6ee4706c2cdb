package vn.tuanle.media;

/// What a file is by its content: nothing is believed of its name.
public record Sniffed(MediaKind kind, String contentType, String ending) {
    /// The name with an ending that tells what the file truly is.
    String named(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
        return stem + ending;
    }
}
