package vn.tuanle.reading;

/// Where the clause of a sentence begins and ends around a place: stops and semicolons part, those
/// in
/// brackets do not.
final class Sentences {
    private Sentences() {}

    static int start(Piece piece, int at) {
        int depth = 0;
        for (int i = at - 1; i > 0; i--) {
            char c = piece.fold.charAt(i);
            if (c == ')') depth++;
            if (c == '(') depth--;
            if (depth <= 0 && stops(piece, i)) return skip(piece, i + 1);
        }
        return 0;
    }

    static int end(Piece piece, int at) {
        int depth = 0;
        for (int i = at; i < piece.fold.length(); i++) {
            char c = piece.fold.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (depth <= 0 && stops(piece, i)) return i;
        }
        return piece.fold.length();
    }

    private static int skip(Piece piece, int from) {
        int i = from;
        while (i < piece.fold.length() && piece.fold.charAt(i) == ' ') i++;
        return i;
    }

    private static boolean stops(Piece piece, int i) {
        char c = piece.fold.charAt(i);
        if (c == ';') return true;
        if (c != '.' && c != '!' && c != '?') return false;
        if (i + 1 >= piece.fold.length()) return true;
        return piece.fold.charAt(i + 1) == ' '
                && (i + 2 >= piece.text.length() || !Character.isLowerCase(piece.text.charAt(i + 2)));
    }
}
